"""DuckDB on the same columns in memory: TABLE QUERIES WARMUPS. QUERIES holds lines of JSON `{"variant", "where",
"number"}`; `$1` in `where` stands for the number, which differs from line to line, so nothing can be answered from a
cache. Every variant is first tried in all set-ups on its warm-up lines; the fastest one is then timed.

A time covers parsing (unless the statement is a prepared one), planning, running, and fetching the row numbers."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import statistics
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy

TEXTS = ["params.model", "params.optimizer", "tags.user"]
TRIALS = 40


@dataclass(frozen=True)
class SetUp:
    threads: int
    table: str
    prepared: bool
    connection: duckdb.DuckDBPyConnection

    def name(self) -> str:
        return f"threads={self.threads} texts={self.table} {'prepared' if self.prepared else 'plain'}"

    def timed(self, where: str, numbers: Iterable[str]) -> tuple[list[float], list[numpy.ndarray]]:
        sql = f"SELECT row FROM {self.table} WHERE {where}"
        if self.prepared:
            self.connection.execute(f"PREPARE q AS {sql}")
        times, answers = [], []
        for number in numbers:
            text = f"EXECUTE q({number})" if self.prepared else sql.replace("$1", number)
            start = time.perf_counter_ns()
            answer = self.connection.execute(text).fetchnumpy()["row"]
            times.append((time.perf_counter_ns() - start) / 1e9)
            answers.append(answer)
        if self.prepared:
            self.connection.execute("DEALLOCATE q")
        return times, answers


def opened(table: str, threads: int) -> duckdb.DuckDBPyConnection:
    """Two tables: texts as they are, and as enumerations, which is DuckDB's dictionary."""
    connection = duckdb.connect(":memory:", config={"threads": threads})
    types = {"params.lr": "DOUBLE", "params.batch_size": "DOUBLE", "params.seed": "DOUBLE"}
    connection.execute(
        "CREATE TABLE varchar_ AS SELECT (row_number() OVER ())::INTEGER - 1 AS row, *"
        f" FROM read_csv('{table}', header=true, types={types}, parallel=false)"
    )
    casts = []
    for number, text in enumerate(TEXTS):
        connection.execute(
            f'CREATE TYPE enum{number} AS ENUM (SELECT DISTINCT "{text}" FROM varchar_ ORDER BY 1)'
        )
        casts.append(f'"{text}"::enum{number} AS "{text}"')
    connection.execute(
        f"CREATE TABLE enum_ AS SELECT * REPLACE ({', '.join(casts)}) FROM varchar_ ORDER BY row"
    )
    return connection


def set_ups(table: str) -> list[SetUp]:
    counts = sorted({1, os.cpu_count() or 1})
    connections = {threads: opened(table, threads) for threads in counts}
    choices = itertools.product(counts, ["varchar_", "enum_"], [False, True])
    return [SetUp(threads, texts, prepared, connections[threads]) for threads, texts, prepared in choices]


def digest(rows: numpy.ndarray) -> str:
    return hashlib.sha256("".join(f"{row}\n" for row in sorted(rows.tolist())).encode()).hexdigest()


def main() -> None:
    table, queries, warmups = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    candidates = set_ups(table)
    lines = [json.loads(line) for line in queries.read_text().splitlines()]
    results = {}
    for variant, group in itertools.groupby(lines, key=lambda line: line["variant"]):
        asked = list(group)
        where, numbers = asked[0]["where"], [line["number"] for line in asked]
        trials = {
            c: statistics.median(c.timed(where, numbers[:TRIALS])[0][TRIALS // 4 :]) for c in candidates
        }
        best = min(trials, key=lambda c: trials[c])
        best.timed(where, numbers[:warmups])
        times, answers = best.timed(where, numbers[warmups:])
        results[variant] = {
            "times": times,
            "first": digest(answers[0]),
            "rows": len(answers[0]),
            "all_rows": sum(len(answer) for answer in answers),
            "set_up": best.name(),
            "trials": {c.name(): t for c, t in trials.items()},
        }
    runs = candidates[0].connection.execute("SELECT count(*) FROM varchar_").fetchone()
    print(json.dumps({"runs": runs[0] if runs else 0, "variants": results}))


if __name__ == "__main__":
    main()
