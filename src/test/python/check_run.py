#!/usr/bin/env python3
"""Checks that exactly one run of a store carries a tag, and prints that run as dump_mlflow.py would.

    check_run.py TRACKING_URI TAG_KEY TAG_VALUE

Exit code 1 when there is none or more than one: a run sent twice must not be there twice.
"""

from __future__ import annotations

import argparse
import json
import sys

from dump_mlflow import connect, dump_runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("uri", metavar="TRACKING_URI")
    parser.add_argument("key", metavar="TAG_KEY")
    parser.add_argument("value", metavar="TAG_VALUE")
    args = parser.parse_args()
    # MLflow's filter has no escapes: a value is put between the quotes it does not contain.
    quote = '"' if "'" in args.value else "'"
    found = dump_runs(connect(args.uri), f"tags.`{args.key}` = {quote}{args.value}{quote}")
    if len(found) != 1:
        sys.exit(f"{len(found)} runs have {args.key} = {args.value}: {[run['id'] for run in found]}")
    json.dump(found[0], sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
