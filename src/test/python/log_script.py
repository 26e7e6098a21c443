"""What a training script's MLflow client does, as much of it as fits in one script.

usage: log_script.py RESULT     (the tracking server comes from the environment)

Writes to RESULT, as JSON, what it logged and what it read back.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import mlflow
from mlflow.entities import Metric, Param, RunTag

client = mlflow.MlflowClient()
three = int(mlflow.__version__.split(".")[0]) >= 3
result = {"version": mlflow.__version__, "points": {}}


def points(key, run_id):
    result["points"][f"{run_id}/{key}"] = [[m.step, m.timestamp, m.value] for m in client.get_metric_history(run_id, key)]


with mlflow.start_run(run_name="outer", tags={"team": "blue"}) as run:
    result["outer"] = run.info.run_id
    result["experiment"] = mlflow.get_experiment(run.info.experiment_id).name
    mlflow.log_param("lr", 1e-3)
    mlflow.log_params({f"p{i}": i for i in range(250)})
    mlflow.set_tag("note", "grüße")
    mlflow.set_tags({"a": "1", "b": "2"})
    mlflow.delete_tag("b")
    for step in range(50):
        mlflow.log_metric("loss", 1 / (step + 1), step=step)
    mlflow.log_metrics({"nan": float("nan"), "inf": float("inf"), "low": float("-inf")}, step=7)
    now = int(time.time() * 1000)
    client.log_batch(
        run.info.run_id,
        metrics=[Metric("batch/acc", i / 1000, now + i, i) for i in range(1000)],
        params=[],
        tags=[RunTag("from", "batch")],
    )
    client.log_batch(run.info.run_id, params=[Param("late", "yes")])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "weights with space.bin"
        file.write_bytes(bytes(range(256)) * 4096)
        mlflow.log_artifact(str(file), "files")
        (Path(folder) / "sub").mkdir()
        (Path(folder) / "sub" / "empty.txt").write_text("")
        mlflow.log_artifacts(folder, "tree")
    mlflow.log_text("hello", "notes/hello.txt")
    mlflow.log_dict({"a": [1, 2]}, "dict.json")
    result["listed"] = sorted(f.path for f in client.list_artifacts(run.info.run_id, "tree"))
    result["read_back"] = mlflow.artifacts.load_text(f"runs:/{run.info.run_id}/notes/hello.txt")
    for index in range(2):
        with mlflow.start_run(run_name=f"inner-{index}", nested=True) as inner:
            mlflow.log_metric("score", index)
            result.setdefault("inner", []).append(inner.info.run_id)
    try:
        mlflow.log_param("lr", 2e-3)
        result["changed_param"] = "allowed"
    except mlflow.MlflowException as refused:
        result["changed_param"] = refused.error_code
    for key in ("loss", "nan", "inf", "low", "batch/acc"):
        points(key, run.info.run_id)

found = mlflow.search_runs(filter_string=f"tags.`mlflow.parentRunId` = '{result['outer']}'", output_format="list")
result["children_found"] = sorted(r.info.run_id for r in found)

try:
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GridSearchCV

    mlflow.sklearn.autolog()
    # Arrays, since MLflow 3 logs neither data sets nor the runs of a search for lists.
    x, y = np.array([[0.0], [1.0], [2.0], [3.0]] * 5), np.array([0, 0, 1, 1] * 5)
    with mlflow.start_run(run_name="autolog") as auto:
        LogisticRegression().fit(x, y)
        result["auto"] = auto.info.run_id
    with mlflow.start_run(run_name="grid") as grid:
        GridSearchCV(LogisticRegression(), {"C": [0.1, 1.0]}, cv=2).fit(x, y)
        result["grid"] = grid.info.run_id
    result["datasets"] = [d.dataset.name for d in client.get_run(result["auto"]).inputs.dataset_inputs]
    children = f"tags.mlflow.parentRunId = '{result['grid']}'"
    result["grid_children"] = len(mlflow.search_runs(filter_string=children, output_format="list"))
    result["auto_metrics"] = sorted(client.get_run(result["auto"]).data.metrics)
except ImportError:
    result["auto"] = None

try:
    client.create_registered_model("nope")
    result["registered"] = "allowed"
except mlflow.MlflowException as refused:
    result["registered"] = refused.error_code

mlflow.config.enable_async_logging()
with mlflow.start_run(run_name="async") as late:
    for step in range(200):
        mlflow.log_metric("m", step, step=step)
    result["async"] = late.info.run_id
points("m", result["async"])
Path(sys.argv[1]).write_text(json.dumps(result))
