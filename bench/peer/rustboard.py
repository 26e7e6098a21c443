"""TensorBoard's Rust server: FOLDER SERIES LAST_STEP SAMPLES [checksum]. Starts it, asks over gRPC until the last step
of every series is served, then (off the clock) takes all points it serves.

The clock runs from just before the server's process starts. It is asked every 5 ms, which on two cores costs it a
little; what its own log gives as the time of the load cycle is reported as `own_log`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import grpc
import numpy
import tensorboard_data_server
from tensorboard.data.proto import data_provider_pb2 as messages
from tensorboard.data.proto import data_provider_pb2_grpc as services

from truth import Fingerprint

PATIENCE = 600.0
UNLIMITED = [("grpc.max_receive_message_length", -1)]


def plugin() -> messages.PluginFilter:
    return messages.PluginFilter(plugin_name="scalars")


def port_of(file: Path, process: subprocess.Popen[bytes]) -> str:
    while not (file.exists() and file.read_text().endswith("\n")):
        if process.poll() is not None:
            raise SystemExit("rustboard ended early")
        time.sleep(0.001)
    return file.read_text().strip()


def wait_until_served(stub: services.TensorBoardDataProviderStub, series: int, last: int) -> None:
    asking = messages.ListScalarsRequest(experiment_id="x", plugin_filter=plugin())
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        runs = stub.ListScalars(asking).runs
        if sum(tag.metadata.max_step == last for run in runs for tag in run.tags) == series:
            return
        time.sleep(0.005)
    raise SystemExit("rustboard did not serve every last point")


def served(stub: services.TensorBoardDataProviderStub) -> Fingerprint:
    asking = messages.ReadScalarsRequest(
        experiment_id="x", plugin_filter=plugin(), downsample=messages.Downsample(num_points=1_000_000)
    )
    truth = Fingerprint()
    for run in stub.ReadScalars(asking).runs:
        for tag in run.tags:
            truth.add(run.run_name, tag.tag_name, numpy.array(tag.data.step), numpy.array(tag.data.value))
    return truth


def main() -> None:
    folder, series, last, samples = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    with tempfile.TemporaryDirectory() as scratch:
        port_file = Path(scratch) / "port"
        command = [
            str(tensorboard_data_server.server_binary()),
            "--logdir",
            folder,
            "--port",
            "0",
            "--reload",
            "once",
        ]
        command += ["--port-file", str(port_file), "--verbose", "--host", "127.0.0.1"]
        command += ["--samples-per-plugin", "scalars=all"] if samples == "all" else []
        command += ["--checksum"] if "checksum" in sys.argv[5:] else []
        with (Path(scratch) / "log").open("wb") as log:
            start = time.perf_counter()
            process = subprocess.Popen(command, stderr=log)
            try:
                channel = grpc.insecure_channel(f"127.0.0.1:{port_of(port_file, process)}", options=UNLIMITED)
                stub = services.TensorBoardDataProviderStub(channel)
                wait_until_served(stub, series, last)
                outside = time.perf_counter() - start
                answer = served(stub)
            finally:
                process.terminate()
                process.wait()
        own = re.findall(r"load cycle \((.*?)\)", (Path(scratch) / "log").read_text())
    print(json.dumps({"outside": outside, "own_log": own[:1], "samples": samples, **answer.to_json()}))


if __name__ == "__main__":
    main()
