#!/usr/bin/env python3
"""Plays the work on the digits into the store that MLFLOW_TRACKING_URI names. Called by record.sh."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.svm import SVC

from train import Settings, digits, fit, report

MAJOR = int(mlflow.__version__.split(".")[0])
client = MlflowClient()


def experiment(name: str, note: str, **tags: str) -> str:
    """Artifacts of a database go to mlartifacts/, those of a file store stay inside it."""
    where = None
    if "sqlite" in mlflow.get_tracking_uri():
        where = (Path("mlartifacts") / name).resolve().as_uri()
    found = mlflow.create_experiment(name, artifact_location=where, tags={"mlflow.note.content": note, **tags})
    mlflow.set_experiment(name)
    return found


def run(name: str, settings: Settings, note: str | None = None, keep_model: bool = True, every_batch: bool = True, **tags: str) -> str:
    with mlflow.start_run(run_name=name, description=note, tags=tags) as active:
        model, _ = fit(settings, every_batch)
        if keep_model:
            report(model)
    return active.info.run_id


def grid() -> str:
    """A parent run with one child for each point of a small grid; the best of them is trained again and kept."""
    best, chosen = 0.0, Settings()
    with mlflow.start_run(run_name="grid: width x penalty", description="How wide must the layer be?", tags={"stage": "search"}):
        mlflow.log_params({"grid.hidden": [4, 8, 16], "grid.alpha": [1e-4, 1e-2, 1.0]})
        for n, (hidden, alpha) in enumerate(itertools.product([4, 8, 16], [1e-4, 1e-2, 1.0])):
            settings = Settings(hidden=hidden, alpha=alpha, epochs=40)
            with mlflow.start_run(run_name=f"hidden={hidden} alpha={alpha:g}", nested=True):
                _, accuracy = fit(settings, every_batch=False)
            if accuracy > best:
                best, chosen = accuracy, settings
            mlflow.log_metric("best_so_far", best, step=n)
        mlflow.log_params({f"best.{key}": value for key, value in asdict(chosen).items()})
        with mlflow.start_run(run_name="best of the grid", nested=True, tags={"stage": "candidate"}) as winner:
            model, _ = fit(chosen)
            report(model)
    return winner.info.run_id


def stopped_runs() -> None:
    """How runs end that nobody let finish: an error, Ctrl+C, and a machine switched off."""
    try:
        with mlflow.start_run(run_name="penalty too large", description="Penalty times rate is above 2: every step overshoots further."):
            fit(Settings(solver="sgd", learning_rate=20, alpha=10))
    except ValueError as failure:
        print("failed as it should:", failure)
    for name, stop in (("interrupted", signal.SIGINT), ("laptop battery died", signal.SIGKILL)):
        child = subprocess.Popen([sys.executable, "train.py", "--run-name", name, "--epochs", "500", "--delay", "0.1"])
        while not any(r.info.run_name == name and "val/loss" in r.data.metrics for r in client.search_runs([EXPERIMENT])):
            time.sleep(0.3)
        time.sleep(2)
        child.send_signal(stop)
        child.wait()


def autologged() -> tuple[str, str]:
    (x, y), (x_val, y_val), _ = digits()
    mlflow.sklearn.autolog(max_tuning_runs=4, silent=True)
    with mlflow.start_run(run_name="logistic regression", description="The plain baseline, logged by autologging.") as linear:
        LogisticRegression(C=0.5, max_iter=400).fit(x, y).score(x_val, y_val)
    mlflow.sklearn.autolog(max_tuning_runs=4, log_models=False, silent=True)
    with mlflow.start_run(run_name="svm grid search") as search:
        GridSearchCV(SVC(), {"C": [1, 10], "gamma": [0.02, 0.1, "scale"]}, cv=3).fit(x, y)
    mlflow.sklearn.autolog(disable=True)
    return linear.info.run_id, search.info.run_id


def registry(versions: dict[str, str]) -> None:
    name = "digits-classifier"
    client.create_registered_model(name, tags={"team": "vision", "task": "classification"}, description="Reads one handwritten digit of 8 x 8 pixels.")
    for note, run_id in versions.items():
        made = mlflow.register_model(f"runs:/{run_id}/model", name)
        client.update_model_version(name, made.version, description=note)
    client.set_model_version_tag(name, "2", "validation", "passed")
    client.set_model_version_tag(name, "2", "reviewed_by", "maria")
    client.set_model_version_tag(name, "3", "validation", "pending")
    client.set_registered_model_alias(name, "champion", "2")
    client.set_registered_model_alias(name, "challenger", "3")
    if MAJOR < 3:
        for version, stage in (("1", "Production"), ("2", "Staging")):
            client.transition_model_version_stage(name, version, stage)
        client.transition_model_version_stage(name, "2", "Production", archive_existing_versions=True)
        client.transition_model_version_stage(name, "3", "Staging")
    client.delete_model_version(name, "5")


EXPERIMENT = experiment("digits", "Handwritten digits, 8 x 8 pixels, ten classes.", team="vision", data="sklearn.datasets.load_digits")
baseline = run("baseline", Settings(), note="The number to beat.\n\n- 16 neurons\n- Adam", stage="baseline")
seeds = [run(f"baseline, seed {seed}", Settings(seed=seed), keep_model=False, every_batch=False, stage="baseline") for seed in (2, 3)]
wide = run("wide", Settings(hidden=32, noise=0.1), note="Twice the neurons, more noise: **better** and no slower.", stage="candidate")
run("tanh", Settings(activation="tanh", hidden=24), keep_model=False)
run("momentum", Settings(solver="sgd", learning_rate=0.1, batch_size=32), keep_model=False, note="Plain SGD gets there too, with more jitter: größer schwankend.")
winner = grid()
stopped_runs()
linear, _ = autologged()
client.delete_run(run("typo in the noise", Settings(noise=5.0, epochs=10), keep_model=False))
registry({
    "First model in use.": baseline,
    "Wider and trained with more noise.": wide,
    "Winner of the grid, half the size.": winner,
    "Plain logistic regression, for comparison.": linear,
    "Registered by mistake.": baseline,
})
scratch = experiment("scratch", "Thrown away.")
run("first try", Settings(epochs=3), keep_model=False)
client.delete_experiment(scratch)
