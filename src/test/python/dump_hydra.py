#!/usr/bin/env python3
"""Prints each Hydra job below a folder as OmegaConf reads it, as JSON.

    dump_hydra.py DIR     {job folder relative to DIR: {config, resolved, overrides, choices, job, mode}}

"resolved" is null, and "unresolvable" says why, when an interpolation cannot be resolved outside the job.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from pathlib import Path
from typing import Any

from omegaconf import OmegaConf
from omegaconf.errors import OmegaConfBaseException


def plain(value: Any) -> Any:
    """JSON has no NaN, no infinities and no keys but text."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def job(folder: Path) -> dict[str, Any]:
    config = OmegaConf.load(folder / "config.yaml")
    found: dict[str, Any] = {"config": plain(OmegaConf.to_container(config, resolve=False))}
    try:
        found["resolved"] = plain(OmegaConf.to_container(config, resolve=True))
    except OmegaConfBaseException as failure:
        found.update(resolved=None, unresolvable=str(failure))
    if (folder / "overrides.yaml").exists():
        found["overrides"] = plain(OmegaConf.to_container(OmegaConf.load(folder / "overrides.yaml")))
    if (folder / "hydra.yaml").exists():
        hydra = OmegaConf.to_container(OmegaConf.load(folder / "hydra.yaml"), resolve=False)["hydra"]
        found["choices"] = plain(hydra.get("runtime", {}).get("choices"))
        found["job"] = plain({key: hydra["job"].get(key) for key in ("name", "num", "id", "override_dirname")})
        found["mode"] = plain(hydra.get("mode"))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dir", type=Path)
    root = parser.parse_args().dir
    folders = sorted(file.parent for file in root.rglob(".hydra/config.yaml"))
    json.dump({folder.parent.relative_to(root).as_posix(): job(folder) for folder in folders}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
