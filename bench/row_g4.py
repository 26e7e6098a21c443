"""G4: filtering the catalogue of all runs."""

from __future__ import annotations

import math
import shutil
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine
import ours
import peers
import queries
from contest import (
    TARGET,
    Ceiling,
    Contestant,
    Gate,
    Result,
    Samples,
    Settings,
    WrongAnswer,
    brief,
    conclude,
    meet,
    seconds,
)

SEED = 11
TWO_FRAMES = 0.033
HEADLESS = ("-Dglass.platform=Headless", "-Dprism.order=sw")
PLAIN = queries.VARIANTS[0].name
"""The variant that MLflow understands too."""
Records = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Table:
    file: Path
    database: Path
    runs: int


def make(small: bool) -> Table:
    """Writes the table and fills MLflow's database with it, unless they are there from before."""
    runs = 5_000 if small else 100_000
    folder = TARGET / "data"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"runs-{runs}-seed{SEED}.csv"
    database = file.with_suffix(".mlflow.db")
    if not database.exists():
        print(f"  writing {runs} runs, and MLflow's database with them ...", file=sys.stderr)
        peers.run("write_table.py", file, runs, SEED)
        unfinished = database.with_suffix(".part")
        unfinished.unlink(missing_ok=True)
        peers.run("mlflow_store.py", file, unfinished)
        unfinished.rename(database)
    return Table(file, database, runs)


@dataclass(frozen=True)
class Reference:
    """What every contestant must find: how many runs, and for each variant the rows of the first timed text and how
    many rows all timed texts find together. DuckDB and MLflow, which share no code, must agree on it."""

    runs: int
    variants: dict[str, dict[str, Any]]

    def check(self, who: str, record: dict[str, Any]) -> None:
        if record["runs"] != self.runs:
            raise WrongAnswer(f"{who} has {record['runs']} of {self.runs} runs")
        for name, answer in record["variants"].items():
            expected = self.variants[name]
            for key in ("rows", "first", "all_rows"):
                if key in answer and answer[key] != expected[key]:
                    raise WrongAnswer(f"{who}, {name}: {key} is {answer[key]} instead of {expected[key]}")


@dataclass(frozen=True)
class Asked:
    """The files of queries, and how many of their lines warm up."""

    ours: Path
    duckdb: Path
    warmups: int


def trialdesk(table: Table, asked: Asked, truth: Reference, control: str) -> Contestant:
    def once() -> dict[str, Any]:
        record = ours.run("FilterRuns", table.file, asked.ours, asked.warmups, control)
        truth.check("ours", record)
        return record | {"median": middle(record, PLAIN)}

    return Contestant("trialdesk", once)


def duckdb(table: Table, asked: Asked, truth: Reference) -> Contestant:
    def once() -> dict[str, Any]:
        record = peers.run("duck.py", table.file, asked.duckdb, asked.warmups)
        truth.check("DuckDB", record)
        return record | {"median": middle(record, PLAIN)}

    return Contestant("duckdb", once)


def mlflow(table: Table, condition: str, truth: Reference, small: bool) -> Contestant:
    def once() -> dict[str, Any]:
        answer = peers.run("mlflow_search.py", table.database, condition, 1, 2 if small else 5)
        record = {"runs": answer.pop("runs"), "variants": {PLAIN: answer}}
        truth.check("MLflow", record)
        return record | {"median": middle(record, PLAIN)}

    return Contestant("mlflow.search_runs", once)


def middle(record: dict[str, Any], variant: str) -> float:
    times: list[float] = record["variants"][variant]["times"]
    return statistics.median(times)


def refer(table: Table, asked: Asked) -> Reference:
    record = peers.run("duck.py", table.file, asked.duckdb, asked.warmups)
    return Reference(table.runs, record["variants"])


def key_presses(table: Table, settings: Settings) -> list[dict[str, Any]]:
    """Types into the filter of the real runs screen, a fresh process each time, on a workspace with the same runs."""
    home = TARGET / "work" / "g4-home"
    shutil.rmtree(home, ignore_errors=True)
    ours.run("StoreHeads", table.file, home)
    records = []
    for number in range(settings.repeats):
        presses = 40 if settings.small else 150
        record = ours.run("KeyPresses", home, presses, number, settings.control, jvm=HEADLESS)
        if record["runs"] != table.runs:
            raise WrongAnswer(f"the screen shows {record['runs']} of {table.runs} runs")
        times = sorted(record["times"])
        record |= {
            "answered": statistics.median(record["answers"]),
            "p50": statistics.median(times),
            "p95": times[math.ceil(0.95 * len(times)) - 1],
            "max": times[-1],
        }
        print(f"  run {number + 1:<4} key presses              {brief(record)}", file=sys.stderr)
        records.append(record)
    return records


def run(settings: Settings) -> Result:
    print(f"G4 {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G4")
    foreign = machine.Foreign()
    table = make(settings.small)
    warmups, timed = queries.counts(settings)
    asked = Asked(*queries.write(TARGET / "work", warmups, timed), warmups)
    truth = refer(table, asked)
    plain = queries.VARIANTS[0]
    condition = plain.ours.replace("$1", queries.numbers(plain, warmups + 1)[warmups])
    detail: dict[str, Any] = {"runs": table.runs, "versions": {**ours.version(), **peers.versions()}}
    try:
        contestants = [
            trialdesk(table, asked, truth, settings.control),
            duckdb(table, asked, truth),
            mlflow(table, condition, truth, settings.small),
        ]
        records = detail["records"] = meet(contestants, settings)
        detail["key_presses"] = key_presses(table, settings) if ours.has(ours.RUNS_SCREEN) else []
        judge(result, records, detail["key_presses"], table)
    except WrongAnswer as problem:
        result.problem = str(problem)
    return conclude(result, settings, detail, foreign)


def judge(result: Result, records: Records, presses: list[dict[str, Any]], table: Table) -> None:
    gates = []
    for variant in queries.VARIANTS:
        mine = Samples("trialdesk", [middle(r, variant.name) for r in records["trialdesk"]])
        peer = Samples("duckdb", [middle(r, variant.name) for r in records["duckdb"]])
        found = records["duckdb"][0]["variants"][variant.name]
        gates.append(Gate(variant.name, mine, peer, 1.0, f"{found['rows']} rows, {found['set_up']}"))
    gates.sort(key=lambda gate: -gate.ratio)
    plain = Samples("trialdesk", [record["median"] for record in records["trialdesk"]])
    search = Samples("mlflow.search_runs", [record["median"] for record in records["mlflow.search_runs"]])
    against_mlflow = Gate(
        "mlflow",
        plain,
        search,
        1 / 100,
        f"{records['mlflow.search_runs'][0]['variants'][PLAIN]['rows']} runs",
    )
    result.gates = [*gates, against_mlflow]
    result.notes += [
        f"worst-of-{len(gates)}-variants={gates[0].name}",
        f"mlflow={seconds(search.median)}(1/{1 / against_mlflow.ratio:.0f})",
        f"runs={table.runs}",
    ]
    judge_screen(result, presses)


def judge_screen(result: Result, presses: list[dict[str, Any]]) -> None:
    if not presses:
        result.notes.append("key-press-to-pixel=not-measured")
        return
    painted = Samples("trialdesk", [record["p95"] for record in presses])
    answered = statistics.median(record["answered"] for record in presses)
    remark = f"p95 to the pixel; half of the presses have their rows after {seconds(answered)}"
    result.gates.append(Ceiling("key-press", painted, TWO_FRAMES, remark))
    result.notes.append(f"key-press-to-pixel-p95={seconds(painted.median)}")
