"""Records the runs beside this file with the released swanlab (0.10.3, and 0.7.20 for the older header):

    python record.py OUT        makes OUT/<version>/swanlog/...
"""
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import swanlab

top = Path(sys.argv[1]).resolve()
out = top / swanlab.__version__
if len(sys.argv) == 2:
    script = str(Path(__file__).resolve())
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    ends = [subprocess.run([sys.executable, script, str(top), case], cwd=out).returncode for case in ("full", "failed", "killed")]
    sys.exit(0 if ends == [0, 1, 9] else "full, failed and killed ended with %s" % ends)

os.chdir(out)
case = sys.argv[2]
random.seed(1)
mode = "offline"
run = swanlab.init(project="shop-forecast", experiment_name=case, description="notes here", tags=["cpu", "b\u00e4seline"], mode=mode,
                   logdir=str(out / "swanlog"),
                   config={"lr": 1e-3, "model": {"dim": 8, "layers": [1, 2]}, "none": None, "flag": True, "text": "1e-3", "nan": float("nan")})
for step in range(30):
    swanlab.log({"loss": 1 / (1 + step), "train/acc": step / 30, "zero": 0.0})
    if case == "failed" and step == 4:
        raise ValueError("no such data set")
swanlab.log({"late": 0.5}, step=500)
try:
    swanlab.log({"odd": float("nan"), "endless": float("inf")})
except Exception as problem:
    print("no odd values:", problem)
if case == "full":
    import numpy as np
    swanlab.log({"img": swanlab.Image(np.zeros((4, 4, 3), dtype="uint8"), caption="black")})
    swanlab.log({"words": swanlab.Text("hello", caption="greeting")})
    print("printed line")
if case == "killed":
    import time
    time.sleep(3)
    os._exit(9)
swanlab.finish()
