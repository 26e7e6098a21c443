"""Fills MLflow's own SQLite schema with the table of runs: TABLE DATABASE. MLflow makes the database; the rows go in by
SQL, because logging a hundred thousand runs through its client takes hours. The statistics SQLite plans with are made
too, which MLflow itself leaves out."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from collections.abc import Iterator
from typing import Any

import mlflow

Row = dict[str, str]
INSERTS = {
    "runs": "insert into runs (run_uuid, name, source_type, user_id, status, start_time, end_time, lifecycle_stage,"
    " artifact_uri, experiment_id) values (?, ?, 'LOCAL', ?, 'FINISHED', ?, ?, 'active', '', 0)",
    "params": "insert into params (key, value, run_uuid) values (?, ?, ?)",
    "tags": "insert into tags (key, value, run_uuid) values (?, ?, ?)",
    "metrics": "insert into metrics (key, value, timestamp, run_uuid, step, is_nan) values (?, ?, ?, ?, 0, 0)",
    "latest_metrics": "insert into latest_metrics (key, value, timestamp, run_uuid, step, is_nan)"
    " values (?, ?, ?, ?, 0, 0)",
}


def rows_of(run: Row) -> Iterator[tuple[str, tuple[Any, ...]]]:
    uid, start = run["run_id"], int(run["start_time"])
    end = start + int(float(run["metrics.train_time"]) * 1000)
    yield "runs", (uid, f"run-{uid[-6:]}", run["tags.user"], start, end)
    yield "tags", ("mlflow.runName", f"run-{uid[-6:]}", uid)
    for column, value in run.items():
        kind, _, key = column.partition(".")
        if kind == "params":
            yield "params", (key, value, uid)
        elif kind == "tags":
            yield "tags", (key, value, uid)
        elif kind == "metrics" and value:
            yield "metrics", (key, float(value), end, uid)
            yield "latest_metrics", (key, float(value), end, uid)


def main() -> None:
    table, database = sys.argv[1:]
    mlflow.set_tracking_uri(f"sqlite:///{database}")
    mlflow.search_experiments()
    pending: dict[str, list[tuple[Any, ...]]] = {name: [] for name in INSERTS}
    with open(table, newline="") as source:
        for run in csv.DictReader(source):
            for name, row in rows_of(run):
                pending[name].append(row)
    connection = sqlite3.connect(database)
    with connection:
        for name, rows in pending.items():
            connection.executemany(INSERTS[name], rows)
    connection.execute("analyze")
    connection.commit()
    connection.close()
    print(json.dumps({"rows": {name: len(rows) for name, rows in pending.items()}}))


if __name__ == "__main__":
    main()
