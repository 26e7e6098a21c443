"""G2c: the first opening of MLflow's database."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import machine
import ours
import peers
from contest import TARGET, Contestant, Gate, Result, Settings, WrongAnswer, conclude, meet, seconds
from row_g2a import FIRST_ROWS, HEADS, check
from row_g2b import Folder, samples

SEED = 11


def make(small: bool) -> Folder:
    """A database with MLflow's own schema, as in G4 but with fewer runs, unless it is there from before."""
    runs = 500 if small else 10_000
    folder = TARGET / "data" / f"database-{runs}-seed{SEED}"
    database, manifest = folder / "mlflow.db", folder / "manifest.json"
    if not manifest.exists():
        print(f"  writing MLflow's database with {runs} runs ...", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        table = folder / "runs.csv"
        peers.run("write_table.py", table, runs, SEED)
        peers.run("mlflow_store.py", table, database)
        # MLflow tells what is in it; our reading must come to the same.
        found = peers.run("mlflow_heads.py", f"sqlite:///{database}", 50_000)
        if found["runs"] != runs:
            sys.exit("bench/run: MLflow does not find the runs written into its database")
        manifest.write_text(json.dumps(found))
    return Folder(database, json.loads(manifest.read_text()))


def trialdesk(data: Folder, control: str) -> Contestant:
    home = TARGET / "work" / "g2c-home"

    def once() -> dict[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        ours.run("EmptyWorkspace", home)
        record = ours.run("OpenSource", data.path, home, min(FIRST_ROWS, data.manifest["runs"]), control)
        check(data, "ours", ours.run("StoredPoints", home, "id"), *HEADS)
        return record

    return Contestant("trialdesk", once)


def search(data: Folder) -> Contestant:
    def once() -> dict[str, Any]:
        record = peers.run("mlflow_heads.py", f"sqlite:///{data.path}", 50_000)
        check(data, "search_runs", record, *HEADS)
        return record

    return Contestant("search_runs", once)


def run(settings: Settings) -> Result:
    print(f"G2c {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G2c")
    foreign = machine.Foreign()
    data = make(settings.small)
    Path(data.path).read_bytes()
    detail: dict[str, Any] = {"data": data.manifest, "versions": {**ours.version(), **peers.versions()}}
    try:
        records = meet([trialdesk(data, settings.control), search(data)], settings)
    except WrongAnswer as problem:
        result.problem = str(problem)
        return conclude(result, settings, detail, foreign)
    detail["records"] = records
    whole = samples(records, "trialdesk", "outside")
    result.gates = [Gate("search_runs", whole, samples(records, "search_runs", "inside"), 1 / 10, "histories too")]
    result.notes += [
        f"first-rows={seconds(samples(records, 'trialdesk', 'first_outside').median)}",
        f"without-jvm-start={seconds(samples(records, 'trialdesk', 'inside').median)}",
    ]
    return conclude(result, settings, detail, foreign)
