"""How far TensorBoard is behind a training: FOLDER POINTS SEED true|false. Starts it with --reload_interval 1 and the
given --load_fast on a folder in which `live_log.py` logs, and asks over its HTTP API for one curve, every five
milliseconds, until the last point is served. Prints when each point was served first, and all it served at the end."""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PATIENCE = 60.0
ASK = "/data/plugin/scalars/scalars?run=run&tag=loss"


def address(log: Path, process: subprocess.Popen[bytes]) -> tuple[str, int]:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        found = re.search(r"at http://([^:/]+):(\d+)", log.read_text(errors="replace"))
        if found:
            return found[1], int(found[2])
        time.sleep(0.05)
    raise SystemExit("TensorBoard did not start: " + log.read_text(errors="replace"))


def served(connection: http.client.HTTPConnection) -> list[list[float]]:
    """Wall time, step and value of the curve's points; none while TensorBoard does not know it."""
    connection.request("GET", ASK)
    response = connection.getresponse()
    body = response.read()
    points: list[list[float]] = json.loads(body) if response.status == 200 else []
    return points


def watch(connection: http.client.HTTPConnection, points: int, training: subprocess.Popen[str]) -> dict[str, object]:
    seen: list[int] = []
    curve: list[list[float]] = []
    told: list[str] = []
    assert training.stdout is not None and training.stdin is not None
    deadline = time.monotonic() + PATIENCE
    while len(served(connection)) < 3:
        if time.monotonic() > deadline:
            raise SystemExit("TensorBoard did not serve the first points")
        time.sleep(0.05)
    training.stdin.write("go\n")
    training.stdin.flush()
    reader = threading.Thread(target=lambda: told.extend(training.stdout))  # type: ignore[arg-type]
    reader.start()
    deadline = time.monotonic() + PATIENCE + points * 0.5
    while len(curve) < points and time.monotonic() < deadline:
        curve = served(connection)
        now = time.time_ns()
        seen += [now] * (len(curve) - len(seen))
        time.sleep(0.005)
    reader.join()
    return {"seen": seen, "curve": [point[1:] for point in curve], **json.loads(told[-1])}


def main() -> None:
    folder, points, seed, fast = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
    command = [sys.executable, str(Path(__file__).with_name("live_log.py")), str(folder / "run"), "events", points, seed]
    training = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert training.stdout is not None
    training.stdout.readline()
    with tempfile.TemporaryDirectory() as scratch:
        log = Path(scratch) / "log"
        board = [sys.executable, "-m", "tensorboard.main", "--logdir", str(folder), "--port", "0", "--host", "127.0.0.1"]
        board += ["--reload_interval", "1", f"--load_fast={fast}"]
        with log.open("wb") as out:
            process = subprocess.Popen(board, stdout=out, stderr=out)
            try:
                connection = http.client.HTTPConnection(*address(log, process))
                answer = watch(connection, int(points), training)
            finally:
                process.terminate()
                process.wait()
                training.kill()
                training.wait()
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
