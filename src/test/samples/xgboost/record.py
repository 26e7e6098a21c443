"""Records what XGBoost 3 leaves: the JSON model, the dictionary of `evals_result`, the console's
lines of a training and of a cross validation. `record.py FOLDER`"""
import contextlib
import json
import sys
from pathlib import Path

import numpy
import xgboost

out = Path(sys.argv[1])
rng = numpy.random.default_rng(3)
x = rng.normal(size=(400, 5))
y = x[:, 0] + rng.normal(scale=0.2, size=400)
train = xgboost.DMatrix(x[:300], y[:300])
valid = xgboost.DMatrix(x[300:], y[300:])
params = {"objective": "reg:squarederror", "eta": 0.3, "max_depth": 3, "eval_metric": ["rmse", "mae"], "subsample": 0.9,
          "seed": 4, "nthread": 1}

folder = out / "regression"
folder.mkdir(parents=True, exist_ok=True)
results = {}
with (folder / "train.log").open("w") as file, contextlib.redirect_stdout(file):
    model = xgboost.train(params, train, num_boost_round=40, evals=[(train, "train"), (valid, "valid")],
                          evals_result=results, early_stopping_rounds=4)
model.save_model(folder / "model.json")
(folder / "evals_result.json").write_text(json.dumps(results))

folder = out / "cv"
folder.mkdir(parents=True, exist_ok=True)
with (folder / "cv.log").open("w") as file, contextlib.redirect_stdout(file):
    xgboost.cv(params, xgboost.DMatrix(x, y), num_boost_round=6, nfold=3, verbose_eval=True)
