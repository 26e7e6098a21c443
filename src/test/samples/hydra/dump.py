"""Prints the jobs in a folder, their configurations read by OmegaConf.

python dump.py FOLDER
"""

import json
import pathlib
import sys

from omegaconf import OmegaConf

top = pathlib.Path(sys.argv[1])
found = []
for config in sorted(top.rglob(".hydra/config.yaml")):
    job = config.parent.parent
    hydra = OmegaConf.load(config.parent / "hydra.yaml").hydra
    overrides = OmegaConf.load(config.parent / "overrides.yaml")
    swept = not OmegaConf.is_missing(hydra.job, "num")
    tags = {"hydra.job": hydra.job.name, "hydra.version": hydra.runtime.version}
    tags.update({"hydra.choices." + k: v for k, v in hydra.runtime.choices.items() if not k.startswith("hydra/")})
    if overrides:
        tags["hydra.overrides"] = " ".join(overrides)
    if swept:
        tags["hydra.sweep"] = "/".join(job.parent.parts[-2:])
        asked = job.parent / "multirun.yaml"  # not written by every sweeper
        if asked.exists():
            tags["hydra.sweep.overrides"] = " ".join(OmegaConf.load(asked).hydra.overrides.task)
        results = job.parent / "optimization_results.yaml"
        if results.exists():
            results = OmegaConf.load(results)
            if all(f"{k}={v}" in overrides for k, v in results.best_params.items()):
                tags["hydra.sweep.best"] = "true"
                tags["hydra.sweep.best_value"] = str(results.best_value)
    params = OmegaConf.to_container(OmegaConf.load(config), resolve=True)
    found.append({
        "path": job.relative_to(top).as_posix(),
        "name": "/".join(job.parts[-2:]) if swept else job.name,
        "params": params, "tags": tags, "metrics": {},
    })
json.dump(found, sys.stdout)
