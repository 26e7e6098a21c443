"""Records what LightGBM 4 leaves: the text model, the console's lines, the dictionary of
`record_evaluation`, a cross validation's lines. `record.py FOLDER`"""
import contextlib
import io
import json
import sys
from pathlib import Path

import lightgbm
import numpy

out = Path(sys.argv[1])
rng = numpy.random.default_rng(3)
x = rng.normal(size=(400, 5))
y = x[:, 0] + rng.normal(scale=0.2, size=400)
params = {"objective": "regression", "metric": ["l2", "l1"], "learning_rate": 0.1, "num_leaves": 7, "seed": 1,
          "bagging_fraction": 0.8, "bagging_freq": 2, "verbosity": 1, "num_threads": 1, "monotone_constraints": [1, 0, 0, 0, 0]}


class Console:
    def __init__(self, file):
        self.file = file

    def info(self, text):
        self.file.write(text + "\n")

    warning = info


def logged(folder):
    folder.mkdir(parents=True, exist_ok=True)
    file = (folder / "train.log").open("w")
    lightgbm.register_logger(Console(file))
    return file


single = out / "regression"
with logged(single) as file:
    results = {}
    train = lightgbm.Dataset(x[:300], y[:300])
    valid = lightgbm.Dataset(x[300:], y[300:], reference=train)
    model = lightgbm.train(params, train, num_boost_round=12, valid_sets=[train, valid], valid_names=["training", "valid_1"],
                           callbacks=[lightgbm.log_evaluation(1), lightgbm.record_evaluation(results)])
    model.save_model(single / "model.txt")

folder = out / "recorded"
folder.mkdir(parents=True, exist_ok=True)
(folder / "evals_result.json").write_text(json.dumps(results))

with logged(out / "cv") as file:
    lightgbm.cv(params, lightgbm.Dataset(x, y), num_boost_round=6, nfold=3, stratified=False,
                callbacks=[lightgbm.log_evaluation(2)])

alone = out / "classification"
with logged(alone) as file:
    clf = lightgbm.LGBMClassifier(n_estimators=8, num_leaves=5, random_state=2, n_jobs=1, verbose=-1)
    clf.fit(x, (y > 0) + (y > 1))
    clf.booster_.save_model(alone / "booster.txt")
(alone / "train.log").unlink()
