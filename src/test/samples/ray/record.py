"""Makes the trials beside it with Ray Tune. Recorded with the version in README.md and Python 3.11.

python record.py
"""

import os
import pathlib
import shutil
import tempfile

os.environ.update(RAY_USAGE_STATS_ENABLED="0", RAY_AIR_NEW_OUTPUT="0", TUNE_DISABLE_STRICT_METRIC_CHECKING="1",
                  RAY_DEDUP_LOGS="0")

import ray
from ray import tune

HERE = pathlib.Path(__file__).resolve().parent


def train(config):
    for step in range(4):
        loss = config["lr"] / (step + 1)
        if config["lr"] > 0.5 and step == 2:
            raise ValueError("the loss went away")
        tune.report({
            "loss": float("nan") if step == 1 else loss,
            "eval": {"acc": step / 10, "top/5": step},
            "note": "fine",
            "flag": step > 1,
        })


ray.init(num_cpus=1, include_dashboard=False, log_to_driver=False)
with tempfile.TemporaryDirectory() as top:
    tuner = tune.Tuner(
        train,
        param_space={"lr": tune.grid_search([0.1, 0.01, 1.0]), "model": {"layers": [8, 4], "act": None}, "name": "1e-3"},
        run_config=tune.RunConfig(name="loans", storage_path=top),
        tune_config=tune.TuneConfig(max_concurrent_trials=1),
    )
    tuner.fit()
    shutil.rmtree(HERE / "loans", ignore_errors=True)
    shutil.copytree(pathlib.Path(top, "loans"), HERE / "loans",
                    ignore=shutil.ignore_patterns("*.pkl", "driver_artifacts"))
ray.shutdown()
