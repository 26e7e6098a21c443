"""Writes the table of run heads: FILE RUNS SEED. Numbers of parameters are text, as trackers keep them; one run in
twenty has no accuracy. No field needs quoting."""

from __future__ import annotations

import csv
import json
import sys

import numpy

MODELS = ["resnet50", "resnet101", "vit-base", "vit-large", "bert", "mlp", "xgb", "lstm"]
OPTIMIZERS = ["adam", "adamw", "sgd", "lion"]
HEADER = [
    "run_id", "start_time", "params.lr", "params.batch_size", "params.model", "params.optimizer", "params.seed",
    "metrics.loss", "metrics.accuracy", "metrics.f1", "metrics.train_time", "tags.user",
]  # fmt: skip


def main() -> None:
    file, runs, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    rng = numpy.random.default_rng(seed)
    start = 1_760_000_000_000 + numpy.sort(rng.integers(0, 30_000_000_000, runs))
    lr = 10 ** rng.uniform(-5, -1, runs)
    batch = 2 ** rng.integers(3, 10, runs)
    model, optimizer = rng.integers(0, len(MODELS), runs), rng.integers(0, len(OPTIMIZERS), runs)
    loss = rng.gamma(2.0, 0.4, runs)
    accuracy = numpy.clip(1 - loss * 0.35 + rng.normal(0, 0.05, runs), 0, 1)
    f1 = numpy.clip(accuracy - rng.uniform(0, 0.1, runs), 0, 1)
    took = rng.gamma(3.0, 900.0, runs)
    missing = rng.random(runs) < 0.05
    with open(file, "w", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(HEADER)
        for i in range(runs):
            table.writerow([
                f"{i:032x}", start[i], f"{lr[i]:.6g}", batch[i], MODELS[model[i]], OPTIMIZERS[optimizer[i]], i % 5,
                float(loss[i]), "" if missing[i] else float(accuracy[i]), float(f1[i]), float(took[i]), f"user{i % 12:02d}",
            ])  # fmt: skip
    print(json.dumps({"runs": runs}))


if __name__ == "__main__":
    main()
