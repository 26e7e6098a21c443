"""The order-free digest of run heads that every contestant must arrive at; bench/java/Heads.java is its twin. A run is
its id, status, parameters, tags and last metric values, each a line, sorted; metric values are the bits of doubles."""

from __future__ import annotations

import hashlib
import struct
from typing import Any

MASK = (1 << 64) - 1


class Heads:
    def __init__(self) -> None:
        self.runs = 0
        self.total = 0

    def add(self, run: str, status: str, params: dict[str, str], tags: dict[str, str], metrics: dict[str, float]) -> None:
        lines = [f"run {run}", f"status {status}"]
        lines += [f"param {key}={value}" for key, value in params.items()]
        lines += [f"tag {key}={value}" for key, value in tags.items()]
        lines += [f"metric {key}={struct.pack('>d', value).hex()}" for key, value in metrics.items()]
        digest = hashlib.sha256("\n".join(sorted(lines)).encode()).digest()
        self.total = (self.total + int.from_bytes(digest[:8], "big")) & MASK
        self.runs += 1

    def add_mlflow(self, run: Any) -> None:
        self.add(run.info.run_id, run.info.status, run.data.params, run.data.tags, run.data.metrics)

    def to_json(self) -> dict[str, object]:
        return {"runs": self.runs, "heads": f"{self.total:016x}"}
