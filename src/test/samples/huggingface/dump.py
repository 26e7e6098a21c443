"""Prints the histories in a folder of output folders of Hugging Face's Trainer, with the standard library alone,
as `TrainerState.load_from_json` reads them.

python dump.py FOLDER
"""

import json
import math
import pathlib
import sys

PARAMS = ("max_steps", "num_train_epochs", "train_batch_size", "logging_steps", "eval_steps", "save_steps")


def number(x):
    if isinstance(x, float) and not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


top = pathlib.Path(sys.argv[1])
runs = []
for folder in sorted(p for p in top.iterdir() if p.is_dir()):
    states = [json.loads(f.read_text()) for f in sorted(folder.rglob("trainer_state.json"))]
    if not states:
        continue
    state = max(states, key=lambda s: (s["global_step"], len(s["log_history"])))
    metrics = {}
    for row in state["log_history"]:
        for key, value in row.items():
            if key != "step" and isinstance(value, (int, float)):
                metrics.setdefault(key, []).append([row["step"], None, number(value)])
    model = json.loads(next(folder.rglob("config.json")).read_text())
    params = {k: state[k] for k in PARAMS}
    params["model"] = model
    runs.append({"path": folder.name, "name": folder.name, "params": params, "metrics": metrics})
json.dump(runs, sys.stdout)
