#!/usr/bin/env python3
"""Logs one of everything to the server MLFLOW_TRACKING_URI names, then ends with the exit code asked for.

    log_script.py [EXIT_CODE] [--points N] [--tag KEY=VALUE]... [--delay SECONDS] [--kill]

What it logs is the same every time, so that a test can say beforehand what must have arrived. The run takes
MLFLOW_RUN_ID, MLFLOW_EXPERIMENT_NAME and the like from the environment. Its last line on stdout is
{"run_id": ..., "child_id": ...}. An exit code other than 0 ends the run as FAILED.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import sys
import time

os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("DO_NOT_TRACK", "true")

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import Metric, Param, RunTag  # noqa: E402

START = 1_700_000_000_000  # of the points in the batches, so that their times are known too


def loss(step: int) -> float:
    return math.exp(-step / 400) + 0.05 * math.sin(step * 1.7)


def log_everything(run_id: str, count: int, tags: dict[str, str], delay: float) -> str:
    client = MlflowClient()
    mlflow.log_param("optimizer", "adam")
    mlflow.log_params({"learning_rate": 1e-3, "model.layers": [64, 32], "flag": True, "nothing": None, "text": "Größe = 3 µm"})
    mlflow.set_tags({"purpose": "capture test", "mlflow.note.content": "Logged by **log_script.py**.", **tags})

    batches = [Metric("train/loss", loss(step), START + 10 * step, step) for step in range(count)]
    for at in range(0, count, 1000):
        client.log_batch(run_id, metrics=batches[at : at + 1000])
    client.log_batch(run_id, metrics=[Metric("mixed", 1.5, START, 0)], params=[Param("late", "1")], tags=[RunTag("late", "yes")])

    for step in range(20):
        mlflow.log_metric("val/accuracy", 1 - math.exp(-(step + 1) / 5), step=step)
        time.sleep(delay)
    for step, value in enumerate([0.5, math.nan, math.inf, -math.inf, 0.25]):
        mlflow.log_metric("odd", value, step=step)
    # A resumed training logs steps again, and a late worker logs out of order.
    for step in (0, 1, 2, 1, 2, 3, -1):
        mlflow.log_metric("restarted", float(step) / 2, step=step)

    mlflow.log_text("hello\n", "notes/hello.txt")
    mlflow.log_dict({"classes": ["cat", "dog"], "ratio": 0.5}, "config.json")
    with mlflow.start_run(run_name="child", nested=True) as child:
        mlflow.log_param("fold", 1)
        mlflow.log_metrics({"fold/loss": 0.25, "fold/accuracy": 0.75}, step=0)
    return child.info.run_id


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("exit_code", type=int, nargs="?", default=0)
    parser.add_argument("--points", type=int, default=2500, help="points of train/loss")
    parser.add_argument("--tag", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--delay", type=float, default=0.0, metavar="SECONDS", help="wait after each of 20 steps")
    parser.add_argument("--kill", action="store_true", help="die by SIGKILL with the run still open")
    args = parser.parse_args()

    name = None if "MLFLOW_RUN_ID" in os.environ else "log_script"
    ids = ""
    try:
        with mlflow.start_run(run_name=name) as run:
            child = log_everything(run.info.run_id, args.points, dict(tag.split("=", 1) for tag in args.tag), args.delay)
            ids = json.dumps({"run_id": run.info.run_id, "child_id": child})
            if args.kill:
                print(ids, flush=True)
                os.kill(os.getpid(), signal.SIGKILL)
            if args.exit_code:
                sys.exit(args.exit_code)  # leaving the block by an exception is what marks the run as failed
    finally:
        print(ids, flush=True)  # last, since MLflow prints links of its own when a run ends


if __name__ == "__main__":
    main()
