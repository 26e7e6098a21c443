#!/usr/bin/env python3
"""Makes a store with logged models and prints what MLflow's own client says of them, as JSON.

    logged_models.py STORE_URI ARTIFACTS_URI

    {run: {model: {"name", "params", "metrics": [[key, dataset, step, time, value]]}}}
"""

from __future__ import annotations

import json
import math
import os
import sys
from typing import Any

os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import LoggedModelOutput  # noqa: E402

START = 1_700_000_000_000


def make(client: MlflowClient, experiment: str) -> None:
    run = client.create_run(experiment, run_name="train").info.run_id
    other = client.create_run(experiment, run_name="evaluate").info.run_id
    params = {"depth": "3", "opt/name": "adam", "empty": ""}
    tree = mlflow.initialize_logged_model("tree", source_run_id=run, params=params, experiment_id=experiment).model_id
    for index, value in enumerate((0.5, 0.25, math.nan)):
        client.log_metric(run, "loss", value, START + index, index, model_id=tree)
    client.log_metric(run, "zero", 0.0, START, 3, model_id=tree)
    client.log_metric(run, "val/acc", 0.75, START + 9, 2, model_id=tree, dataset_name="digits", dataset_digest="abcd")
    client.log_metric(run, "val/acc", 0.5, START + 9, 1, model_id=tree)
    client.log_metric(other, "val/acc", 0.875, START + 19, 7, model_id=tree)
    client.log_metric(run, "acc", 0.25, START + 30, 0, model_id=tree)
    client.log_metric(run, "acc", 0.125, START + 20, 0, model_id=tree)
    client.log_metric(run, "of the run alone", 1.0, START, 0)
    client.log_outputs(run, [LoggedModelOutput(tree, 4)])
    for depth in (1, 2):
        deep = {"depth": str(depth)}
        twin = mlflow.initialize_logged_model("twin", source_run_id=run, params=deep, experiment_id=experiment)
        client.log_outputs(run, [LoggedModelOutput(twin.model_id, depth)])


def value(client: MlflowClient, metric: Any) -> float | str:
    """The database has no word for NaN in a model's metrics and says 0, where the run's own point is NaN."""
    points = client.get_metric_history(metric.run_id, metric.key)
    at = [p.value for p in points if (p.timestamp, p.step) == (metric.timestamp, metric.step)]
    number = math.nan if any(math.isnan(v) for v in at) else metric.value
    return "NaN" if math.isnan(number) else number


def said(client: MlflowClient, model_id: str) -> dict[str, Any]:
    model = client.get_logged_model(model_id)
    return {
        "name": model.name,
        "params": model.params,
        "metrics": [
            [m.key, " ".join(filter(None, (m.dataset_name, m.dataset_digest))), m.step, m.timestamp, value(client, m)]
            for m in model.metrics or []
        ],
    }


def main() -> None:
    mlflow.set_tracking_uri(sys.argv[1])
    client = MlflowClient()
    experiment = client.create_experiment("models", artifact_location=sys.argv[2])
    make(client, experiment)
    found = {model.model_id for model in client.search_logged_models([experiment])}
    answer: dict[str, Any] = {}
    for run in client.search_runs([experiment]):
        made = [output.model_id for output in run.outputs.model_outputs] if run.outputs else []
        if made:
            answer[run.info.run_id] = {model: said(client, model) for model in made if model in found}
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
