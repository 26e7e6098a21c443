#!/usr/bin/env python3
"""Trains a small network on scikit-learn's handwritten digits and logs every epoch to MLflow."""

from __future__ import annotations

import argparse
import signal
import time
from dataclasses import asdict, dataclass

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import mlflow
import numpy as np
from mlflow.entities import Metric
from mlflow.models import infer_signature
from sklearn.datasets import load_digits
from sklearn.metrics import ConfusionMatrixDisplay, accuracy_score, f1_score, log_loss
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

CLASSES = np.arange(10)


class Stopped(BaseException):
    """Raised on Ctrl+C in place of KeyboardInterrupt, which scikit-learn's networks swallow."""


@dataclass(frozen=True)
class Settings:
    hidden: int = 16
    activation: str = "relu"
    solver: str = "adam"
    learning_rate: float = 0.002
    alpha: float = 1e-4
    batch_size: int = 64
    epochs: int = 60
    noise: float = 0.05
    seed: int = 1


def digits():
    """Train, validation and test parts. The split never changes, so that runs can be compared."""
    x, y = load_digits(return_X_y=True)
    x = x / 16.0
    x_train, x_rest, y_train, y_rest = train_test_split(x, y, test_size=0.3, random_state=0, stratify=y)
    x_val, x_test, y_val, y_test = train_test_split(x_rest, y_rest, test_size=0.5, random_state=0, stratify=y_rest)
    return (x_train, y_train), (x_val, y_val), (x_test, y_test)


def fit(settings: Settings, every_batch: bool = True, delay: float = 0.0) -> tuple[MLPClassifier, float]:
    """Trains inside the active run; answers with the model and its best validation accuracy."""
    (x_train, y_train), (x_val, y_val), _ = digits()
    mlflow.log_params(asdict(settings))
    rng = np.random.default_rng(settings.seed)
    model = MLPClassifier(
        hidden_layer_sizes=(settings.hidden,),
        activation=settings.activation,
        solver=settings.solver,
        learning_rate_init=settings.learning_rate,
        alpha=settings.alpha,
        batch_size=settings.batch_size,
        random_state=settings.seed,
    )
    best, step = 0.0, 0
    for epoch in range(settings.epochs):
        points = []
        order = rng.permutation(len(x_train))
        for at in range(0, len(order) - settings.batch_size + 1, settings.batch_size):
            batch = order[at : at + settings.batch_size]
            noisy = x_train[batch] + rng.normal(0, settings.noise, (len(batch), x_train.shape[1]))
            model.partial_fit(noisy, y_train[batch], classes=CLASSES)
            points.append(Metric("batch/loss", float(model.loss_), int(time.time() * 1000), step))
            step += 1
        if every_batch:
            mlflow.MlflowClient().log_batch(mlflow.active_run().info.run_id, metrics=points)
        val = model.predict_proba(x_val)
        accuracy = accuracy_score(y_val, val.argmax(1))
        best = max(best, accuracy)
        mlflow.log_metrics(
            {
                "train/loss": log_loss(y_train, model.predict_proba(x_train), labels=CLASSES),
                "train/accuracy": model.score(x_train, y_train),
                "val/loss": log_loss(y_val, val, labels=CLASSES),
                "val/accuracy": accuracy,
                "val/f1_macro": f1_score(y_val, val.argmax(1), average="macro"),
            },
            step=epoch,
        )
        time.sleep(delay)
    mlflow.log_metric("best_val_accuracy", best)
    return model, best


def report(model: MLPClassifier) -> None:
    """What is worth keeping beside the numbers: test scores, the confusion matrix, the model."""
    _, _, (x_test, y_test) = digits()
    guess = model.predict(x_test)
    mlflow.log_metrics({"test/accuracy": accuracy_score(y_test, guess), "test/f1_macro": f1_score(y_test, guess, average="macro")})
    figure, axes = plt.subplots(figsize=(4, 4), dpi=80)
    ConfusionMatrixDisplay.from_predictions(y_test, guess, ax=axes, colorbar=False)
    mlflow.log_figure(figure, "plots/confusion_matrix.png")
    plt.close(figure)
    wrong = [{"index": int(i), "truth": int(y_test[i]), "guess": int(guess[i])} for i in np.flatnonzero(guess != y_test)]
    mlflow.log_dict({"wrong": wrong}, "mistakes.json")
    name = {"name": "model"} if int(mlflow.__version__.split(".")[0]) >= 3 else {"artifact_path": "model"}
    mlflow.sklearn.log_model(
        model,
        **name,
        signature=infer_signature(x_test, guess),
        pip_requirements=["scikit-learn", "numpy"],  # named here, since finding them out takes MLflow some ten seconds
        serialization_format="cloudpickle",
    )


def stop(*_: object) -> None:
    raise Stopped


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hidden", type=int, default=Settings.hidden, help="neurons in the hidden layer")
    parser.add_argument("--activation", choices=["relu", "tanh", "logistic"], default=Settings.activation)
    parser.add_argument("--solver", choices=["adam", "sgd"], default=Settings.solver)
    parser.add_argument("--learning-rate", type=float, default=Settings.learning_rate)
    parser.add_argument("--alpha", type=float, default=Settings.alpha, help="penalty on large weights")
    parser.add_argument("--batch-size", type=int, default=Settings.batch_size)
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--noise", type=float, default=Settings.noise, help="noise added to the pixels while training")
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--delay", type=float, default=0.0, metavar="SECONDS", help="wait after each epoch")
    parser.add_argument("--run-name", help="name of the run (MLflow makes one up otherwise)")
    parser.add_argument("--note", help="a description to keep with the run")
    options = vars(parser.parse_args())
    name, note, delay = options.pop("run_name"), options.pop("note"), options.pop("delay")
    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    with mlflow.start_run(run_name=name, description=note):
        try:
            model, best = fit(Settings(**options), delay=delay)
        except Stopped:
            mlflow.end_run("KILLED")
            raise SystemExit(130)
        report(model)
        print(f"best validation accuracy {best:.4f}")


if __name__ == "__main__":
    main()
