"""Every run of a store by `MlflowClient.search_runs`, to exhaustion: URI PAGE. `inside` is the searching alone, after
imports and the connection."""

from __future__ import annotations

import json
import os
import sys
import time

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402

from heads import Heads  # noqa: E402


def main() -> None:
    uri, page = sys.argv[1], int(sys.argv[2])
    mlflow.set_tracking_uri(uri)
    client = MlflowClient()
    experiments = [experiment.experiment_id for experiment in client.search_experiments()]
    start = time.perf_counter()
    found = []
    token = None
    while True:
        runs = client.search_runs(experiments, max_results=page, page_token=token)
        found += runs
        token = runs.token
        if not token:
            break
    inside = time.perf_counter() - start
    heads = Heads()
    for run in found:
        heads.add_mlflow(run)
    print(json.dumps({"inside": inside, **heads.to_json()}))


if __name__ == "__main__":
    main()
