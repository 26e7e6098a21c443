"""G2b: the first opening of a folder of event files, every point kept."""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import machine
import ours
import peers
from contest import TARGET, Contestant, Gate, Result, Samples, Settings, WrongAnswer, conclude, meet, seconds

SEED = 7
TRUTH = ("points", "hash", "min", "max")


@dataclass(frozen=True)
class Folder:
    path: Path
    manifest: dict[str, Any]

    def check(self, who: str, answer: dict[str, Any]) -> None:
        wrong = [key for key in TRUTH if answer[key] != self.manifest[key]]
        if wrong:
            told = ", ".join(f"{key} {answer[key]} instead of {self.manifest[key]}" for key in wrong)
            raise WrongAnswer(f"{who} has {told}")


def make(small: bool) -> Folder:
    """Writes the event files unless they are there from before."""
    runs, tags, steps = (20, 10, 500) if small else (100, 10, 2000)
    path = TARGET / "data" / f"events-{runs}x{tags}x{steps}-seed{SEED}"
    manifest = path.with_suffix(".json")
    if not manifest.exists():
        print(f"  writing {runs} runs x {tags} tags x {steps} steps with tensorboardX ...", file=sys.stderr)
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        made = peers.run("write_events.py", path, runs, tags, steps, SEED)
        manifest.write_text(json.dumps(made))
    return Folder(path, json.loads(manifest.read_text()))


def warm_page_cache(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.read_bytes()


def trialdesk(folder: Folder, control: str) -> Contestant:
    home = TARGET / "work" / "g2b-home"

    def once() -> dict[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        made = ours.run("EmptyWorkspace", home)
        record = ours.run("IngestFolder", folder.path, home, control)
        stored = ours.run("StoredPoints", home)
        if record["damages"]:
            raise WrongAnswer(f"ours reports {record['damages']} damages")
        folder.check("ours", stored)
        return {
            **record,
            "making_workspace": made["inside"],
            **{key: stored[key] for key in ("bytes", *TRUTH)},
        }

    return Contestant("trialdesk", once)


def rustboard(folder: Folder, samples: str, *flags: str) -> Contestant:
    series = folder.manifest["runs"] * folder.manifest["tags"]
    last = folder.manifest["steps"] - 1

    def once() -> dict[str, Any]:
        record = peers.run("rustboard.py", folder.path, series, last, samples, *flags)
        if samples == "all":
            folder.check("rustboard", record)
        return record

    return Contestant(" ".join([f"rustboard-{samples}", *flags]), once)


def accumulator(folder: Folder) -> Contestant:
    def once() -> dict[str, Any]:
        record = peers.run("accumulator.py", folder.path)
        folder.check("EventAccumulator", record)
        return record

    return Contestant("EventAccumulator", once)


def notices_damage(folder: Folder) -> None:
    """Proof that our checksums are on: one flipped bit of one value in a copy of one run must be noticed."""
    copy = TARGET / "work" / "g2b-flipped"
    shutil.rmtree(copy, ignore_errors=True)
    source = min(path for path in folder.path.iterdir() if path.is_dir())
    shutil.copytree(source, copy / "run")
    file = next((copy / "run").iterdir())
    content = bytearray(file.read_bytes())
    at = content.index(b"metric_03") + len("metric_03") + 2
    content[at] ^= 1
    file.write_bytes(content)
    home = TARGET / "work" / "g2b-flipped-home"
    shutil.rmtree(home, ignore_errors=True)
    if ours.run("IngestFolder", copy, home, "none")["damages"] == 0:
        raise WrongAnswer("ours does not notice a flipped bit")


def samples(records: dict[str, list[dict[str, Any]]], name: str, figure: str) -> Samples:
    return Samples(name, [record[figure] for record in records[name]])


def run(settings: Settings) -> Result:
    print(f"G2b {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("G2b")
    foreign = machine.Foreign()
    folder = make(settings.small)
    warm_page_cache(folder.path)
    detail: dict[str, Any] = {"data": folder.manifest, "versions": {**ours.version(), **peers.versions()}}
    try:
        notices_damage(folder)
        records = meet(
            [
                trialdesk(folder, settings.control),
                rustboard(folder, "default"),
                rustboard(folder, "all"),
                accumulator(folder),
            ],
            settings,
        )
    except WrongAnswer as problem:
        result.problem = str(problem)
        return conclude(result, settings, detail, foreign)
    detail["records"] = records
    judge(result, records, folder)
    return conclude(result, settings, detail, foreign)


def judge(result: Result, records: dict[str, list[dict[str, Any]]], folder: Folder) -> None:
    whole = samples(records, "trialdesk", "outside")
    inside = samples(records, "trialdesk", "inside")
    boards = [samples(records, name, "outside") for name in ("rustboard-default", "rustboard-all")]
    fastest = min(boards, key=lambda board: board.median)
    kept = records[fastest.name][0]["points"]
    points = folder.manifest["points"]
    sampled = f"{fastest.name} keeps {kept} of {points} points, ours {points}"
    result.gates = [
        Gate("rustboard", whole, fastest, 1.0, sampled),
        Gate("EventAccumulator", whole, samples(records, "EventAccumulator", "inside"), 1 / 50),
    ]
    making = samples(records, "trialdesk", "making_workspace").median
    result.notes += [
        f"without-jvm-start={seconds(inside.median)}({inside.median / fastest.median:.2f}x)",
        f"making-the-workspace-off-the-clock={seconds(making)}",
        f"{records['trialdesk'][0]['bytes'] / points:.1f}-bytes-a-point-on-disk",
    ]
