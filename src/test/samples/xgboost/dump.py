"""Prints what XGBoost left: `dump.py FOLDER`."""
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import run, show

top = Path(sys.argv[1])


def flat(tree, prefix=""):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, prefix + key + ".")
        elif not isinstance(value, list):
            yield prefix + key, value


learner = json.loads((top / "regression" / "model.json").read_text())["learner"]
attributes = learner.pop("attributes")
history = json.loads((top / "regression" / "evals_result.json").read_text())
metrics = {f"{data}-{metric}": [[i, None, v] for i, v in enumerate(values)] for data, all in history.items() for metric, values in all.items()}
runs = [run(top, top / "regression", metrics, dict(flat(learner)), tags=attributes, status="FINISHED")]
metrics = {}
for line in (top / "cv" / "cv.log").read_text().splitlines():
    for name, mean, deviation in re.findall(r"\t(\S+):([\d.]+)\+([\d.]+)", line):
        step = int(re.match(r"\[(\d+)\]", line).group(1))
        metrics.setdefault(name + "-mean", []).append([step, None, float(mean)])
        metrics.setdefault(name + "-std", []).append([step, None, float(deviation)])
runs.append(run(top, top / "cv", metrics))
show(runs)
