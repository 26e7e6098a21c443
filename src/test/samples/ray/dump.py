"""Prints the trials in a folder, read by Ray Tune itself where it is installed, otherwise with the standard library.

python dump.py FOLDER
"""

import importlib.util
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


def name(folder):
    return re.sub(r"_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d$", "", folder.name)


def hidden(key):
    return key in ("training_iteration", "timestamp", "pid") or key.startswith("config/")


def by_itself(top):
    from ray.tune import ExperimentAnalysis

    for experiment in sorted({file.parent for file in top.rglob("experiment_state-*.json")}):
        analysis = ExperimentAnalysis(str(experiment))
        for trial in analysis.trials:
            table = analysis.trial_dataframes[trial.trial_id]
            numbers = table.select_dtypes("number")
            folder = experiment / trial.relative_logdir
            yield {
                "path": folder.relative_to(top).as_posix(),
                "name": name(folder),
                "status": STATUS[trial.status],
                "params": trial.config,
                "metrics": {
                    key: [
                        [step, time, number(value)]
                        for step, time, value in zip(table["training_iteration"].tolist(), table["timestamp"].tolist(), values)
                    ]
                    for key, values in ((key, numbers[key].tolist()) for key in numbers if not hidden(key))
                },
            }


def by_hand(top):
    for file in sorted(top.rglob("params.json")):
        folder = file.parent
        state = json.loads(max(folder.parent.glob("experiment_state-*.json")).read_text())
        trials = [json.loads(t[0]) for t in state["trial_data"]]
        status = next(t["status"] for t in trials if t["relative_logdir"] == folder.name)
        metrics = {}
        for line in (folder / "result.json").read_text().splitlines():
            row = json.loads(line)
            for key, value in flat("", row):
                if not hidden(key):
                    metrics.setdefault(key, []).append([row["training_iteration"], row["timestamp"], number(value)])
        yield {
            "path": folder.relative_to(top).as_posix(),
            "name": name(folder),
            "status": STATUS[status],
            "params": json.loads(file.read_text()),
            "metrics": metrics,
        }


has_ray = importlib.util.find_spec("ray") is not None
json.dump(list((by_itself if has_ray else by_hand)(pathlib.Path(sys.argv[1]).resolve())), sys.stdout)
