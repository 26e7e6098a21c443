#!/usr/bin/env python3
"""Prints every scalar TensorBoard's own reader finds below a folder, as JSON.

    dump_tensorboard.py DIR     {run folder relative to DIR: {tag: [[step, wall_time, value], ...]}}

Values are float32 as a file holds them. NaN and infinities become text.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import sys
from pathlib import Path

logging.disable(logging.WARNING)

from tensorboard.backend.event_processing.event_accumulator import (  # noqa: E402
    COMPRESSED_HISTOGRAMS,
    HISTOGRAMS,
    IMAGES,
    SCALARS,
    TENSORS,
    EventAccumulator,
)
from tensorboard.util import tensor_util  # noqa: E402

# 0 keeps every point; the others are not looked at, so one is plenty.
KEEP = {SCALARS: 0, TENSORS: 0, IMAGES: 1, HISTOGRAMS: 1, COMPRESSED_HISTOGRAMS: 1}


def number(value: float) -> float | str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def scalars(folder: Path) -> dict[str, list[list[object]]]:
    # The accumulator forgets overlapping points after a restart unless told otherwise.
    reader = EventAccumulator(str(folder), size_guidance=KEEP, purge_orphaned_data=False).Reload()
    found = {tag: [[e.step, e.wall_time, number(e.value)] for e in reader.Scalars(tag)] for tag in reader.Tags()[SCALARS]}
    for tag in reader.Tags()[TENSORS]:
        events = [(e, tensor_util.make_ndarray(e.tensor_proto)) for e in reader.Tensors(tag)]
        if all(value.size == 1 and value.dtype.kind in "fiub" for _, value in events):
            found[tag] = [[e.step, e.wall_time, number(float(value.reshape(-1)[0]))] for e, value in events]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dir", type=Path)
    root = parser.parse_args().dir
    folders = sorted({file.parent for file in root.rglob("*tfevents*") if file.is_file()})
    json.dump({folder.relative_to(root).as_posix(): scalars(folder) for folder in folders}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
