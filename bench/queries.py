"""The filters of row G4, in the language of each contestant. Every line has another number, as when a user types."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from contest import Settings


@dataclass(frozen=True)
class Variant:
    """`$1` stands for a number that begins at `number` and grows by a millionth from line to line."""

    name: str
    ours: str
    sql: str
    number: float


VARIANTS = [
    Variant(
        "three-terms",
        "metrics.loss < $1 and params.model = 'resnet50' and metrics.accuracy > 0.9",
        """"metrics.loss" < $1 AND "params.model" = 'resnet50' AND "metrics.accuracy" > 0.9""",
        0.2,
    ),
    Variant(
        "number-parameter",
        "params.lr < $1 and params.model = 'vit-base' and metrics.accuracy > 0.5",
        """"params.lr" < $1 AND "params.model" = 'vit-base' AND "metrics.accuracy" > 0.5""",
        0.001,
    ),
    Variant(
        "or",
        "(metrics.loss < $1 or metrics.accuracy > 0.97) and params.optimizer != 'sgd'",
        """("metrics.loss" < $1 OR "metrics.accuracy" > 0.97) AND "params.optimizer" != 'sgd'""",
        0.1,
    ),
    Variant(
        "like",
        "metrics.loss < $1 and params.model like 'res%' and metrics.f1 > 0.8",
        """"metrics.loss" < $1 AND "params.model" LIKE 'res%' AND "metrics.f1" > 0.8""",
        0.3,
    ),
    Variant(
        "large-answer",
        "metrics.loss < $1 and params.model in ('bert', 'mlp', 'lstm') and metrics.accuracy > 0.01",
        """"metrics.loss" < $1 AND "params.model" IN ('bert', 'mlp', 'lstm') AND "metrics.accuracy" > 0.01""",
        2.0,
    ),
    Variant(
        "missing",
        "metrics.loss < $1 and params.optimizer = 'adam' and metrics.accuracy is null",
        """"metrics.loss" < $1 AND "params.optimizer" = 'adam' AND "metrics.accuracy" IS NULL""",
        1.0,
    ),
]
MLFLOW = VARIANTS[0].ours
"""Means the same in MLflow's language as in ours."""


def numbers(variant: Variant, lines: int) -> list[str]:
    base = round(variant.number * 1e6)
    return [f"{(base + i) / 1e6:.6f}" for i in range(lines)]


def write(folder: Path, warmups: int, timed: int) -> tuple[Path, Path]:
    """Writes our file and DuckDB's."""
    folder.mkdir(parents=True, exist_ok=True)
    ours, duck = folder / "queries-ours.tsv", folder / "queries-duckdb.jsonl"
    with ours.open("w") as mine, duck.open("w") as theirs:
        for variant in VARIANTS:
            for number in numbers(variant, warmups + timed):
                mine.write(f"{variant.name}\t{variant.ours.replace('$1', number)}\n")
                line = {"variant": variant.name, "where": variant.sql, "number": number}
                theirs.write(json.dumps(line) + "\n")
    return ours, duck


def counts(settings: Settings) -> tuple[int, int]:
    """How many lines warm up and how many are timed, for each variant in each process."""
    return (100, 50) if settings.small else (400, 200)
