"""G9: how far the chart on the screen is behind a training that logs."""

from __future__ import annotations

import math
import shutil
import statistics
import sys
from pathlib import Path
from typing import Any

import machine
import ours
import peers
from contest import (
    TARGET,
    Ceiling,
    Contestant,
    Gate,
    Result,
    Samples,
    Settings,
    WrongAnswer,
    conclude,
    meet,
    seconds,
)
from row_g4 import HEADLESS

SEED = 17
KINDS = ("jsonl", "events")
AT_ONCE = 0.1
FIRST = 30
"""So many points warm a process up; they are checked, and not in the figures."""
WRITER = peers.HERE / "peer" / "live_log.py"


def points(settings: Settings) -> int:
    return FIRST + (30 if settings.small else 100)


def fresh(name: str) -> Path:
    folder = TARGET / "work" / name
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def lags(who: str, record: dict[str, Any], expected: int) -> dict[str, Any]:
    """The record without its raw times, which become the lag of each point in seconds."""
    flushes, seen = record.pop("flushes"), record.pop("seen")
    if len(flushes) != expected or len(seen) != expected or not all(seen[3:]):
        raise WrongAnswer(f"{who} showed {sum(map(bool, seen[3:])) + 3} of {expected} points")
    each = [(after - before) / 1e9 for before, after in zip(flushes, seen)][FIRST:]
    if min(each) <= 0:
        raise WrongAnswer(f"{who} showed a point before it was logged")
    ordered = sorted(each)
    return record | {
        "lags": each,
        "p50": statistics.median(each),
        "p95": ordered[math.ceil(0.95 * len(ordered)) - 1],
        "max": ordered[-1],
    }


def trialdesk(kind: str, settings: Settings) -> Contestant:
    count = points(settings)
    turn = iter(range(1_000))

    def once() -> dict[str, Any]:
        folder, home = fresh("g9-log"), fresh("g9-home")
        folder.mkdir(parents=True)
        training = [str(peers.PYTHON), str(WRITER), str(folder / "run"), kind, str(count), str(SEED + next(turn))]
        record = ours.run("LiveLag", home, folder, count, settings.control, *training, jvm=HEADLESS)
        stored, logged = record.pop("stored"), record.pop("logged")
        for metric, curve in logged.items():
            if stored[metric] != curve:
                raise WrongAnswer(f"ours stored {len(stored[metric])} points of {metric}, {len(curve)} were logged")
        return lags("ours", record, count)

    return Contestant(f"trialdesk-{kind}", once)


def tensorboard(fast: str, settings: Settings) -> Contestant:
    count = points(settings)
    turn = iter(range(1_000))

    def once() -> dict[str, Any]:
        record = peers.run("live_tensorboard.py", fresh("g9-tensorboard"), count, SEED + next(turn), fast)
        if record.pop("curve") != record.pop("logged")["loss"]:
            raise WrongAnswer(f"TensorBoard (load_fast={fast}) serves another curve than was logged")
        return lags("TensorBoard", record, count)

    return Contestant(f"tensorboard-fast={fast}", once)


def run(settings: Settings) -> Result:
    print(f"G9 {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G9")
    foreign = machine.Foreign()
    detail: dict[str, Any] = {"versions": {**ours.version(), **peers.versions()}}
    contestants = [trialdesk(kind, settings) for kind in KINDS]
    contestants += [tensorboard(fast, settings) for fast in ("true", "false")]
    try:
        records = detail["records"] = meet(contestants, settings)
        judge(result, records)
    except WrongAnswer as problem:
        result.problem = str(problem)
    return conclude(result, settings, detail, foreign)


def judge(result: Result, records: dict[str, list[dict[str, Any]]]) -> None:
    def samples(name: str, figure: str) -> Samples:
        return Samples(name, [record[figure] for record in records[name]])

    boards = [samples(name, "p95") for name in records if name.startswith("tensorboard")]
    quickest = min(boards, key=lambda board: board.median)
    against = Gate("tensorboard", samples("trialdesk-events", "p95"), quickest, 1 / 10, "p95 of an event file's points")
    ceilings = []
    for kind in KINDS:
        mine = samples(f"trialdesk-{kind}", "p95")
        middle = samples(f"trialdesk-{kind}", "p50")
        ceilings.append(Ceiling(kind, mine, AT_ONCE, f"p95 to the pixel; half come within {seconds(middle.median)}"))
        result.notes.append(f"{kind}-p50={seconds(middle.median)}-p95={seconds(mine.median)}")
    result.gates = [against, *ceilings]
