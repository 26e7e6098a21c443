"""Records what Ultralytics 8.4 leaves: a detection and a classification training of a nano model
made from its configuration (no weights are fetched) on pictures made here. `record.py FOLDER`"""
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["YOLO_OFFLINE"] = "true"
import numpy
from PIL import Image
from ultralytics import YOLO, settings

out = Path(sys.argv[1])
work = Path(tempfile.mkdtemp())
rng = numpy.random.default_rng(1)
for part in ("train", "val"):
    (work / "images" / part).mkdir(parents=True)
    (work / "labels" / part).mkdir(parents=True)
    for i in range(8):
        picture = rng.integers(0, 60, size=(64, 64, 3), dtype=numpy.uint8)
        x, y = rng.integers(8, 40, size=2)
        picture[y:y + 16, x:x + 16] = (250, 40, 40) if i % 2 else (40, 40, 250)
        Image.fromarray(picture).save(work / "images" / part / f"{i}.png")
        (work / "labels" / part / f"{i}.txt").write_text(f"{i % 2} {(x + 8) / 64} {(y + 8) / 64} 0.25 0.25\n")
        kind = work / "kinds" / part / ("red" if i % 2 else "blue")
        kind.mkdir(parents=True, exist_ok=True)
        Image.fromarray(picture).save(kind / f"{i}.png")
(work / "data.yaml").write_text(f"path: {work}\ntrain: images/train\nval: images/val\nnames: {{0: blue, 1: red}}\n")
common = dict(imgsz=64, batch=4, device="cpu", workers=0, plots=False, amp=False, val=True, exist_ok=True, verbose=False, seed=3)
YOLO("yolov8n.yaml").train(data=str(work / "data.yaml"), epochs=3, project=str(out.resolve() / "detect"), name="train", lr0=0.02, **common)
YOLO("yolov8n-cls.yaml").train(data=str(work / "kinds"), epochs=2, project=str(out.resolve() / "classify"), name="train", optimizer="SGD", **common)
for weights in out.rglob("*.pt"):
    weights.unlink()
for args in out.rglob("args.yaml"):
    args.write_text(args.read_text().replace(str(out.resolve()), "runs").replace(str(work), "data"))
shutil.rmtree(work)
