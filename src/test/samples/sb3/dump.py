"""Prints what stands in log folders of Stable-Baselines3: `dump.py FOLDER`, with pandas."""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import columns, frame, run, show

top = Path(sys.argv[1])
runs = []
for folder in sorted({file.parent for file in top.rglob("*.csv")}):
    metrics, params = {}, {}
    if (folder / "progress.csv").exists():
        metrics |= columns(frame(folder / "progress.csv"), "time/total_timesteps")
    for file in sorted(folder.glob("*monitor.csv")):
        said = json.loads(file.read_text().splitlines()[0][1:])
        number = file.name.removesuffix("monitor.csv").replace(".", "/")
        params["env_id"] = said["env_id"]
        metrics |= columns(frame(file, skiprows=1), None, "monitor/" + number, skip=("t",), time=lambda row: said["t_start"] + float(row["t"]))
    runs.append(run(top, folder, metrics, params))
show(runs)
