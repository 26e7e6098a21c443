"""Command line of the benchmarks: chooses rows, runs them one after the other, tells the verdicts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

import machine
import ours
import peers
import row_g2a
import row_g2b
import row_g2c
import row_g4
import row_g9
import row_mix

from contest import Result, Settings

ROWS: dict[str, Callable[[Settings], Result]] = {
    "G2a": row_g2a.run,
    "G2b": row_g2b.run,
    "G2c": row_g2c.run,
    "G3": row_g2a.run_again,
    "G4": row_g4.run,
    "G9": row_g9.run,
    "MIX": row_mix.run,
}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench/run", description="Trialdesk and its peers side by side.")
    parser.add_argument("rows", metavar="ROW", nargs="+", choices=list(ROWS), help=", ".join(ROWS))
    parser.add_argument(
        "--small", action="store_true", help="little data and few repetitions: a check, no claim"
    )
    parser.add_argument("--busy", action="store_true", help="measure although the machine has other work")
    parser.add_argument("--repeats", type=int, metavar="N", help="measured repetitions (default 7, small 3)")
    parser.add_argument(
        "--control", choices=["slow", "drop"], help="spoil our side on purpose; must turn rows red"
    )
    return parser.parse_args()


def main() -> int:
    asked = arguments()
    load = machine.load_per_core()
    if load > machine.QUIET and not (asked.small or asked.busy):
        print(
            f"bench/run: the load average is {load:.2f} per core, more than {machine.QUIET}. Figures taken now would"
            " say nothing. Wait, or say --busy.",
            file=sys.stderr,
        )
        return 2
    settings = Settings(
        small=asked.small,
        busy=load > machine.QUIET,
        repeats=asked.repeats or (3 if asked.small else 7),
        warmups=1 if asked.small else 2,
        control=asked.control or "none",
    )
    ours.build()
    peers.install()
    results = [ROWS[row](settings) for row in dict.fromkeys(asked.rows)]
    print()
    for result in results:
        print(result.line(settings))
    return 0 if all(result.holds for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
