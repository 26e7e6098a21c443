"""Prints the scalars of the work folders in a folder, and their configurations, read with the standard library.

python dump.py FOLDER
"""

import ast
import json
import math
import pathlib
import sys


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


top = pathlib.Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("vis_data/scalars.json")):
    folder = file.parent.parent
    metrics = {}
    params = {}
    for statement in ast.parse((file.parent / "config.py").read_text()).body:
        params[statement.targets[0].id] = ast.literal_eval(statement.value)
    for line in file.read_text().splitlines():
        row = json.loads(line)
        for key, value in row.items():
            if key != "step" and isinstance(value, (int, float)):
                metrics.setdefault(key, []).append([row["step"], None, number(value)])
    runs.append({
        "path": folder.relative_to(top).as_posix(),
        "name": folder.parent.name + "/" + folder.name,
        "params": params,
        "metrics": metrics,
    })
json.dump(runs, sys.stdout)
