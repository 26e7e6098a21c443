"""Prints what stands in a folder of Sacred runs, with the standard library alone: Sacred has no reader of its own.

python dump.py FOLDER
"""

import datetime
import json
import math
import pathlib
import sys

STATUS = {"COMPLETED": "FINISHED", "FAILED": "FAILED", "INTERRUPTED": "KILLED", "RUNNING": "RUNNING"}


def plain(value):
    if isinstance(value, dict):
        if str(value.get("py/object", "")).startswith("numpy."):
            return value["values"]
        return {k: plain(v) for k, v in value.items()}
    return value


def seconds(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc).timestamp()


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


top = pathlib.Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("run.json")):
    run = json.loads(file.read_text())
    metrics = json.loads((file.parent / "metrics.json").read_text())
    runs.append({
        "path": file.parent.relative_to(top).as_posix(),
        "name": run["experiment"]["name"] + "/" + file.parent.name,
        "status": STATUS[run["status"]],
        "params": plain(json.loads((file.parent / "config.json").read_text())),
        "tags": {"sacred.heartbeat": run["heartbeat"]},
        "metrics": {
            name: [[s, seconds(t), number(v)] for s, t, v in zip(m["steps"], m["timestamps"], m["values"])]
            for name, m in metrics.items()
        },
    })
json.dump(runs, sys.stdout)
