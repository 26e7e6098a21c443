"""What this machine is, and how much of it others use while we measure."""

from __future__ import annotations

import os
import platform
import resource
from pathlib import Path

QUIET = 0.3
"""Highest load average per core at which a measurement may begin."""


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load_per_core() -> float:
    return os.getloadavg()[0] / cores()


def describe() -> dict[str, object]:
    return {
        "system": platform.platform(),
        "processor": processor(),
        "cores": cores(),
        "memory_bytes": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "load_average": os.getloadavg(),
    }


def processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists():
        return platform.processor()
    names = (
        line.split(":", 1)[1].strip()
        for line in cpuinfo.read_text().splitlines()
        if line.startswith("model name")
    )
    return next(names, platform.machine())


class Foreign:
    """The share of all cores that processes which are not ours used since this object was made; NaN off Linux."""

    def __init__(self) -> None:
        self.busy, self.total = ticks()
        self.own = own_seconds()

    def share(self) -> float:
        busy, total = ticks()
        if total <= self.total:
            return float("nan")
        own = (own_seconds() - self.own) * os.sysconf("SC_CLK_TCK")
        return max(0.0, (busy - self.busy - own) / (total - self.total))


def ticks() -> tuple[int, int]:
    stat = Path("/proc/stat")
    if not stat.exists():
        return 0, 0
    values = [int(text) for text in stat.read_text().splitlines()[0].split()[1:9]]
    idle = values[3] + values[4]
    return sum(values) - idle, sum(values)


def own_seconds() -> float:
    uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(use.ru_utime + use.ru_stime for use in uses)
