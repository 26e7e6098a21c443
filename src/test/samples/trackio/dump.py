"""Prints the runs in trackio's databases below a folder as JSON: python dump.py FOLDER

With trackio's own storage where it is installed, which is given copies; otherwise with Python's sqlite3 and json.
"""
import datetime
import glob
import json
import math
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile

try:
    import trackio.sqlite_storage as storage
except ImportError:
    storage = None

ODD = {"NaN", "Infinity", "-Infinity"}


def shown(value):
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def leaves(prefix, value):
    if isinstance(value, dict):
        if "_type" not in value:
            for key, inner in value.items():
                yield from leaves(prefix + "." + key if prefix else key, inner)
    elif isinstance(value, (int, float)):
        yield prefix, shown(float(value))
    elif value in ODD:
        yield prefix, value


def flat(value, prefix=""):
    for key, inner in value.items():
        if isinstance(inner, dict) and inner:
            yield from flat(inner, prefix + key + ".")
        else:
            yield prefix + key, inner


def runs(file, top):
    database = sqlite3.connect("file:%s?mode=ro&immutable=1" % file, uri=True)
    found = {}
    for run, name in database.execute("select distinct run_id, run_name from metrics union select run_id, run_name from configs"):
        found[run] = {"path": os.path.relpath(file, top), "name": name, "params": {}, "tags": {}, "metrics": {}}
    for run, text in database.execute("select run_id, config from configs"):
        told(found[run], json.loads(text))
    for prefix, table, step in (("", "metrics", "step"), ("system/", "system_metrics", "id")):
        for run, time, text, at in database.execute("select run_id, timestamp, metrics, %s from %s order by id" % (step, table)):
            seconds = datetime.datetime.fromisoformat(time).timestamp()
            for key, value in leaves("", json.loads(text)):
                found[run]["metrics"].setdefault(prefix + key, []).append([at, seconds, value])
    return list(found.values())


def told(found, config):
    if config.get("_Group"):
        found["tags"]["group"] = config["_Group"]
    found["params"] = {k: shown(v) for k, v in flat(config) if not k.startswith("_")}


def runs_of_storage(file, top):
    """As trackio's own storage reads them. It knows no number of a system row, so they are counted."""
    with tempfile.TemporaryDirectory() as copies:
        for part in glob.glob(glob.escape(file) + "*"):
            shutil.copy(part, copies)
        storage.TRACKIO_DIR = pathlib.Path(copies)
        store, project = storage.SQLiteStorage, pathlib.Path(file).stem
        for run in store.get_run_records(project):
            found = {"path": os.path.relpath(file, top), "name": run["name"], "params": {}, "tags": {}, "metrics": {}}
            told(found, store.get_run_config(project, run_id=run["id"]) or {})
            logs = [("", row.pop("step"), row) for row in store.get_logs(project, run_id=run["id"])]
            logs += [("system/", at + 1, row) for at, row in enumerate(store.get_system_logs(project, run_id=run["id"]))]
            for prefix, at, row in logs:
                seconds = datetime.datetime.fromisoformat(row.pop("timestamp")).timestamp()
                for key, value in leaves("", row):
                    found["metrics"].setdefault(prefix + key, []).append([at, seconds, value])
            yield found


top = sys.argv[1]
read = runs_of_storage if storage else runs
json.dump([run for file in sorted(glob.glob(os.path.join(top, "**", "*.db"), recursive=True)) for run in read(file, top)], sys.stdout)
