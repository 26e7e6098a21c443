"""Makes the DVC project beside it, with experiments in git, using DVC and DVCLive. Recorded with the versions
in README.md and Python 3.11.

python record.py

`project.zip` is the whole project with its `.git`; `dvclive` is one DVCLive folder by itself; `show.json` is
what `dvc exp show --json` says of the project.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
BIN = pathlib.Path(sys.executable).parent
TRAIN = '''
import sys, yaml, json
from dvclive import Live

params = yaml.safe_load(open("params.yaml"))
lr = params["train"]["lr"]
with Live(save_dvc_exp=False, report=None) as live:
    live.log_params({"lr": lr, "opt": {"name": "sgd", "nesterov": True}, "note": "1e-3"})
    for epoch in range(params["train"]["epochs"]):
        live.log_metric("train/loss", lr / (epoch + 1))
        live.log_metric("val/acc", float("nan") if epoch == 1 else epoch / 10, timestamp=True)
        live.next_step()
    live.log_metric("test_acc", 0.5 + lr, plot=False)
json.dump({"auc": 0.75 + lr, "by": {"class": [0.5, 0.25], "all": 1}}, open("eval.json", "w"))
'''
DVC = '''stages:
  prepare:
    cmd: python -c "open('data.txt', 'w').write('1 2 3')"
    params:
    - prepare.split
    outs:
    - data.txt
  train:
    cmd: python train.py
    deps:
    - data.txt
    - train.py
    params:
    - train
    - conf.json:
      - seed
    metrics:
    - eval.json:
        cache: false
metrics:
- dvclive/metrics.json
params:
- dvclive/params.yaml
plots:
- dvclive/plots/metrics:
    x: step
'''
LIVE = '''
from dvclive import Live
import numpy

with Live("dvclive", save_dvc_exp=False, report=None, dvcyaml=None) as live:
    live.log_params({"lr": 0.001, "layers": [16, 32], "model": {"name": "mlp", "bias": True, "none": None}})
    for step in range(6):
        live.log_metric("loss", 1 / (step + 1))
        live.log_metric("train/acc", step / 10, timestamp=True)
        live.log_metric("odd", [float("nan"), float("inf"), float("-inf"), 1e-12, numpy.float32(0.1), 7][step])
        live.log_image("picture.png", numpy.full((4, 4, 3), step * 40, dtype=numpy.uint8))
        live.next_step()
    live.log_metric("final", 3, plot=False)
    live.log_sklearn_plot("confusion_matrix", [0, 1, 1, 0], [0, 1, 0, 0])
'''


def run(folder, *command, **more):
    env = dict(os.environ, PATH=f"{BIN}:{os.environ['PATH']}", GIT_AUTHOR_NAME="Ana", GIT_AUTHOR_EMAIL="ana@example.com",
               GIT_COMMITTER_NAME="Ana", GIT_COMMITTER_EMAIL="ana@example.com", DVC_NO_ANALYTICS="1", CI="1")
    return subprocess.run(command, cwd=folder, env=env, check=True, **more)


with tempfile.TemporaryDirectory(prefix="dvc") as top:
    project = pathlib.Path(top, "loans")
    project.mkdir()
    run(project, "git", "init", "-q", "-b", "main")
    run(project, "dvc", "init", "-q")
    (project / "train.py").write_text(TRAIN)
    (project / "dvc.yaml").write_text(DVC)
    (project / "params.yaml").write_text("prepare:\n  split: 0.2\ntrain:\n  lr: 0.1\n  epochs: 3\n")
    (project / "conf.json").write_text('{"seed": 7}')
    run(project, "git", "add", "-A")
    run(project, "git", "commit", "-q", "-m", "Start")
    run(project, "dvc", "repro", "-q")
    run(project, "git", "add", "-A")
    run(project, "git", "commit", "-q", "-m", "First result")
    run(project, "dvc", "exp", "run", "-q", "-n", "slow", "-S", "train.lr=0.01")
    run(project, "dvc", "exp", "run", "-q", "-n", "long", "-S", "train.epochs=5", "-S", "conf.json:seed=8")
    run(project, "git", "checkout", "-q", "-f", "main")
    (project / "params.yaml").write_text("prepare:\n  split: 0.2\ntrain:\n  lr: 0.5\n  epochs: 3\n")
    run(project, "dvc", "repro", "-q")
    run(project, "git", "add", "-A")
    run(project, "git", "commit", "-q", "-m", "Faster")
    run(project, "git", "gc", "-q")
    run(project, "dvc", "exp", "run", "-q", "-n", "after-gc", "-S", "train.lr=0.25")
    shown = run(project, "dvc", "exp", "show", "--json", "-A", stdout=subprocess.PIPE).stdout
    (HERE / "show.json").write_bytes(shown)
    for useless in ("hooks", "logs", "info"):
        shutil.rmtree(project / ".git" / useless, ignore_errors=True)
    shutil.rmtree(project / ".dvc" / "tmp", ignore_errors=True)
    (HERE / "project.zip").unlink(missing_ok=True)
    shutil.make_archive(str(HERE / "project"), "zip", top, "loans")
    shutil.rmtree(HERE / "dvclive", ignore_errors=True)
    (project / "live.py").write_text(LIVE)
    run(project, "python", "live.py")
    shutil.copytree(project / "dvclive", HERE / "dvclive")
