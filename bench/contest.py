"""Contestants, the order in which they run, and what their times are worth."""

from __future__ import annotations

import json
import os
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import machine

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "target" / "bench"
STEADY = 0.15
"""Widest spread (distance of the quartiles over the median) at which a ratio of medians is valid."""


@dataclass(frozen=True)
class Settings:
    small: bool
    busy: bool
    repeats: int
    warmups: int
    control: str


class WrongAnswer(Exception):
    """A contestant's answer differs from the truth: its time is void."""


@dataclass(frozen=True)
class Contestant:
    """One program under test. `once` starts a fresh process, checks its answer and tells its figures in seconds."""

    name: str
    once: Callable[[], dict[str, Any]]
    most: int | None = None
    """So many measured repetitions are enough for one that is slower by far; without warm-up then."""


def meet(contestants: Sequence[Contestant], settings: Settings) -> dict[str, list[dict[str, Any]]]:
    """Runs all of them in turns, forwards then backwards (A-B-B-A), after the warm-ups, which are not kept."""
    records: dict[str, list[dict[str, Any]]] = {c.name: [] for c in contestants}
    for turn in range(settings.warmups + settings.repeats):
        order = contestants if turn % 2 == 0 else list(reversed(contestants))
        for contestant in order:
            if contestant.most is not None and not 0 <= turn - settings.warmups < contestant.most:
                continue
            record = contestant.once()
            kind = "warm-up" if turn < settings.warmups else f"run {turn - settings.warmups + 1}"
            print(f"  {kind:8} {contestant.name:24} {brief(record)}", file=sys.stderr)
            if turn >= settings.warmups:
                records[contestant.name].append(record)
    return records


def brief(record: dict[str, Any]) -> str:
    return " ".join(f"{key}={seconds(value)}" for key, value in record.items() if isinstance(value, float))


def seconds(value: float) -> str:
    if value >= 1:
        return f"{value:.2f}s"
    return f"{value * 1e3:.1f}ms" if value >= 0.01 else f"{value * 1e6:.0f}us"


@dataclass(frozen=True)
class Samples:
    """The raw values of one figure of one contestant, in seconds."""

    name: str
    values: list[float]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def quartiles(self) -> tuple[float, float]:
        if len(self.values) < 2:
            return self.values[0], self.values[0]
        q = statistics.quantiles(self.values, n=4, method="inclusive")
        return q[0], q[2]

    @property
    def spread(self) -> float:
        low, high = self.quartiles
        return (high - low) / self.median if self.median else 0.0

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "median": self.median,
            "quartiles": self.quartiles,
            "spread": self.spread,
            "raw": self.values,
        }


@dataclass(frozen=True)
class Gate:
    """Our figure over the peer's, which must not exceed `limit`."""

    name: str
    ours: Samples
    peer: Samples
    limit: float
    remark: str = ""

    @property
    def ratio(self) -> float:
        return self.ours.median / self.peer.median

    @property
    def valid(self) -> bool:
        return self.ours.spread < STEADY and self.peer.spread < STEADY

    @property
    def holds(self) -> bool:
        """A ratio that is not valid still proves something when our slowest beats the peer's fastest."""
        worst = max(self.ours.values) / min(self.peer.values)
        return (self.ratio if self.valid else worst) <= self.limit

    def figures(self) -> str:
        text = (
            f"ours={seconds(self.ours.median)} peer={self.peer.name}:{seconds(self.peer.median)}"
            f" ratio={self.ratio:.4g} gate<={self.limit:.4g}"
        )
        if not self.valid:
            text += f" spread={self.ours.spread:.0%}/{self.peer.spread:.0%}:ratio-not-valid"
        return text + (f" ({self.remark})" if self.remark else "")

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "ours": self.ours.to_json(),
            "peer": self.peer.to_json(),
            "ratio": self.ratio,
            "limit": self.limit,
            "valid": self.valid,
            "holds": self.holds,
            "remark": self.remark,
        }


@dataclass(frozen=True)
class Ceiling:
    """A figure of ours that must not exceed `limit` seconds whatever peers do."""

    name: str
    ours: Samples
    limit: float
    remark: str = ""

    @property
    def holds(self) -> bool:
        return (self.ours.median if self.ours.spread < STEADY else max(self.ours.values)) <= self.limit

    def figures(self) -> str:
        text = f"ours={seconds(self.ours.median)} gate<={seconds(self.limit)}"
        return text + (f" ({self.remark})" if self.remark else "")

    def to_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "ours": self.ours.to_json(),
            "limit": self.limit,
            "holds": self.holds,
            "remark": self.remark,
        }


@dataclass
class Result:
    """What a row came to. The first gate gives the figures of its last line."""

    row: str
    gates: list[Gate | Ceiling] = field(default_factory=list)
    problem: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.problem and bool(self.gates) and all(gate.holds for gate in self.gates)

    def line(self, settings: Settings) -> str:
        words = [self.row]
        words.append(self.gates[0].figures() if self.gates else "ours=void peer=void ratio=void gate=void")
        words += [note for note in self.notes]
        if settings.small:
            words.append("small")
        if settings.busy:
            words.append("busy-machine")
        if os.environ.get("BENCH_JVM"):
            words.append(f"jvm='{os.environ['BENCH_JVM']}'")
        if settings.control != "none":
            words.append(f"control={settings.control}")
        failed = [gate.name for gate in self.gates if not gate.holds]
        if self.problem:
            words.append(f"wrong-answer: {self.problem}")
        elif failed:
            words.append("short-of=" + ",".join(failed))
        words.append("HOLDS" if self.holds else "FALLS-SHORT")
        return " ".join(words)


def conclude(result: Result, settings: Settings, detail: dict[str, Any], foreign: machine.Foreign) -> Result:
    """Writes everything to target/bench/ROW.json and tells each gate."""
    share = foreign.share()
    if share > 0.1:
        result.notes.append(f"others-used={share:.0%}-of-cpu")
    for gate in result.gates:
        print(
            f"  {result.row}.{gate.name} {gate.figures()} {'HOLDS' if gate.holds else 'FALLS-SHORT'}",
            file=sys.stderr,
        )
    document = {
        "row": result.row,
        "line": result.line(settings),
        "settings": settings.__dict__,
        "machine": machine.describe(),
        "foreign_cpu_share": share,
        "gates": [gate.to_json() for gate in result.gates],
        "problem": result.problem,
        **detail,
    }
    name = result.row + ("" if settings.control == "none" else f"-control-{settings.control}")
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / f"{name}.json").write_text(json.dumps(document, indent=1, default=str) + "\n")
    return result
