"""Prints what stands in Keras' histories: `dump.py FOLDER`, with pandas."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("*.*")):
    if file.suffix in (".log", ".csv"):
        table = frame(file, sep=";" if ";" in file.read_text() else ",")
        runs.append(run(top, file.parent, columns(table, "epoch" if "epoch" in table else "Unnamed: 0")))
    elif file.suffix == ".json":
        history = json.loads(file.read_text())
        runs.append(run(top, file.parent, {k: [[i, None, v] for i, v in enumerate(vs)] for k, vs in history.items()}))
show(runs)
