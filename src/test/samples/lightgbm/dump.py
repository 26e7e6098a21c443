"""Prints what LightGBM left, by regular expressions of another make than the reader's: `dump.py FOLDER`."""
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import yaml
from tabledump import run, show

top = Path(sys.argv[1])


def params(model):
    block = model.read_text().split("\nparameters:")[1].split("end of parameters")[0]
    pairs = re.findall(r"^\[(\w+): (.*)\]$", block, re.M)
    return {key: yaml.safe_load(text) if re.fullmatch(r"-?[\d.]+(e[+-]?\d+)?", text) else text for key, text in pairs}


def log(file):
    metrics = {}
    for line in file.read_text().splitlines():
        if not re.match(r"\[\d+\]\t", line):
            continue
        step, *cells = line.split("\t")
        for cell in cells:
            name, value = cell.rsplit(": ", 1)
            data, metric = name.split("'s ")
            mean, *deviation = value.split(" + ")
            key = f"{data}-{metric}" + ("-mean" if deviation else "")
            metrics.setdefault(key, []).append([int(step[1:-1]), None, float(mean)])
            for d in deviation:
                metrics.setdefault(f"{data}-{metric}-stdv", []).append([int(step[1:-1]), None, float(d)])
    return metrics


runs = [run(top, top / "classification" / "booster.txt", {}, params(top / "classification" / "booster.txt"), status="FINISHED"),
        run(top, top / "regression", log(top / "regression" / "train.log"), params(top / "regression" / "model.txt"), status="FINISHED"),
        run(top, top / "cv", log(top / "cv" / "train.log"))]
history = json.loads((top / "recorded" / "evals_result.json").read_text())
runs.append(run(top, top / "recorded", {f"{data}-{metric}": [[i + 1, None, v] for i, v in enumerate(values)]
                                        for data, all in history.items() for metric, values in all.items()}))
show(runs)
