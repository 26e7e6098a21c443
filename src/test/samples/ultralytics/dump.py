"""Prints what stands in training folders of Ultralytics: `dump.py FOLDER`, with pandas."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show, tree

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("results.csv")):
    args = tree(file.parent / "args.yaml")
    table = frame(file)
    status = {"status": "FINISHED"} if len(table) >= args["epochs"] else {}
    runs.append(run(top, file.parent, columns(table, "epoch"), args, **status))
show(runs)
