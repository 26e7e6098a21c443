"""MIX: a folder with runs of many tools is added to the open window; when its first rows are on the screen."""

from __future__ import annotations

import json
import shutil
import sys
from typing import Any

import machine
import ours
from contest import TARGET, Ceiling, Contestant, Result, Settings, conclude, meet, seconds
from row_g2b import Folder, samples, warm_page_cache
from row_g4 import HEADLESS

AT_ONCE = 1.0


def make(small: bool) -> Folder:
    """Has the tests' own maker copy the recorded runs unless the folder is there from before."""
    runs = 300 if small else 2_000
    path = TARGET / "data" / f"mixture-{runs}"
    manifest = path.with_suffix(".json")
    if not manifest.exists():
        print(f"  copying {runs} runs of the recorded ones ...", file=sys.stderr)
        shutil.rmtree(path, ignore_errors=True)
        manifest.write_text(json.dumps(ours.run("io.trialdesk.boot.MixedFolder", path, runs)))
    return Folder(path, json.loads(manifest.read_text()))


def run(settings: Settings) -> Result:
    print(f"MIX {'(small)' if settings.small else ''}", file=sys.stderr)
    result = Result("MIX")
    foreign = machine.Foreign()
    data = make(settings.small)
    warm_page_cache(data.path)
    detail: dict[str, Any] = {"data": data.manifest, "versions": ours.version()}
    home = TARGET / "work" / "mix-home"

    def once() -> dict[str, Any]:
        shutil.rmtree(home, ignore_errors=True)
        return ours.run("FirstRows", home, data.path, data.manifest["runs"], settings.control, jvm=HEADLESS)

    records = detail["records"] = meet([Contestant("trialdesk", once)], settings)
    result.gates = [
        Ceiling("first-rows", samples(records, "trialdesk", "first"), AT_ONCE, f"{data.manifest['runs']} runs"),
    ]
    result.notes += [
        f"all-rows={seconds(samples(records, 'trialdesk', 'all').median)}",
        f"window-stood-still={seconds(samples(records, 'trialdesk', 'still').median)}",
    ]
    return conclude(result, settings, detail, foreign)
