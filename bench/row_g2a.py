"""G2a: the first opening of a folder of MLflow runs; and G3, opening it again with nothing changed."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import machine
import ours
import peers
import row_g2b
from contest import TARGET, Ceiling, Contestant, Gate, Result, Samples, Settings, WrongAnswer, conclude, meet, seconds
from row_g2b import Folder, samples

SEED = 3
HEADS = ("runs", "heads")
FIRST_ROWS = 1000


def make(small: bool) -> Folder:
    """Writes the file store unless it is there from before."""
    runs = 300 if small else 10_000
    path = TARGET / "data" / f"mlruns-{runs}-seed{SEED}"
    manifest = path.with_suffix(".json")
    if not manifest.exists():
        print(f"  writing {runs} runs with MLflow's FileStore ...", file=sys.stderr)
        shutil.rmtree(path, ignore_errors=True)
        manifest.write_text(json.dumps(peers.run("write_runs.py", path, runs, SEED)))
    return Folder(path, json.loads(manifest.read_text()))


def check(data: Folder, who: str, answer: dict[str, Any], *keys: str) -> None:
    for key in keys:
        if answer[key] != data.manifest[key]:
            raise WrongAnswer(f"{who} has {key} {answer[key]} instead of {data.manifest[key]}")


def trialdesk(data: Folder, home: Path, control: str) -> Contestant:
    """A fresh workspace each time, made off the clock, since a user makes one once."""
    first = min(FIRST_ROWS, data.manifest["runs"])

    def once() -> dict[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        made = ours.run("EmptyWorkspace", home)
        record = ours.run("OpenSource", data.path, home, first, control)
        stored = ours.run("StoredPoints", home, "id")
        check(data, "ours", stored, *HEADS, *row_g2b.TRUTH)
        return {**record, "making_workspace": made["inside"]}

    return Contestant("trialdesk", once)


def search(uri: str, data: Folder) -> Contestant:
    def once() -> dict[str, Any]:
        record = peers.run("mlflow_heads.py", uri, 50_000)
        check(data, "search_runs", record, *HEADS)
        return record

    return Contestant("search_runs", once, most=3)


def migrate(data: Folder) -> Contestant:
    database = TARGET / "work" / "g2a-migrated.db"
    database.parent.mkdir(parents=True, exist_ok=True)

    def once() -> dict[str, Any]:
        record = peers.run("mlflow_migrate.py", data.path, database)
        check(data, "migrate-filestore", record, "runs", "points")
        return record

    return Contestant("migrate-filestore", once, most=1)


def run(settings: Settings) -> Result:
    print(f"G2a {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G2a")
    foreign = machine.Foreign()
    data = make(settings.small)
    row_g2b.warm_page_cache(data.path)
    detail: dict[str, Any] = {"data": data.manifest, "versions": {**ours.version(), **peers.versions()}}
    home = TARGET / "work" / "g2a-home"
    try:
        records = meet(
            [trialdesk(data, home, settings.control), search(data.path.as_uri(), data), migrate(data)], settings
        )
    except WrongAnswer as problem:
        result.problem = str(problem)
        return conclude(result, settings, detail, foreign)
    detail["records"] = records
    first = samples(records, "trialdesk", "first_outside")
    table = samples(records, "trialdesk", "table_outside")
    whole = samples(records, "trialdesk", "outside")
    result.gates = [
        Gate("search_runs", table, samples(records, "search_runs", "inside"), 1 / 20, "table complete"),
        Gate("migrate-filestore", whole, samples(records, "migrate-filestore", "outside"), 1 / 10, "all histories"),
        Ceiling("first-rows", first, 1.0, f"{FIRST_ROWS} rows"),
    ]
    result.notes += [
        f"first-rows={seconds(first.median)}",
        f"making-the-workspace-off-the-clock={seconds(samples(records, 'trialdesk', 'making_workspace').median)}",
    ]
    return conclude(result, settings, detail, foreign)


def reopened(path: Path, home: Path, rows: int) -> dict[str, Any]:
    record = ours.run("OpenSource", path, home, rows, "none")
    if record["read"] != 0 or record["rows"] != rows:
        raise WrongAnswer(f"opening again read {record['read']} runs and shows {record['rows']} of {rows}")
    return record


def run_again(settings: Settings) -> Result:
    """G3. The workspaces are made off the clock; the Rust server keeps none and reads everything anew."""
    print(f"G3 {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G3")
    foreign = machine.Foreign()
    data, events = make(settings.small), row_g2b.make(settings.small)
    row_g2b.warm_page_cache(data.path)
    row_g2b.warm_page_cache(events.path)
    detail: dict[str, Any] = {"data": data.manifest, "versions": {**ours.version(), **peers.versions()}}
    runs_home, events_home = TARGET / "work" / "g3-runs", TARGET / "work" / "g3-events"
    try:
        opening = trialdesk(data, runs_home, settings.control)
        first = [opening.once()["outside"] for _ in range(3)]
        shutil.rmtree(events_home, ignore_errors=True)
        ours.run("OpenSource", events.path, events_home, 1, settings.control)
        records = meet(
            [
                Contestant("again-runs", lambda: reopened(data.path, runs_home, data.manifest["runs"])),
                Contestant("again-events", lambda: reopened(events.path, events_home, events.manifest["runs"])),
                row_g2b.rustboard(events, "default"),
            ],
            settings,
        )
    except WrongAnswer as problem:
        result.problem = str(problem)
        return conclude(result, settings, detail, foreign)
    detail["records"] = records
    again = samples(records, "again-runs", "outside")
    result.gates = [
        Gate("own-first-opening", again, Samples("first-opening", first), 1 / 20),
        Ceiling("seconds", again, 0.3),
        Gate(
            "rustboard",
            samples(records, "again-events", "outside"),
            samples(records, "rustboard-default", "outside"),
            1 / 3,
            "100 runs of events",
        ),
    ]
    inside = samples(records, "again-runs", "inside")
    result.notes.append(f"without-jvm-start={seconds(inside.median)}")
    return conclude(result, settings, detail, foreign)
