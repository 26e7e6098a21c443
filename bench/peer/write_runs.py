"""Writes a file store of runs with MLflow's own FileStore: FOLDER RUNS SEED. Prints the manifest. A run is 26 files:
its `meta.yaml`, ten parameters, eight metrics of ten points and seven tags."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from pathlib import Path

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

import numpy  # noqa: E402
from mlflow.entities import Metric, Param, RunTag  # noqa: E402
from mlflow.store.tracking.file_store import FileStore  # noqa: E402

from heads import Heads  # noqa: E402
from truth import Fingerprint  # noqa: E402

STARTED = 1_760_000_000_000
PARAMS, METRICS, POINTS = 10, 8, 10


def write(folder: str, experiment: str, seed: int, first: int, last: int) -> tuple[Heads, Fingerprint]:
    store = FileStore(folder, folder)
    heads, truth = Heads(), Fingerprint()
    for number in range(first, last):
        rng = numpy.random.default_rng([seed, number])
        start = STARTED + number * 60_000
        tags = {"mlflow.user": f"user{number % 12:02d}", "mlflow.source.name": "train.py", "mlflow.source.type": "LOCAL"}
        tags |= {"team": f"team{number % 5}", "dataset": f"v{number % 3}", "note": f"run number {number}"}
        name = f"run-{number:05d}"
        given = [RunTag(key, value) for key, value in tags.items()]
        run = store.create_run(experiment, "bench", start, given, name).info.run_id
        params = {f"param_{i:02d}": f"{value:.6g}" for i, value in enumerate(rng.uniform(0, 1, PARAMS))}
        values = rng.gamma(2.0, 0.4, (METRICS, POINTS))
        points = [
            Metric(f"metric_{i}", float(values[i][step]), start + step * 1000, step)
            for i in range(METRICS)
            for step in range(POINTS)
        ]
        store.log_batch(run, points, [Param(key, value) for key, value in params.items()], [])
        store.update_run_info(run, 3, start + POINTS * 1000, name)
        last_values = {f"metric_{i}": float(values[i][-1]) for i in range(METRICS)}
        heads.add(run, "FINISHED", params, tags | {"mlflow.runName": name}, last_values)
        for i in range(METRICS):
            truth.add(run, f"metric_{i}", numpy.arange(POINTS), values[i])
    return heads, truth


def main() -> None:
    folder, runs, seed = Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])
    experiment = FileStore(str(folder), str(folder)).create_experiment("bench")
    workers = os.cpu_count() or 1
    step = -(-runs // workers)
    shares = [(str(folder), experiment, seed, at, min(at + step, runs)) for at in range(0, runs, step)]
    heads, truth = Heads(), Fingerprint()
    with multiprocessing.Pool(workers) as pool:
        for some_heads, some_points in pool.starmap(write, shares):
            heads.runs += some_heads.runs
            heads.total = (heads.total + some_heads.total) & ((1 << 64) - 1)
            truth.points += some_points.points
            truth.total = (truth.total + some_points.total) & ((1 << 64) - 1)
            truth.least = min(truth.least, some_points.least)
            truth.most = max(truth.most, some_points.most)
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    print(json.dumps({"files": files, "seed": seed, "experiment": experiment, **heads.to_json(), **truth.to_json()}))


if __name__ == "__main__":
    main()
