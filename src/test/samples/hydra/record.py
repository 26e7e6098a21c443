"""Makes one of the folders beside it with Hydra. The versions they were recorded with are in README.md.

python record.py 1.3 | 1.1 | together     (the environment must hold that version of hydra-core)

1.3 and 1.1: a job, a sweep, a sweep of the Optuna sweeper, jobs that fail, one without `.hydra`. together: one job
that logs with tensorboardX, a CSV file and W&B offline at the same time.
"""

import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
WHERE = pathlib.Path("/tmp/hydra-sample")  # so that the recorded folders name no folder of a person

APP = '''
import logging
import sys

import hydra
from omegaconf import DictConfig

log = logging.getLogger(__name__)


def loss(cfg):
    return (cfg.lr - 0.03) ** 2 + cfg.model.layers / 100


VERSION = {} if hydra.__version__.startswith("1.1") else {"version_base": None}


@hydra.main(config_path="conf", config_name="config", **VERSION)
def main(cfg: DictConfig) -> float:
    log.info("start %s", cfg.name)
    if cfg.get("fails") == "logged":
        try:
            raise ValueError("the learning rate is too high")
        except ValueError:
            log.exception("training failed")
            raise
    if cfg.get("fails") == "recovered":
        try:
            raise ValueError("no accelerator")
        except ValueError:
            log.exception("going on without")
    if cfg.get("fails") == "silent":
        raise RuntimeError("nobody logs this")
    log.info("loss %s", loss(cfg))
    return loss(cfg)


main()
'''

CONFIG = {
    "config.yaml": """
defaults:
  - _self_
  - db: sqlite
  - model: small

name: demo
lr: 1e-3
seed: 010
flags: {on: yes, text: "yes", nothing: null}
when: 2026-01-02
betas: [0.9, 0.999]
stages:
  - {kind: warmup, steps: 1_000}
  - {kind: decay, steps: "${model.layers}"}
title: ${name} on ${db.kind}
half: ${model.width}
""",
    "db/sqlite.yaml": "kind: sqlite\nfile: runs.db\n",
    "db/pg.yaml": "kind: pg\nport: 5432\nuser: ${..name}\n",
    "model/small.yaml": "layers: 2\nwidth: .5\n",
    "model/big.yaml": "layers: 12\nwidth: 8.0\n",
}

TOGETHER = '''
import csv
import logging
import math

import hydra
import wandb
from omegaconf import OmegaConf
from tensorboardX import SummaryWriter

log = logging.getLogger(__name__)


@hydra.main(version_base=None, config_path="conf", config_name="config")
def main(cfg):
    quiet = wandb.Settings(console="off", x_disable_stats=True, x_disable_meta=True, disable_git=True, host="host")
    run = wandb.init(project="together", name="joint", mode="offline", dir=".", settings=quiet,
                     config=OmegaConf.to_container(cfg, resolve=True))
    run.config.update({"only_wandb": 7})
    events = SummaryWriter("events")
    with open("metrics.csv", "w", newline="") as file:
        table = csv.DictWriter(file, ["epoch", "step", "train/loss", "val/acc"])
        table.writeheader()
        for step in range(12):
            loss = math.exp(-step / 5)
            events.add_scalar("train/loss", loss, step)
            events.add_scalar("lr", cfg.lr / (step + 1), step)
            run.log({"train/loss": loss, "grad_norm": 1 / (step + 1)}, step=step)
            table.writerow({"epoch": step // 4, "step": step, "train/loss": loss})
            if step % 4 == 3:
                table.writerow({"epoch": step // 4, "step": step, "val/acc": 1 - loss})
    with open("predictions.csv", "w") as file:
        file.write("id,label\\n1,cat\\n2,dog\\n")
    events.close()
    run.finish()
    log.info("done")


main()
'''

JOBS = [
    ["lr=0.01", "db=pg", "+new.k=1", "~seed", 'name="a b"', "+d={a:1,b:c d}", "hydra.run.dir=outputs/2026-11-24/10-00-00"],
    ["hydra.run.dir=outputs/2026-11-24/10-00-01"],
    ["+fails=logged", "hydra.run.dir=outputs/2026-11-24/10-00-02"],
    ["+fails=recovered", "hydra.run.dir=outputs/2026-11-24/10-00-03"],
    ["+fails=silent", "hydra.run.dir=outputs/2026-11-24/10-00-04"],
    ["hydra.output_subdir=null", "hydra.run.dir=outputs/2026-11-24/10-00-05"],
    ["-m", "lr=0.1,0.2", "model=small,big", "hydra.sweep.dir=multirun/2026-11-24/11-00-00"],
    ["-m", "lr=0.1,0.2", "hydra.sweep.dir=multirun/named", "hydra.sweep.subdir=${hydra.job.override_dirname}"],
]
SWEEPER = [
    ["-m", "hydra/sweeper=optuna", "hydra.sweeper.sampler.seed=7", "hydra.sweeper.n_trials=6", "hydra.sweeper.n_jobs=1",
     "hydra.sweep.dir=multirun/2026-11-24/12-00-00", "lr=interval(0.001,0.1)", "model=choice(small,big)"],
]


def run(jobs, app):
    shutil.rmtree(WHERE, ignore_errors=True)
    (WHERE / "conf").mkdir(parents=True)
    for name, text in CONFIG.items():
        file = WHERE / "conf" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    (WHERE / "train.py").write_text(app)
    for job in jobs:
        done = subprocess.run([sys.executable, "train.py", *job], cwd=WHERE, env={**os.environ, "WANDB_SILENT": "true"})
        print(done.returncode, *job)


def keep(name):
    target = HERE / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(WHERE, target, ignore=shutil.ignore_patterns("__pycache__", "conf", "train.py", "logs", "latest-run", "debug*"))


which = sys.argv[1]
if which == "together":
    run([["lr=0.01", "hydra.run.dir=outputs/2026-11-24/13-00-00", "hydra.job.chdir=true"]], TOGETHER)
else:
    run(JOBS + SWEEPER, APP)
keep(which)
