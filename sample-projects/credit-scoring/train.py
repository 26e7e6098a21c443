#!/usr/bin/env python3
"""Trains a model that predicts which loans will not be paid back. Needs Python 3.9 and nothing else.

Every option overrides the value of the same meaning in config.yaml.
"""

from __future__ import annotations

import argparse
import csv
import math
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import config
from models import Logistic, Row, Stumps, sigmoid
from runlog import RunLog

HERE = Path(__file__).resolve().parent
Part = Tuple[List[Row], List[int]]


def arguments(argv: Optional[List[str]] = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--config", type=Path, default=HERE / "config.yaml", help="YAML file with the defaults")
    parser.add_argument("--model", choices=["logistic", "stumps"], help="which classifier to train")
    parser.add_argument("--learning-rate", type=float, help="step size of logistic, shrinkage of stumps")
    parser.add_argument("--epochs", type=int, help="passes over the data, or rounds of boosting")
    parser.add_argument("--batch-size", type=int, help="rows per gradient step (logistic)")
    parser.add_argument("--l2", type=float, help="penalty on large weights (logistic)")
    parser.add_argument("--positive-weight", type=float, help="how much more a default counts (logistic)")
    parser.add_argument("--subsample", type=float, help="share of the rows each round sees (stumps)")
    parser.add_argument("--seed", type=int, help="seed of every random choice but the split")
    parser.add_argument("--name", help="name of the run (default: model and seed)")
    parser.add_argument("--note", help="a sentence to keep with the run")
    parser.add_argument("--out", type=Path, help="folder of the run (default: $TRIALDESK_RUN_DIR or runs/<time>-<model>-<seed>)")
    parser.add_argument("--delay", type=float, default=0.0, metavar="SECONDS", help="wait after each epoch, to watch live")
    parser.add_argument("--fail-after", type=int, metavar="N", help="stop with exit code 3 after epoch N, to see a failure")
    return parser.parse_args(argv)


def resolve(args: argparse.Namespace) -> config.Tree:
    settings = config.load(args.config)
    for path, value in {
        "model.name": args.model,
        "model.logistic.l2": args.l2,
        "model.logistic.positive_weight": args.positive_weight,
        "model.stumps.subsample": args.subsample,
        "learning.learning_rate": args.learning_rate,
        "learning.epochs": args.epochs,
        "learning.batch_size": args.batch_size,
        "learning.seed": args.seed,
    }.items():
        if value is not None:
            *parents, leaf = path.split(".")
            section = settings
            for parent in parents:
                section = section[parent]
            section[leaf] = value
    return settings


def load_data(settings: Dict[str, Any]) -> Tuple[List[str], Part, Part, Part]:
    """Standardised columns, categories spread to 0/1, split by a seed of its own so that runs stay comparable."""
    # From the project, wherever the settings came from: a run's own config.yaml can be given to --config again.
    with (HERE / settings["path"]).open(newline="", encoding="utf-8") as file:
        records = list(csv.DictReader(file))
    names: List[str] = []
    columns: List[List[float]] = []
    for name in settings["numeric"]:
        values = [float(record[name]) for record in records]
        if name in settings["log_scale"]:
            values = [math.log1p(v) for v in values]
        mean = sum(values) / len(values)
        spread = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values)) or 1.0
        names.append(name)
        columns.append([(v - mean) / spread for v in values])
    for name in settings["categorical"]:
        for option in sorted({record[name] for record in records}):
            names.append(f"{name}={option}")
            columns.append([float(record[name] == option) for record in records])
    rows: List[Row] = list(zip(*columns))
    labels = [int(record[settings["target"]]) for record in records]

    split = settings["split"]
    order = list(range(len(rows)))
    random.Random(split["seed"]).shuffle(order)
    first = int(len(rows) * split["train"])
    second = first + int(len(rows) * split["val"])
    parts = [([rows[i] for i in part], [labels[i] for i in part]) for part in (order[:first], order[first:second], order[second:])]
    return names, parts[0], parts[1], parts[2]


def auc(scores: List[float], labels: List[int]) -> float:
    """Chance that a loan in default scores above a good one; ties count half."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    rank_sum, at = 0.0, 0
    while at < len(order):
        to = at
        while to < len(order) and scores[order[to]] == scores[order[at]]:
            to += 1
        rank_sum += (at + 1 + to) / 2 * sum(labels[i] for i in order[at:to])
        at = to
    positive = sum(labels)
    return (rank_sum - positive * (positive + 1) / 2) / (positive * (len(labels) - positive))


def evaluate(model: Any, part: Part, prefix: str, threshold: float) -> Dict[str, float]:
    rows, labels = part
    scores = [model.score(row) for row in rows]
    loss = sum(max(z, 0) - z * y + math.log1p(math.exp(-abs(z))) for z, y in zip(scores, labels)) / len(rows)
    refused = [sigmoid(z) > threshold for z in scores]
    caught = sum(1 for r, y in zip(refused, labels) if r and y)
    return {
        f"{prefix}/loss": loss,
        f"{prefix}/auc": auc(scores, labels),
        f"{prefix}/accuracy": sum(r == bool(y) for r, y in zip(refused, labels)) / len(rows),
        f"{prefix}/recall": caught / sum(labels),
        # A model that refuses nobody has no precision yet.
        f"{prefix}/precision": caught / sum(refused) if any(refused) else math.nan,
    }


def run_folder(args: argparse.Namespace, settings: config.Tree) -> Path:
    chosen = args.out or os.environ.get("TRIALDESK_RUN_DIR")
    if chosen:
        folder = Path(chosen)
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    stem = f"{time.strftime('%Y%m%d-%H%M%S')}-{settings['model']['name']}-{settings['learning']['seed']}"
    for attempt in range(100):
        folder = HERE / "runs" / (stem if attempt == 0 else f"{stem}-{attempt}")
        try:
            folder.mkdir(parents=True)
            return folder
        except FileExistsError:
            continue
    raise SystemExit(f"cannot find a free name for {stem}")


def train(settings: config.Tree, args: argparse.Namespace, log: RunLog) -> None:
    learning = settings["learning"]
    names, training, validation, test = load_data(settings["data"])
    rng = random.Random(learning["seed"])
    if settings["model"]["name"] == "logistic":
        model: Any = Logistic(settings["model"]["logistic"], learning["batch_size"], rng)
    else:
        model = Stumps(settings["model"]["stumps"], rng)
    model.start(*training)

    for epoch in range(1, learning["epochs"] + 1):
        rate = learning["learning_rate"] / (1 + learning["decay"] * (epoch - 1))
        model.epoch(*training, rate)
        values = {"train/loss": evaluate(model, training, "train", learning["threshold"])["train/loss"]}
        values.update(evaluate(model, validation, "val", learning["threshold"]))
        values["learning_rate"] = rate
        log.metrics(epoch, values)
        print(
            f"epoch {epoch:3d}/{learning['epochs']}  train loss {values['train/loss']:.4f}"
            f"  val loss {values['val/loss']:.4f}  val auc {values['val/auc']:.4f}",
            flush=True,
        )
        if epoch == args.fail_after:
            print(f"stopping on purpose after epoch {epoch}", file=sys.stderr)
            sys.exit(3)
        time.sleep(args.delay)

    final = evaluate(model, test, "test", learning["threshold"])
    log.metrics(learning["epochs"], final)
    print(f"test auc {final['test/auc']:.4f}  test loss {final['test/loss']:.4f}")
    top = sorted(model.importance(names).items(), key=lambda item: -item[1])[:5]
    print("matters most: " + ", ".join(f"{name} {weight:.3g}" for name, weight in top), flush=True)


def stop(*_: Any) -> None:
    raise KeyboardInterrupt


def main() -> None:
    args = arguments()
    settings = resolve(args)
    folder = run_folder(args, settings)
    name = args.name or f"{settings['model']['name']}-{settings['learning']['seed']}"
    # Ctrl+C and an orderly kill end the run as KILLED; nobody can say anything after kill -9.
    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    print(f"run {name} in {folder}", flush=True)
    log = RunLog(folder, settings, name, args.note)
    try:
        train(settings, args, log)
    except KeyboardInterrupt:
        log.end("KILLED")
        sys.exit(130)
    except BaseException:
        log.end("FAILED")
        raise
    log.end("FINISHED")


if __name__ == "__main__":
    main()
