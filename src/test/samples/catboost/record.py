"""Records what CatBoost 1.2.10 leaves in its `train_dir`: one run with a validation set, one
stopped early with two metrics, one without a validation set. `record.py FOLDER`"""
import shutil
import sys
from pathlib import Path

import numpy
from catboost import CatBoostClassifier, CatBoostRegressor

out = Path(sys.argv[1])
rng = numpy.random.default_rng(7)
x = rng.normal(size=(300, 6))
y = x[:, 0] * 2 - x[:, 1] + rng.normal(scale=0.3, size=300)


def fresh(name):
    shutil.rmtree(out / name, ignore_errors=True)
    (out / name).mkdir(parents=True)
    return str(out / name / "catboost_info")


CatBoostRegressor(iterations=30, learning_rate=0.1, depth=4, train_dir=fresh("regression"), verbose=False).fit(
    x[:200], y[:200], eval_set=(x[200:], y[200:]))
CatBoostClassifier(iterations=200, learning_rate=0.3, custom_metric=["AUC:hints=skip_train~false", "Accuracy"],
                   early_stopping_rounds=5, train_dir=fresh("early"), verbose=False).fit(
    x[:150], y[:150] > 0, eval_set=[(x[150:220], y[150:220] > 0), (x[220:], y[220:] > 0)])
CatBoostRegressor(iterations=5, train_dir=fresh("alone"), verbose=False).fit(x, y)
for tmp in out.rglob("tmp"):
    shutil.rmtree(tmp)
