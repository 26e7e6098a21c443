"""Prints a DVCLive folder and a DVC project with its experiments, read with PyYAML and the `git` program.

python dump.py FOLDER      FOLDER holds `dvclive`, or a project `loans` with its .git
"""

import csv
import io
import json
import math
import pathlib
import subprocess
import sys

import yaml


def number(x):
    x = float(x)
    if not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    return x


def flat(tree, joint, prefix=""):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, joint, prefix + key + joint)
        elif not isinstance(value, list):
            yield prefix + key, value


def live(read, files, folder):
    metrics = {}
    for file in files:
        head = folder + "plots/metrics/"
        if file.startswith(head):
            rows = list(csv.reader(io.StringIO(read(file)), delimiter="\t"))
            columns, rows = rows[0], rows[1:]
            step = columns.index("step")
            time = columns.index("timestamp") if "timestamp" in columns else None
            metrics[file[len(head):-4]] = [
                [int(r[step]), None if time is None else int(r[time]) / 1000, number(r[-1])] for r in rows
            ]
    latest = json.loads(read(folder + "metrics.json"))
    for key, value in flat(latest, "/"):
        if key != "step":
            metrics.setdefault(key, [[latest["step"], None, number(value)]])
    return metrics


def project(read, files):
    params = {}
    for file in ("params.yaml", "conf.json", "dvclive/params.yaml"):
        if file in files:
            params.update(yaml.safe_load(read(file)))
    metrics = live(read, files, "dvclive/") if "dvclive/metrics.json" in files else {}
    if "eval.json" in files:
        for key, value in flat(json.loads(read("eval.json")), "."):
            metrics[key] = [[0, None, number(value)]]
    return {"params": params, "metrics": metrics}


def listed(folder):
    return [p.relative_to(folder).as_posix() for p in sorted(folder.rglob("*")) if p.is_file()]


top = pathlib.Path(sys.argv[1])
runs = []
if (top / "dvclive").is_dir():
    folder = top / "dvclive"
    read = lambda f: (folder / f).read_text()
    runs.append({"path": "dvclive", "name": top.name, "params": yaml.safe_load(read("params.yaml")),
                 "metrics": live(read, listed(folder), "")})
if (top / "loans").is_dir():
    folder = top / "loans"
    git = lambda *words: subprocess.run(["git", "-C", str(folder), *words], check=True, text=True,
                                        stdout=subprocess.PIPE).stdout
    runs.append({"path": "loans", "name": "loans", **project(lambda f: (folder / f).read_text(), listed(folder))})
    revisions = {}
    branches = dict(line.split() for line in git("for-each-ref", "--format=%(objectname) %(refname:short)",
                                                 "refs/heads").splitlines())
    for line in git("for-each-ref", "--format=%(objectname) %(refname)", "refs/exps").splitlines():
        commit, ref = line.split()
        words = ref.split("/")
        if len(words[2]) == 2:
            baseline = words[2] + words[3]
            revisions[baseline] = branches.get(baseline, baseline[:7])
            revisions[commit] = words[4]
    for commit, name in revisions.items():
        files = git("ls-tree", "-r", "--name-only", commit).splitlines()
        runs.append({"path": "loans/.dvc", "name": name, **project(lambda f: git("show", f"{commit}:{f}"), files)})
json.dump(runs, sys.stdout)
