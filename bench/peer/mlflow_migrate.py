"""`mlflow migrate-filestore`, which reads every history of a file store into a database: FOLDER DATABASE. `outside` is
the command's own process from start to end; the database is then asked what came over."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    folder, database = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    database.unlink(missing_ok=True)
    command = [sys.executable, "-m", "mlflow", "migrate-filestore"]
    command += ["--source", str(folder), "--target", f"sqlite:///{database}"]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "MLFLOW_ALLOW_FILE_STORE": "true"})
    outside = time.perf_counter() - start
    if done.returncode != 0:
        raise SystemExit(f"migrate-filestore failed: {done.stderr[-2000:]}")
    with sqlite3.connect(database) as connection:
        (runs,) = connection.execute("select count(*) from runs").fetchone()
        (points,) = connection.execute("select count(*) from metrics").fetchone()
    print(json.dumps({"outside": outside, "runs": runs, "points": points}))


if __name__ == "__main__":
    main()
