"""Records the databases beside this file with the released trackio (0.43.0):

    python record.py OUT
"""
import os
import shutil
import sys
from pathlib import Path

out = Path(sys.argv[1]).resolve()
os.environ["TRACKIO_DIR"] = str(out / "trackio")
shutil.rmtree(out / "trackio", ignore_errors=True)

import trackio

common = dict(embed=False)
for number, rate in ((1, 0.1), (2, 0.01)):
    trackio.init(project="shop forecast", name="run-%d" % number, group="first",
                 config={"lr": rate, "model": {"dim": 8, "layers": [1, 2]}, "none": None, "flag": True, "nan": float("nan")}, **common)
    for step in range(12):
        trackio.log({"loss": 1 / (step + number), "val": {"auc": step / 20}, "odd": float("nan") if step == 3 else 1.0, "word": "text"})
    trackio.log({"endless": float("inf"), "minus": float("-inf"), "flag": True}, step=40)
    if number == 1:
        trackio.log({"table": trackio.Table(data=[[1, "a"], [2, "b"]], columns=["n", "s"])})
        try:
            import numpy as np
            trackio.log({"img": trackio.Image(np.zeros((4, 4, 3), dtype="uint8"), caption="black")})
        except Exception as problem:
            print("no image:", problem)
        try:
            trackio.log_system({"gpu/util": 0.5})
            trackio.alert("Low", text="accuracy")
        except Exception as problem:
            print("no system:", problem)
    trackio.finish()

trackio.init(project="left-open", name="goes on", config={"lr": 1}, **common)
for step in range(5):
    trackio.log({"loss": 1.0 / (1 + step)})
import time
time.sleep(3)
left = out / "left"
shutil.rmtree(left, ignore_errors=True)
left.mkdir()
for suffix in ("", "-wal"):
    file = out / "trackio" / ("left-open.db" + suffix)
    if file.exists():
        shutil.copy(file, left)
for file in (out / "trackio").glob("left-open.*"):
    file.unlink()
os._exit(0)
