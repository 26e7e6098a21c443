"""TensorBoard's `EventAccumulator`, keeping everything: FOLDER. `inside` is reading alone, after the imports."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from truth import Fingerprint

EVERYTHING = {"scalars": 0, "tensors": 0}


def main() -> None:
    folders = sorted(path for path in Path(sys.argv[1]).iterdir() if path.is_dir())
    start = time.perf_counter()
    loaded = {}
    for folder in folders:
        accumulator = EventAccumulator(str(folder), size_guidance=EVERYTHING)
        accumulator.Reload()
        loaded[folder.name] = accumulator
    inside = time.perf_counter() - start
    truth = Fingerprint()
    for run, accumulator in loaded.items():
        tags = accumulator.Tags()
        for tag in tags["scalars"]:
            points = accumulator.Scalars(tag)
            truth.add(run, tag, numpy.array([p.step for p in points]), numpy.array([p.value for p in points]))
    print(json.dumps({"inside": inside, **truth.to_json()}))


if __name__ == "__main__":
    main()
