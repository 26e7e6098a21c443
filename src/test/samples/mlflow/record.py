#!/usr/bin/env python3
"""Records a small MLflow database, or file store, with the release of MLflow that runs this script.

    record.py database OUT      OUT/mlflow.db and OUT/mlruns with the artifacts
    record.py folder OUT        OUT/mlruns, the file store

The database is rewritten with pages of 512 bytes at the end, since every table and index takes a page or more; SQLite
keeps the content as it is.
"""

from __future__ import annotations

import os
import sqlite3
import struct
import sys
import zlib
from pathlib import Path
from urllib.parse import unquote, urlparse

os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402
from mlflow.entities import Metric, Param, RunTag  # noqa: E402

VERSION = tuple(int(part) for part in mlflow.__version__.split(".")[:2])
START = 1_700_000_000_000
PATCH = "diff --git a/train.py b/train.py\n--- a/train.py\n+++ b/train.py\n@@ -1 +1 @@\n-lr = 1\n+lr = 2\n"


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        crc = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)

    rows = b"".join(b"\0" + bytes([30 * y % 256]) * width for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def parent(client: MlflowClient, experiment: str) -> str:
    tags = {
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
        "mlflow.source.git.commit": "0123456789abcdef0123456789abcdef01234567",
        "mlflow.source.git.branch": "main",
        "mlflow.source.git.repoURL": "https://example.org/team/project.git",
        "mlflow.source.git.dirty": "true",
        "mlflow.source.git.diff": PATCH,
        "mlflow.note.content": "The *first* one.\nWith two lines.",
        "mlflow.user": "ada",
        "team": "vision",
    }
    run = client.create_run(experiment, START, tags=tags, run_name="parent").info.run_id
    params = [Param("lr", "0.1"), Param("model/depth", "3"), Param("empty", ""), Param("text", "two\nlines, ä")]
    points = [Metric("loss", 1 / (step + 1), START + step * 10, step) for step in range(12)]
    points += [Metric("val/acc", value, START + 5, 0) for value in (0.25, 0.5)]
    points += [Metric("odd", float(text), START, step) for step, text in enumerate(("nan", "inf", "-inf", "1e-12"))]
    points += [Metric("late", 3, START + 9, 7), Metric("late", 2, START + 3, -2)]
    client.log_batch(run, metrics=points, params=params, tags=[RunTag("extra.tag", "x")])
    artifacts(client, run)
    client.set_terminated(run, "FINISHED", START + 5000)
    return run


def artifacts(client: MlflowClient, run: str) -> None:
    client.log_text(run, "a report\n", "notes/report.txt")
    client.log_text(run, "<h1>hello</h1>", "page.html")
    client.log_text(run, "a,b\n1,2\n", "table.csv")
    client.log_dict(run, {"columns": ["x", "y"], "data": [[1, "a"], [2, "b"]]}, "answers.json")
    client.set_tag(run, "mlflow.loggedArtifacts", '[{"path": "answers.json", "type": "table"}]')
    client.log_dict(run, {"data": [], "layout": {"title": {"text": "empty"}}}, "figure.json")
    folder = Path(unquote(urlparse(client.get_run(run).info.artifact_uri).path))
    (folder / "confusion.png").write_bytes(png(4, 4))
    # The names that log_image gives, before and since they lost their percent signs.
    images = folder / "images"
    images.mkdir()
    for step in (0, 5):
        old = f"samples#train%step%{step}%timestamp%{START + step}%0a1b2c3d-0000-4000-8000-00000000000{step}"
        (images / f"{old}.png").write_bytes(png(3, 2))
        (images / f"{old}%compressed.webp").write_bytes(b"RIFF\0\0\0\0WEBP")
    new = f"samples#valid+step+7+timestamp+{START + 7}+0a1b2c3d-0000-4000-8000-000000000007"
    (images / f"{new}.png").write_bytes(png(2, 3))
    model = folder / "model"
    model.mkdir()
    (model / "MLmodel").write_text("artifact_path: model\nflavors: {}\n")
    (model / "requirements.txt").write_text("numpy==2.1.0\nscikit-learn==1.5.2\n")
    (model / "python_env.yaml").write_text("python: 3.11.7\nbuild_dependencies:\n- pip==24.0\ndependencies:\n- -r requirements.txt\n")
    (model / "conda.yaml").write_text("channels:\n- conda-forge\ndependencies:\n- python=3.11.7\nname: mlflow-env\n")


def dataset(client: MlflowClient, run: str) -> None:
    from mlflow.entities import Dataset, DatasetInput, InputTag

    data = Dataset("digits", "a1b2c3d4", "local", '{"uri": "digits.csv"}', None, '{"num_rows": 1797}')
    client.log_inputs(run, [DatasetInput(data, [InputTag("mlflow.data.context", "training")])])


def model(client: MlflowClient, experiment: str, run: str) -> None:
    from mlflow.entities import LoggedModelOutput

    made = mlflow.initialize_logged_model(
        "classifier", source_run_id=run, tags={"kind": "tree"}, params={"depth": "3"}, experiment_id=experiment
    )
    mlflow.finalize_logged_model(made.model_id, "READY")
    client.log_outputs(run, [LoggedModelOutput(made.model_id, 4)])


def record(client: MlflowClient, artifacts_at: Path) -> None:
    def new(name: str) -> str:
        return client.create_experiment(name, artifact_location=(artifacts_at / name).as_uri() if artifacts_at else None)

    first, second = new("first"), new("second")
    run = parent(client, first)
    child = client.create_run(first, START + 100, tags={"mlflow.parentRunId": run}, run_name="child").info.run_id
    client.log_metric(child, "loss", 0.5, START + 200, 1)
    client.set_terminated(child, "FAILED", START + 900)
    client.create_run(first, START + 300, run_name="goes on")
    gone = client.create_run(first, START + 400, run_name="deleted").info.run_id
    client.set_terminated(gone, "KILLED", START + 500)
    client.delete_run(gone)
    client.set_terminated(client.create_run(second, START + 600).info.run_id, "FINISHED", START + 700)
    if VERSION >= (2, 4):
        dataset(client, run)
    if VERSION >= (3, 0):
        model(client, first, run)
    client.delete_experiment(second)


def shrink(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("pragma page_size = 512")
        connection.execute("vacuum")
    connection.close()


def main() -> None:
    kind, out = sys.argv[1], Path(sys.argv[2]).resolve()
    out.mkdir(parents=True)
    uri = f"sqlite:///{out}/mlflow.db" if kind == "database" else (out / "mlruns").as_uri()
    mlflow.set_tracking_uri(uri)
    record(MlflowClient(), out / "mlruns" if kind == "database" else None)
    if kind == "database":
        mlflow.tracking._tracking_service.utils._get_store().engine.dispose()
        shrink(out / "mlflow.db")


if __name__ == "__main__":
    main()
