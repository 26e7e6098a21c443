"""Writes event files with tensorboardX's own writer: FOLDER RUNS TAGS STEPS SEED. Prints the manifest."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from pathlib import Path

import numpy
from tensorboardX.event_file_writer import EventsWriter
from tensorboardX.proto.event_pb2 import Event
from tensorboardX.proto.summary_pb2 import Summary

from truth import Fingerprint

STARTED = 1_790_000_000.0


def values(seed: int, run: int, tag: int, steps: int) -> numpy.ndarray:
    """A falling, noisy curve in single precision, as a training loss is."""
    noise = numpy.random.default_rng([seed, run, tag])
    curve = (tag + 1) * numpy.exp(-numpy.arange(steps) / (steps / 4)) + noise.normal(0.05, 0.02, steps)
    return curve.astype(numpy.float32)


def tag_name(tag: int) -> str:
    return f"{'train' if tag % 2 == 0 else 'valid'}/metric_{tag:02d}"


def write_run(folder: Path, run: int, tags: int, steps: int, seed: int) -> None:
    home = folder / f"run_{run:04d}"
    home.mkdir(parents=True)
    columns = [values(seed, run, tag, steps) for tag in range(tags)]
    noise = numpy.random.default_rng([seed, run, 1_000_000])
    times = STARTED + run * 3600 + numpy.cumsum(0.1 + 0.01 * noise.random(steps))
    writer = EventsWriter(str(home / "events"))
    for step in range(steps):
        for tag in range(tags):
            summary = Summary(
                value=[Summary.Value(tag=tag_name(tag), simple_value=float(columns[tag][step]))]
            )
            writer.write_event(Event(wall_time=float(times[step]), step=step, summary=summary))
    writer.close()


def main() -> None:
    folder = Path(sys.argv[1])
    runs, tags, steps, seed = map(int, sys.argv[2:])
    with multiprocessing.Pool(os.cpu_count()) as pool:
        pool.starmap(write_run, [(folder, run, tags, steps, seed) for run in range(runs)])
    truth = Fingerprint()
    for run in range(runs):
        for tag in range(tags):
            truth.add(f"run_{run:04d}", tag_name(tag), numpy.arange(steps), values(seed, run, tag, steps))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(
        json.dumps(
            {"runs": runs, "tags": tags, "steps": steps, "seed": seed, "bytes": size, **truth.to_json()}
        )
    )


if __name__ == "__main__":
    main()
