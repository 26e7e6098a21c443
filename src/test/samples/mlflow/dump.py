"""Prints the runs that MLflow's own client finds in the databases and file stores below a folder: `dump.py FOLDER`.

They must be of the MLflow that reads them. It is given copies, since it may write to what it opens.
"""
import json
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "python")]
from dump_mlflow import connect, dump_runs


def told(run, path):
    points = {key: [[step, time / 1000, value] for step, time, value in rows] for key, rows in run["points"].items()}
    return {**{key: run[key] for key in ("name", "status", "params", "tags")}, "path": path, "metrics": points}


top = Path(sys.argv[1])
runs = []
with tempfile.TemporaryDirectory() as copies:
    for store in sorted(path for path in top.rglob("*") if path.name in ("mlflow.db", "mlruns")):
        copy = Path(copies, str(len(runs)), store.name)
        copy.parent.mkdir()
        place = store.relative_to(top).as_posix()
        if store.is_file():
            shutil.copy(store, copy)
            runs += [told(run, place) for run in dump_runs(connect(f"sqlite:///{copy}")) if not run["deleted"]]
        elif any(store.glob("*/meta.yaml")):
            shutil.copytree(store, copy, ignore=shutil.ignore_patterns(".gitkeep"))
            found = dump_runs(connect(str(copy)))
            runs += [told(run, f"{place}/{run['experiment_id']}/{run['id']}") for run in found if not run["deleted"]]
json.dump(runs, sys.stdout)
