"""A training that logs: FOLDER jsonl|events POINTS SEED. Writes three points and says READY, then, once a line comes in,
one point after the other at random intervals, each flushed at once. Prints the time of each flush and what was logged.

With `jsonl` nothing but the standard library is used; `events` takes tensorboardX's own writer."""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

LEVELS = 16
METRICS = {"accuracy": LEVELS, "loss": 1, "rate": 1024}
"""What each metric's level is divided by; powers of two, so that single precision holds every value."""


def level(point: int) -> int:
    """Lowest and highest first, which settles the axis, then up and down by one: where a curve ends on the screen
    tells which point it ends with."""
    if point < 2:
        return point * (LEVELS - 1)
    at = (point - 2) % (2 * (LEVELS - 1))
    return min(at, 2 * (LEVELS - 1) - at)


def json_lines(folder: Path) -> Callable[[int, dict[str, float]], int]:
    out = (folder / "metrics.jsonl").open("w", encoding="utf-8")

    def log(step: int, values: dict[str, float]) -> int:
        out.write(json.dumps({"step": step, "time": time.time(), **values}) + "\n")
        flushed = time.time_ns()
        out.flush()
        return flushed

    return log


def events(folder: Path) -> Callable[[int, dict[str, float]], int]:
    from tensorboardX.event_file_writer import EventsWriter
    from tensorboardX.proto.event_pb2 import Event
    from tensorboardX.proto.summary_pb2 import Summary

    writer = EventsWriter(str(folder / "events"))

    def log(step: int, values: dict[str, float]) -> int:
        for tag, number in values.items():
            summary = Summary(value=[Summary.Value(tag=tag, simple_value=number)])
            writer.write_event(Event(wall_time=time.time(), step=step, summary=summary))
        flushed = time.time_ns()
        writer.flush()
        return flushed

    return log


def main() -> None:
    folder, kind, points, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    folder.mkdir(parents=True)
    log = {"jsonl": json_lines, "events": events}[kind](folder)
    pauses = random.Random(seed)

    def point(number: int) -> int:
        return log(number, {metric: level(number) / scale for metric, scale in METRICS.items()})

    flushes = [point(number) for number in range(3)]
    print("READY", flush=True)
    sys.stdin.readline()
    for number in range(3, points):
        time.sleep(pauses.uniform(0.15, 0.4))
        flushes.append(point(number))
    logged = {
        metric: [[n, level(n) / scale] for n in range(points)] for metric, scale in METRICS.items()
    }
    print(json.dumps({"flushes": flushes, "logged": logged}), flush=True)


if __name__ == "__main__":
    main()
