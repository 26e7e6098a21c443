"""Prints the curves that TensorBoard's own loaders find in the event files below a folder: `dump.py FOLDER`.

Folders of a session or of a group of curves belong to the run above them; one without curves is none.
"""
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent.parent / "python")]
from dump_tensorboard import scalars

top = Path(sys.argv[1])
runs = {}
for folder in sorted({file.parent for file in top.rglob("*tfevents*")}):
    path = folder.relative_to(top).as_posix()
    group = re.fullmatch(r"(.*)/accuracy[_/]top[_/](.*)", path)
    run = group[1] if group else re.sub(r"/(\d+\.\d+|session)$", "", path)
    metrics = runs.setdefault(run, {})
    for tag, points in scalars(folder).items():
        metrics[tag + "/" + group[2] if group else tag] = points


def name(path):
    *above, last = path.split("/")
    return "/".join([*above[-1:], last]) if last in ("train", "validation") else last


json.dump([{"path": path, "name": name(path), "metrics": metrics} for path, metrics in runs.items() if metrics], sys.stdout)
