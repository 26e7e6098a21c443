"""`mlflow.search_runs` straight on its database, no server in between: DATABASE FILTER WARMUPS TIMES. Answers are
lists of runs, which is quicker than a data frame."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
import time

import mlflow


def search(condition: str) -> list[int]:
    runs = mlflow.search_runs(["0"], filter_string=condition, max_results=1_000_000, output_format="list")
    return [int(run.info.run_id, 16) for run in runs]


def main() -> None:
    database, condition, warmups, times = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    mlflow.set_tracking_uri(f"sqlite:///{database}")
    for _ in range(warmups):
        search(condition)
    taken = []
    rows: list[int] = []
    for _ in range(times):
        start = time.perf_counter()
        rows = search(condition)
        taken.append(time.perf_counter() - start)
    digest = hashlib.sha256("".join(f"{row}\n" for row in sorted(rows)).encode()).hexdigest()
    with sqlite3.connect(database) as connection:
        (runs,) = connection.execute("select count(*) from runs").fetchone()
    print(json.dumps({"runs": runs, "times": taken, "first": digest, "rows": len(rows)}))


if __name__ == "__main__":
    main()
