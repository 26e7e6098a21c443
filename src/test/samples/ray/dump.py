"""Prints the trials in a folder, read with the standard library.

python dump.py FOLDER
"""

import json
import math
import pathlib
import re
import sys

STATUS = {"TERMINATED": "FINISHED", "ERROR": "FAILED", "RUNNING": "RUNNING", "PENDING": "SCHEDULED"}


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


def flat(prefix, tree):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(prefix + key + "/", value)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield prefix + key, value


top = pathlib.Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("params.json")):
    folder = file.parent
    state = json.loads(max(folder.parent.glob("experiment_state-*.json")).read_text())
    trials = [json.loads(t[0]) for t in state["trial_data"]]
    status = next(t["status"] for t in trials if t["relative_logdir"] == folder.name)
    metrics = {}
    for line in (folder / "result.json").read_text().splitlines():
        row = json.loads(line)
        for key, value in flat("", row):
            if key not in ("training_iteration", "timestamp", "pid") and not key.startswith("config/"):
                metrics.setdefault(key, []).append([row["training_iteration"], row["timestamp"], number(value)])
    runs.append({
        "path": folder.relative_to(top).as_posix(),
        "name": re.sub(r"_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d$", "", folder.name),
        "status": STATUS[status],
        "params": json.loads(file.read_text()),
        "metrics": metrics,
    })
json.dump(runs, sys.stdout)
