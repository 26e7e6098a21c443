"""Where a run writes what it learns: metrics.jsonl, and MLflow when it is there."""

from __future__ import annotations

import json
import os
import time
import uuid
from pathlib import Path
from typing import Any, Dict, Optional

import config


class RunLog:
    """One JSON object a line, written out at once, so that the file can be followed while the run goes on."""

    def __init__(self, folder: Path, settings: config.Tree, name: str, note: Optional[str]) -> None:
        self.mlflow = _mlflow()
        # A launcher that shows this run already knows it by an id.
        run_id = os.environ.get("TRIALDESK_RUN_ID") or os.environ.get("MLFLOW_RUN_ID") or uuid.uuid4().hex
        if self.mlflow:
            # A launcher that made the run already has named it too.
            self.mlflow.start_run(run_name=None if "MLFLOW_RUN_ID" in os.environ else name)
            run_id = self.mlflow.active_run().info.run_id
            self.mlflow.log_params({key: str(value) for key, value in config.flat(settings)})
            self.mlflow.set_tags({"model": settings["model"]["name"], "project": settings["project"]["name"]})
            if note:
                self.mlflow.set_tag("mlflow.note.content", note)
            print(f"logging to MLflow too: run {run_id} at {self.mlflow.get_tracking_uri()}", flush=True)
        (folder / "config.yaml").write_text(config.dump(settings), encoding="utf-8")
        self.file = (folder / "metrics.jsonl").open("w", encoding="utf-8")
        start = {"event": "start", "run": run_id, "name": name, "time": time.time()}
        self._line({**start, "note": note} if note else start)

    def metrics(self, step: int, values: Dict[str, float]) -> None:
        self._line({"step": step, "epoch": step, "time": time.time(), **values})
        if self.mlflow:
            self.mlflow.log_metrics(values, step=step)

    def end(self, status: str) -> None:
        self._line({"event": "end", "status": status, "time": time.time()})
        self.file.close()
        if self.mlflow:
            self.mlflow.end_run(status)

    def _line(self, record: Dict[str, Any]) -> None:
        self.file.write(json.dumps(record) + "\n")
        self.file.flush()


def _mlflow() -> Any:
    if not os.environ.get("MLFLOW_TRACKING_URI"):
        return None
    try:
        import mlflow
    except ImportError:
        print("MLFLOW_TRACKING_URI is set, but mlflow is not installed here: logging to the folder only", flush=True)
        return None
    return mlflow
