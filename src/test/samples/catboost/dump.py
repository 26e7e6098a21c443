"""Prints what stands in folders of CatBoost, from the JSON rather than the tables: `dump.py FOLDER`."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("catboost_training.json")):
    training = json.loads(file.read_text())
    meta = training["meta"]
    metrics = columns(frame(file.parent / "time_left.tsv", sep="\t"), "iter", "time/")
    for kind, sets in (("learn", meta["learn_sets"]), ("test", meta["test_sets"])):
        for name in sets:
            for i, metric in enumerate(meta[kind + "_metrics"]):
                metrics[f"{name}/{metric['name']}"] = [[row["iteration"], None, row[name][i]] for row in training["iterations"] if name in row]
    status = {"status": "FINISHED"} if len(training["iterations"]) == meta["iteration_count"] else {}
    runs.append(run(top, file.parent, metrics, **status))
show(runs)
