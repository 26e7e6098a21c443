"""The peers' Python environment, and starting programs in it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

from contest import TARGET

HERE = Path(__file__).resolve().parent
HOME = TARGET / "python"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
QUIET = {"MLFLOW_DISABLE_TELEMETRY": "true", "DO_NOT_TRACK": "true", "TF_CPP_MIN_LOG_LEVEL": "3"}


def install() -> None:
    """Makes the environment from requirements.txt unless it is there already. The stamp is written last."""
    wanted = HERE / "requirements.txt"
    stamp = HOME / ".stamp"
    mark = hashlib.sha256(wanted.read_bytes() + sys.version.encode() + str(HOME).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == mark:
        return
    print(f"Installing the peers into {HOME} ...", file=sys.stderr)
    venv.create(HOME, clear=True, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(wanted)]
    subprocess.run(pip, check=True)
    stamp.write_text(mark)


def versions() -> dict[str, str]:
    freeze = [str(PYTHON), "-m", "pip", "freeze", "--disable-pip-version-check"]
    text = subprocess.run(freeze, check=True, capture_output=True, text=True).stdout
    return dict(line.split("==", 1) for line in text.split() if "==" in line)


def run(program: str, *args: object) -> dict[str, Any]:
    """Runs a program of bench/peer in a fresh process and returns the JSON of its last line. A peer that fails ends
    the benchmark: it does not win us the row."""
    command = [str(PYTHON), str(HERE / "peer" / program), *map(str, args)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **QUIET})
    if done.returncode != 0:
        sys.exit(f"bench/run: {program} failed with exit code {done.returncode}")
    answer: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return answer
