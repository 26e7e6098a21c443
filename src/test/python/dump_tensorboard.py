#!/usr/bin/env python3
"""Prints every scalar TensorBoard's own reader finds below a folder, as JSON.

    dump_tensorboard.py DIR             {run folder relative to DIR: {tag: [[step, wall_time, value], ...]}}
    dump_tensorboard.py DIR --hparams   {run folder: {name: value}}, what the hparams plugin was told at a start
    dump_tensorboard.py DIR --blobs     {run folder: {tag: [[step, SHA-256], ...]}} of every picture, sound and text

Values are float32 as a file holds them. NaN and infinities become text.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import math
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

logging.disable(logging.WARNING)

from tensorboard.backend.event_processing.event_accumulator import (  # noqa: E402
    COMPRESSED_HISTOGRAMS,
    HISTOGRAMS,
    IMAGES,
    SCALARS,
    TENSORS,
    EventAccumulator,
)
from tensorboard.backend.event_processing.event_file_loader import LegacyEventFileLoader  # noqa: E402
from tensorboard.compat.proto.types_pb2 import DT_BFLOAT16  # noqa: E402
from tensorboard.plugins.hparams import plugin_data_pb2  # noqa: E402
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
        # TensorBoard itself cannot read bfloat16, and what hparams tells is no tensor.
        tensors = [e for e in reader.Tensors(tag) if e.tensor_proto.dtype not in (0, DT_BFLOAT16)]
        events = [(e, tensor_util.make_ndarray(e.tensor_proto)) for e in tensors]
        if events and all(value.size == 1 and value.dtype.kind in "fiub" for _, value in events):
            found[tag] = [[e.step, e.wall_time, number(float(value.reshape(-1)[0]))] for e, value in events]
    return found


def values(folder: Path) -> Iterator[tuple[int, Any]]:
    for file in sorted(folder.glob("*tfevents*")):
        for event in LegacyEventFileLoader(str(file)).Load():
            yield from ((event.step, value) for value in event.summary.value)


def hparams(folder: Path) -> dict[str, object]:
    found: dict[str, object] = {}
    for _, value in values(folder):
        if value.metadata.plugin_data.plugin_name == "hparams":
            told = plugin_data_pb2.HParamsPluginData.FromString(value.metadata.plugin_data.content)
            for name, param in told.session_start_info.hparams.items():
                found[name] = getattr(param, param.WhichOneof("kind"))
    return found


def blobs(folder: Path) -> dict[str, list[list[object]]]:
    found: dict[str, list[list[object]]] = {}
    plugins: dict[str, str] = {}
    for step, value in values(folder):
        plugin = plugins.setdefault(value.tag, value.metadata.plugin_data.plugin_name)
        texts = list(value.tensor.string_val)
        parts = {"text": texts, "images": texts[2:], "audio": texts[::2]}.get(plugin, [])
        if value.HasField("image"):
            parts = [value.image.encoded_image_string]
        if value.HasField("audio"):
            parts = [value.audio.encoded_audio_string]
        for part in parts:
            found.setdefault(value.tag, []).append([step, hashlib.sha256(part).hexdigest()])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dir", type=Path)
    parser.add_argument("--hparams", action="store_true")
    parser.add_argument("--blobs", action="store_true")
    asked = parser.parse_args()
    root = asked.dir
    what = hparams if asked.hparams else blobs if asked.blobs else scalars
    folders = sorted({file.parent for file in root.rglob("*tfevents*") if file.is_file()})
    json.dump({folder.relative_to(root).as_posix(): what(folder) for folder in folders}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
