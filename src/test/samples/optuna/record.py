"""Makes the studies beside it with Optuna. Recorded with optuna 4.x (see README.md) and Python 3.11.

python record.py
"""

import os
import pathlib
import warnings

import optuna
from optuna.distributions import CategoricalDistribution
from optuna.storages import JournalStorage, RDBStorage
from optuna.storages.journal import JournalFileBackend

HERE = pathlib.Path(__file__).resolve().parent
warnings.filterwarnings("ignore")


def objective(trial):
    lr = trial.suggest_float("lr", 1e-5, 1e-1, log=True)
    layers = trial.suggest_int("layers", 1, 8)
    width = trial.suggest_int("width", 16, 256, log=True)
    optimizer = trial.suggest_categorical("optimizer", ["adam", "sgd", None, 3, 0.5, True])
    dropout = trial.suggest_float("dropout", 0.0, 0.5, step=0.1)
    trial.set_user_attr("note", "grün")
    trial.set_user_attr("sizes", [layers, width])
    for step in range(5):
        loss = (lr - 1e-3) ** 2 + layers / (step + 1) + dropout + len(str(optimizer))
        if trial.number == 2 and step == 3:
            loss = float("nan")
        if trial.number == 3 and step == 1:
            loss = float("inf")
        trial.report(loss, step)
        if trial.number == 4 and step == 2:
            raise optuna.TrialPruned()
    if trial.number == 5:
        raise ValueError("no luck")
    if trial.number == 6:
        return float("nan")
    return loss


def two(trial):
    x = trial.suggest_float("x", -1, 1)
    return x * x, (x - 1) ** 2


def fill(storage):
    study = optuna.create_study(
        study_name="tune", storage=storage, sampler=optuna.samplers.RandomSampler(seed=1)
    )
    study.set_user_attr("dataset", "loans")
    study.optimize(objective, n_trials=8, catch=(ValueError,))
    study.enqueue_trial({"lr": 0.01, "layers": 3})
    half = study.ask({"lr": optuna.distributions.FloatDistribution(1e-5, 1e-1, log=True)})
    half.report(0.25, 0)
    pareto = optuna.create_study(
        study_name="pareto",
        storage=storage,
        directions=["minimize", "maximize"],
        sampler=optuna.samplers.RandomSampler(seed=2),
    )
    pareto.set_metric_names(["cost", "gain"])
    pareto.optimize(two, n_trials=3)
    optuna.create_study(study_name="empty", storage=storage, direction="maximize")


optuna.logging.disable_default_handler()
for name in ("studies.db", "studies.log"):
    for left in HERE.glob(name + "*"):
        os.remove(left)
fill(RDBStorage(f"sqlite:///{HERE / 'studies.db'}"))
fill(JournalStorage(JournalFileBackend(str(HERE / "studies.log"))))
