"""Prints what W&B's own log reader finds in a folder of runs, as JSON.

    pip install wandb==0.16.6      the last small package whose reader of the log is in Python
    python dump.py FOLDER

Records that its classes do not know (the machine, since 0.21) are passed over.
"""
import glob
import json
import os
import sys

import wandb
from google.protobuf.message import DecodeError
from wandb.proto import wandb_internal_pb2
from wandb.sdk.internal.datastore import DataStore


def number(value):
    if isinstance(value, bool):
        return float(value)
    return float(value) if isinstance(value, (int, float)) else None


def shown(value):
    if value != value:
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def leaves(prefix, value):
    if isinstance(value, dict):
        if "_type" not in value:
            for key, inner in value.items():
                yield from leaves(prefix + [key], inner)
    elif number(value) is not None:
        yield ".".join(prefix), number(value)


def put(tree, path, value):
    for part in path[:-1]:
        if not isinstance(tree.get(part), dict):
            tree[part] = {}
        tree = tree[part]
    tree[path[-1]] = value


def path_of(item):
    return list(item.nested_key) or [item.key]


def flat(tree, prefix=""):
    found = {}
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            found.update(flat(value, prefix + key + "."))
        else:
            found[prefix + key] = value
    return found


def records(file):
    store = DataStore()
    store.open_for_scan(file)
    while True:
        try:
            data = store.scan_data()
        except AssertionError:  # its answer to a log that ends within a record
            return
        if data is None:
            return
        record = wandb_internal_pb2.Record()
        try:
            record.ParseFromString(data)
        except DecodeError:
            continue
        yield record


def run(files, top):
    config, summary, metrics = {}, {}, {}
    head, tags, status, stats, last = {}, {}, None, 0, (0, None)
    for record in (r for file in files for r in records(file)):
        kind = record.WhichOneof("record_type")
        if kind == "run":
            head = record.run
            for item in head.config.update:
                put(config, path_of(item), json.loads(item.value_json))
            for key, text in (("group", head.run_group), ("job_type", head.job_type), ("entity", head.entity),
                              ("mlflow.note.content", head.notes), ("tags", ", ".join(head.tags)), ("sweep", head.sweep_id)):
                if text:
                    tags[key] = text
        elif kind == "config":
            for item in record.config.update:
                put(config, path_of(item), json.loads(item.value_json))
        elif kind == "summary":
            for item in record.summary.update:
                put(summary, path_of(item), json.loads(item.value_json))
        elif kind == "exit":
            status = {0: "FINISHED", 255: "KILLED"}.get(record.exit.exit_code, "FAILED")
        elif kind == "stats":
            time = record.stats.timestamp.seconds + record.stats.timestamp.nanos / 1e9
            for item in record.stats.item:
                value = number(json.loads(item.value_json))
                if value is not None:
                    metrics.setdefault("system/" + item.key, []).append([stats, time, shown(value)])
            stats += 1
        elif kind == "history":
            row = {}
            for item in record.history.item:
                put(row, path_of(item), json.loads(item.value_json))
            last = (row.get("_step", record.history.step.num), row.get("_timestamp"))
            for key, value in row.items():
                if not key.startswith("_"):
                    for name, found in leaves([key], value):
                        metrics.setdefault(name, []).append([last[0], last[1], shown(found)])
    for key, value in summary.items():
        if not key.startswith("_"):
            for name, found in leaves([key], value):
                metrics.setdefault(name, [[last[0], last[1], shown(found)]])
    params = flat({k: v for k, v in config.items() if not k.startswith("_")})
    folder = os.path.relpath(os.path.dirname(files[0]), top)
    return {"path": folder, "name": head.display_name, "params": {k: shown(v) for k, v in params.items()}, "tags": tags,
            "status": status, "metrics": metrics}


def main(top):
    wandb._assert_is_internal_process = True
    logs = {}
    for file in sorted(glob.glob(os.path.join(top, "**", "*run-*", "run-*.wandb"), recursive=True)):
        logs.setdefault((os.path.dirname(os.path.dirname(file)), os.path.basename(file)), []).append(file)
    json.dump([run(files, top) for files in logs.values()], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
