#!/usr/bin/env python3
"""Prints all that MLflow's own client reads from a store, as JSON: the truth our readers are compared with.

    dump_mlflow.py STORE_URI            all runs with every metric point
    dump_mlflow.py STORE_URI --models   registered models and their versions
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import sys
import warnings
from typing import Any, Callable, Iterator

os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("DO_NOT_TRACK", "true")
warnings.filterwarnings("ignore")

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import Experiment, Run, ViewType  # noqa: E402

Json = dict[str, Any]


def number(value: float) -> float | str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def pages(ask: Callable[[str | None], Any]) -> Iterator[Any]:
    token = None
    while True:
        page = ask(token)
        yield from page
        token = page.token
        if not token:
            return


def dump_run(client: MlflowClient, run: Run, experiment: Experiment) -> Json:
    info, data = run.info, run.data
    return {
        "id": info.run_id,
        "name": info.run_name,
        "experiment": experiment.name,
        "experiment_id": experiment.experiment_id,
        "status": info.status,
        "start_time": info.start_time,
        "end_time": info.end_time,
        "lifecycle_stage": info.lifecycle_stage,
        "deleted": info.lifecycle_stage == "deleted" or experiment.lifecycle_stage == "deleted",
        "parent_id": data.tags.get("mlflow.parentRunId"),
        "artifact_uri": info.artifact_uri,
        "params": dict(data.params),
        "metrics": {key: number(value) for key, value in data.metrics.items()},
        "tags": dict(data.tags),
        "points": {key: points(client, info.run_id, key) for key in data.metrics},
    }


def points(client: MlflowClient, run_id: str, key: str) -> list[list[Any]]:
    return [[p.step, p.timestamp, number(p.value)] for p in client.get_metric_history(run_id, key)]


def dump_runs(client: MlflowClient, filter_string: str = "") -> list[Json]:
    experiments = pages(lambda token: client.search_experiments(view_type=ViewType.ALL, page_token=token))
    return [
        dump_run(client, run, experiment)
        for experiment in experiments
        for run in pages(
            lambda token, at=experiment.experiment_id: client.search_runs(
                [at], filter_string, run_view_type=ViewType.ALL, max_results=1000, page_token=token
            )
        )
    ]


def dump_models(client: MlflowClient) -> list[Json]:
    versions: dict[str, list[Json]] = {}
    for v in pages(lambda token: client.search_model_versions(page_token=token)):
        # A search leaves the aliases out of some stores' answers.
        v = client.get_model_version(v.name, v.version)
        versions.setdefault(v.name, []).append(
            {
                "version": str(v.version),
                "run_id": v.run_id or None,
                "source": v.source,
                "status": v.status,
                "stage": v.current_stage,
                "aliases": sorted(v.aliases),
                "description": v.description,
                "tags": dict(v.tags),
                "creation_time": v.creation_timestamp,
                "last_updated_time": v.last_updated_timestamp,
            }
        )
    return [
        {
            "name": m.name,
            "description": m.description,
            "tags": dict(m.tags),
            "aliases": {alias: str(version) for alias, version in client.get_registered_model(m.name).aliases.items()},
            "creation_time": m.creation_timestamp,
            "last_updated_time": m.last_updated_timestamp,
            "versions": sorted(versions.get(m.name, []), key=lambda v: int(v["version"])),
        }
        for m in pages(lambda token: client.search_registered_models(page_token=token))
    ]


def connect(uri: str) -> MlflowClient:
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    logging.getLogger("alembic").setLevel(logging.ERROR)
    mlflow.set_tracking_uri(uri)
    mlflow.set_registry_uri(uri)
    return MlflowClient()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("uri", metavar="STORE_URI", help="folder, file:, sqlite: or http: address of a store")
    parser.add_argument("--models", action="store_true", help="the model registry in place of the runs")
    args = parser.parse_args()
    client = connect(args.uri)
    json.dump(dump_models(client) if args.models else dump_runs(client), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
