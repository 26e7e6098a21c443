"""The order-free fingerprint of points that every contestant must arrive at. bench/java/Fingerprint.java is its twin."""

from __future__ import annotations

from dataclasses import dataclass

import numpy

MASK = (1 << 64) - 1


def series_key(run: str, tag: str) -> int:
    """FNV-1a of run, a zero byte and tag."""
    key = 0xCBF29CE484222325
    for byte in f"{run}\0{tag}".encode():
        key = ((key ^ byte) * 0x100000001B3) & MASK
    return key


def mix(x: numpy.ndarray) -> numpy.ndarray:
    """The finaliser of splitmix64."""
    x = (x ^ (x >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    last: numpy.ndarray = x ^ (x >> numpy.uint64(31))
    return last


@dataclass
class Fingerprint:
    """Adds up one hash per (run, tag, step, value), so that order does not matter and a double counts twice."""

    points: int = 0
    total: int = 0
    least: float = float("inf")
    most: float = float("-inf")

    def add(self, run: str, tag: str, steps: numpy.ndarray, values: numpy.ndarray) -> None:
        if len(steps) == 0:
            return
        key = numpy.uint64(series_key(run, tag))
        with numpy.errstate(over="ignore"):
            at = mix(steps.astype(numpy.int64).view(numpy.uint64) ^ key)
            hashes = mix(at ^ values.astype(numpy.float64).view(numpy.uint64))
            self.total = (self.total + int(hashes.sum(dtype=numpy.uint64))) & MASK
        self.points += len(steps)
        self.least = min(self.least, float(values.min()))
        self.most = max(self.most, float(values.max()))

    def to_json(self) -> dict[str, object]:
        return {"points": self.points, "hash": f"{self.total:016x}", "min": self.least, "max": self.most}
