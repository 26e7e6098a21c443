"""Prints what stands in folders of Lightning's loggers, event files aside: `dump.py FOLDER`, with pandas."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show, tree

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("hparams.yaml")):
    folder = file.parent
    params = tree(folder / "config.yaml") if (folder / "config.yaml").exists() else {}
    hparams = tree(file)
    params = {k: v for k, v in params.items() if not (v is None and isinstance(hparams.get(k), dict))}
    metrics = columns(frame(folder / "metrics.csv"), "step") if (folder / "metrics.csv").exists() else {}
    runs.append(run(top, folder, metrics, params | hparams))
show(runs)
