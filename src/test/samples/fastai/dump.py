"""Prints what stands in fastai's histories: `dump.py FOLDER`, with pandas."""
import io
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("history.csv")):
    lines = file.read_text().splitlines()
    rows = [lines[0]] + [line for line in lines[1:] if line != lines[0]]
    table = frame(io.StringIO("\n".join(rows)))
    runs.append(run(top, file.parent, columns(table, "epoch", length=("time",))))
show(runs)
