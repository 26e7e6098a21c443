"""Prints the runs in trackio's databases below a folder as JSON, with Python's own sqlite3 and json: python dump.py FOLDER"""
import datetime
import glob
import json
import os
import sqlite3
import sys

ODD = {"NaN", "Infinity", "-Infinity"}


def leaves(prefix, value):
    if isinstance(value, dict):
        if "_type" not in value:
            for key, inner in value.items():
                yield from leaves(prefix + "." + key if prefix else key, inner)
    elif isinstance(value, (int, float)):
        yield prefix, float(value)
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
        config = json.loads(text)
        if config.get("_Group"):
            found[run]["tags"]["group"] = config["_Group"]
        found[run]["params"] = {k: v for k, v in flat(config) if not k.startswith("_")}
    for prefix, table, step in (("", "metrics", "step"), ("system/", "system_metrics", "id")):
        for run, time, text, at in database.execute("select run_id, timestamp, metrics, %s from %s order by id" % (step, table)):
            seconds = datetime.datetime.fromisoformat(time).timestamp()
            for key, value in leaves("", json.loads(text)):
                found[run]["metrics"].setdefault(prefix + key, []).append([at, seconds, value])
    return list(found.values())


top = sys.argv[1]
json.dump([run for file in sorted(glob.glob(os.path.join(top, "**", "*.db"), recursive=True)) for run in runs(file, top)], sys.stdout)
