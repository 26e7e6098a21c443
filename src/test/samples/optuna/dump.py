"""Prints the studies in a folder, read by Optuna itself.

python dump.py FOLDER
"""

import json
import math
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")
import optuna
from optuna.storages import JournalStorage, RDBStorage
from optuna.storages.journal import JournalFileBackend

optuna.logging.set_verbosity(optuna.logging.ERROR)
STATUS = {"COMPLETE": "FINISHED", "PRUNED": "KILLED", "FAIL": "FAILED", "RUNNING": "RUNNING", "WAITING": "SCHEDULED"}


def number(x):
    if not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


def tags(attributes):
    return {"optuna.user." + k: v for k, v in attributes.items() if isinstance(v, str)}


def runs(path, storage):
    for study in storage.get_all_studies():
        trials = sorted(storage.get_all_trials(study._study_id), key=lambda t: t.number)
        if not any(t.datetime_start for t in trials):
            continue
        names = study.system_attrs.get("study:metric_names")
        if not names:
            n = len(study.directions)
            names = ["value"] if n == 1 else [f"value_{i}" for i in range(n)]
        history = {}
        for trial in trials:
            metrics = {}
            end = trial.datetime_complete.timestamp() if trial.datetime_complete else None
            for name, value in zip(names, trial.values or []):
                metrics[name] = [[0, end, number(value)]]
                if trial.state.name == "COMPLETE":
                    history.setdefault(name, []).append([trial.number, end, number(value)])
            if trial.intermediate_values:
                metrics["intermediate_value"] = [
                    [s, None, number(v)] for s, v in sorted(trial.intermediate_values.items())
                ]
            yield {
                "path": path, "name": f"{study.study_name}/{trial.number}", "params": trial.params,
                "status": STATUS[trial.state.name], "tags": tags(trial.user_attrs), "metrics": metrics,
            }
        yield {"path": path, "name": study.study_name, "params": {}, "tags": tags(study.user_attrs), "metrics": history}


top = pathlib.Path(sys.argv[1])
found = []
for file in sorted(top.iterdir()):
    if file.suffix == ".db":
        import sqlite3

        copy = f"file:{file}?mode=ro&immutable=1&uri=true"
        found += runs(file.name, RDBStorage("sqlite:///" + copy, skip_table_creation=True))
    elif file.suffix == ".log":
        found += runs(file.name, JournalStorage(JournalFileBackend(str(file))))
json.dump(found, sys.stdout)
