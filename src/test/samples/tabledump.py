"""Reads tables as pandas does, for the dump.py of each format that leaves tables."""

import json
import math
from pathlib import Path

import pandas
import yaml


def number(value):
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def frame(file, **options):
    """A table in which an empty cell and NA are missing, and nan is a number."""
    options = {"sep": ",", "skipinitialspace": True, "keep_default_na": False, "na_values": [], "dtype": str} | options
    table = pandas.read_csv(file, **options)
    table.columns = [str(name).strip() for name in table.columns]
    return table


def columns(table, step, prefix="", skip=(), time=None, length=()):
    """The points of every column by its name."""
    metrics = {}
    for at, row in enumerate(table.to_dict("records")):
        x = at if step is None else int(float(row[step]))
        t = None if time is None else time(row)
        for name, cell in row.items():
            cell = str(cell).strip()
            if name == step or name in skip or cell in ("", "NA", "None"):
                continue
            if name in length:
                minutes, seconds = cell.split(":")
                cell = int(minutes) * 60 + int(seconds)
            key = prefix(name) if callable(prefix) else prefix + name
            metrics.setdefault(key, []).append([x, t, number(float(cell))])
    return metrics


class Loader(yaml.SafeLoader):
    """Tags of Python as the lists they hold, or as text."""


Loader.add_constructor("tag:yaml.org,2002:python/tuple", Loader.construct_sequence)
Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda loader, suffix, node: "!!python/name:" + suffix)


def tree(file):
    return yaml.load(Path(file).read_text(), Loader)


def name(path):
    import re
    made = re.fullmatch(r"version_\d+|catboost_info|(train|exp)\d*|\d+", path.name)
    return f"{path.parent.name}/{path.name}" if made else path.name


def run(top, path, metrics, params=None, **fields):
    shown = path.relative_to(top).as_posix()
    return {"path": "" if shown == "." else shown, "name": name(path), "params": params or {}, "metrics": metrics, **fields}


def show(runs):
    print(json.dumps(runs))
