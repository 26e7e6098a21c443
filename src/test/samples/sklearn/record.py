"""Records `cv_results_` of scikit-learn 1 searches as pandas writes them. `record.py FOLDER`"""
import sys
import warnings
from pathlib import Path

import numpy
import pandas
from sklearn.datasets import load_digits
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

warnings.simplefilter("ignore")
out = Path(sys.argv[1])
(out / "grid").mkdir(parents=True, exist_ok=True)
(out / "random").mkdir(parents=True, exist_ok=True)
x, y = load_digits(return_X_y=True)
x, y = x[:300], y[:300]
grid = GridSearchCV(DecisionTreeClassifier(random_state=0),
                    {"max_depth": [2, 5, None], "criterion": ["gini", "entropy"], "max_features": [0.5, -1]},
                    scoring=["accuracy", "f1_macro"], refit=False, cv=3, return_train_score=True)
grid.fit(x, y)
pandas.DataFrame(grid.cv_results_).to_csv(out / "grid" / "cv_results.csv")
search = RandomizedSearchCV(make_pipeline(StandardScaler(), SVC()),
                            {"svc__C": numpy.logspace(-2, 2, 9), "svc__kernel": ["rbf", "linear"],
                             "svc__class_weight": [None, "balanced"]}, n_iter=5, cv=2, random_state=1)
search.fit(x, y)
pandas.DataFrame(search.cv_results_).to_csv(out / "random" / "search.csv", index=False)
