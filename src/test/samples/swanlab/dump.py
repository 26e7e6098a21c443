"""Prints the runs in SwanLab's logs below a folder as JSON: python dump.py FOLDER

With Python's own zlib, struct and json; the fields of the protobuf records are those of swanlab 0.10.3's proto files.
Where swanlab is installed, its own reader and records are taken for the logs of its version.
"""
import datetime
import glob
import json
import os
import struct
import sys
import zlib

try:
    from swanlab.proto.swanlab.record.v1.record_pb2 import Record
    from swanlab.sdk.internal.core_python.store import LEVELDBLOG_HEADER_VERSION, DataStoreReader
except ImportError:
    DataStoreReader = None


def records(data):
    at, joined = 7, b""
    while at + 7 <= len(data):
        if 32768 - at % 32768 < 7:
            at += 32768 - at % 32768
            continue
        crc, length, kind = struct.unpack("<IHB", data[at:at + 7])
        body = data[at + 7:at + 7 + length]
        if length > len(body):
            return
        assert zlib.crc32(bytes([kind]) + body) == crc
        joined += body
        at += 7 + length
        if kind in (1, 4):
            yield joined
            joined = b""


def fields(data):
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        key = varint()
        if key & 7 == 0:
            yield key >> 3, varint()
        elif key & 7 == 1:
            yield key >> 3, struct.unpack("<d", data[at:at + 8])[0]
            at += 8
        else:
            size = varint()
            yield key >> 3, data[at:at + size]
            at += size


def time(data):
    stamp = dict(fields(data))
    return stamp.get(1, 0) + stamp.get(2, 0) / 1e9


def shown(value):
    value = float(value)
    if value != value:
        return "NaN"
    return ("Infinity" if value > 0 else "-Infinity") if value in (float("inf"), float("-inf")) else value


def named(key):
    return "system/" + key[len("__swanlab__."):] if key.startswith("__swanlab__.") else key


def read_by_itself(file, found):
    """What swanlab's own reader and its own classes make of a log; its labels."""
    reader, labels = DataStoreReader(), []
    reader.open(file)
    for data in reader:
        record = Record.FromString(data)
        kind = record.WhichOneof("record_type")
        if kind == "start":
            found["name"], labels = record.start.name, list(record.start.tags)
        elif kind == "finish":
            found["status"] = {1: "FINISHED", 2: "FAILED", 3: "KILLED"}[record.finish.state]
        elif kind == "scalar":
            at = record.scalar.timestamp
            point = [record.scalar.step, at.seconds + at.nanos / 1e9, shown(record.scalar.value.number)]
            found["metrics"].setdefault(named(record.scalar.key), []).append(point)
    reader.close()
    return labels


def reads_by_itself(data):
    return DataStoreReader is not None and data[6:7] == bytes([LEVELDBLOG_HEADER_VERSION])


def run(file, top):
    found = {"path": os.path.relpath(os.path.dirname(file), top), "tags": {}, "metrics": {}}
    labels = []
    data = open(file, "rb").read()
    if reads_by_itself(data):
        found["tags"]["tags"] = ", ".join(read_by_itself(file, found))
        return found
    for record in records(data):
        if record[:1] == b"{":
            record = json.loads(record)
            kind, data = record["model_type"], record["data"]
            if kind == "Experiment":
                found["name"], labels = data["name"], data["tags"]
            elif kind == "Footer":
                found["status"] = "FINISHED" if data["success"] else "FAILED"
            elif kind == "Scalar":
                seconds = datetime.datetime.fromisoformat(data["metric"]["create_time"]).timestamp()
                try:
                    value = shown(data["metric"]["data"])
                except (TypeError, ValueError):
                    continue
                found["metrics"].setdefault(named(data["key"]), []).append([data["step"], seconds, value])
            continue
        for number, body in fields(record):
            if number == 10:
                start = list(fields(body))
                found["name"] = dict(start)[4].decode()
                labels = [v.decode() for k, v in start if k == 6]
            elif number == 11:
                found["status"] = {1: "FINISHED", 2: "FAILED", 3: "KILLED"}[dict(fields(body))[1]]
            elif number == 13:
                scalar = dict(fields(body))
                point = [scalar.get(2, 0), time(scalar[4]), shown(dict(fields(scalar[5])).get(1, 0.0))]
                found["metrics"].setdefault(named(scalar[1].decode()), []).append(point)
    found["tags"]["tags"] = ", ".join(labels)
    return found


top = sys.argv[1]
json.dump([run(file, top) for file in sorted(glob.glob(os.path.join(top, "**", "*.swanlab"), recursive=True))], sys.stdout)
