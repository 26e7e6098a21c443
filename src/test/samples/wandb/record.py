"""Records the runs beside this file with the released wandb. Written for every version from 0.12 on.

    for v in 0.31.0 0.16.6 0.12.21:  python record.py OUT      (one virtual environment each)

    then: python record.py keep OUT .

makes OUT/<version>/{full,long,failed,killed,resumed}/wandb/… without an account and without a network.
"""
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

FULL = '''
import math, random, numpy as np, wandb
random.seed(3); np.random.seed(3)
run = wandb.init(mode="offline", project="shop-forecast", entity=None, name="baseline-1", group="ablation", job_type="train",
    notes="first try, weights from 2024", tags=["cpu", "b\\u00e4seline"], id="fullrun1",
    config={"lr": 1e-3, "epochs": 3, "model": {"name": "tcn", "layers": [16, 32], "dropout": None, "opt.eps": 1e-8},
            "amp": False, "big": 12345678901234567890, "nan": float("nan"), "text": "1e-3", "api_key": "abc"})
wandb.define_metric("epoch")
wandb.define_metric("val/*", step_metric="epoch")
wandb.define_metric("val/loss", step_metric="epoch", summary="min")
wandb.define_metric("loss", summary="min")
wandb.define_metric("acc", summary="max")
step = 0
for epoch in range(3):
    for i in range(20):
        run.log({"loss": 2.0 / (1 + step) + random.random() / 10, "acc": 1 - 1 / (2 + step), "train": {"grad": {"norm": random.random()}, "lr": 1e-3},
                 "opt.lr": 1e-3 * (1 - step / 60), "whole": step * 1000003})
        step += 1
    run.log({"val/loss": 1.0 / (epoch + 1), "val/auc": 0.7 + epoch / 20, "epoch": epoch})
run.log({"odd": float("nan"), "endless": float("inf"), "minus": float("-inf"), "flag": True, "zero": 0, "word": "hello", "none": None, "tiny": 5e-324})
run.log({"hist": wandb.Histogram(np.random.randn(100))})
run.log({"img": wandb.Image((np.random.rand(8, 8, 3) * 255).astype("uint8"), caption="noise")})
run.log({"imgs": [wandb.Image((np.random.rand(6, 6, 3) * 255).astype("uint8"), caption="n%d" % k) for k in range(2)]})
run.log({"table": wandb.Table(columns=["a", "b"], data=[[1, "x"], [2.5, None]])})
run.log({"page": wandb.Html("<p>hello</p>", inject=False)})
import os, struct, wave
with wave.open("beep.wav", "wb") as w:
    w.setnchannels(1); w.setsampwidth(2); w.setframerate(8000); w.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(i / 3))) for i in range(400)))
run.log({"beep": wandb.Audio("beep.wav", caption="beep")})
try:
    t = wandb.Table(data=[[x, x * x] for x in range(4)], columns=["x", "y"])
    run.log({"curve": wandb.plot.line(t, "x", "y", title="square")})
except Exception as problem:
    print("no plot:", problem)
run.log({"loss": 0.25, "acc": 0.9}, step=5000)
run.config.update({"late": {"added": 7}, "epochs": 4}, allow_val_change=True)
run.summary["best_epoch"] = 2
run.summary["verdict"] = "good"
run.summary["nested"] = {"deep": 0.5}
print("plain line"); print("two", "parts")
import sys
print("to stderr", file=sys.stderr)
for k in range(3):
    print("\\rprogress %d" % k, end="")
print()
open("note.txt", "w").write("kept")
run.save("note.txt") if wandb.__version__ >= "0.13" else wandb.save("note.txt")
a = wandb.Artifact("set", type="dataset", description="numbers", metadata={"rows": 3}); a.add_file("note.txt"); run.log_artifact(a)
try:
    run.alert(title="Low accuracy", text="below 0.5", level="WARN")
except Exception as problem:
    print("no alert:", problem)
import time; time.sleep(SLEEP)
run.finish(exit_code=0)
'''

LONG = '''
import random, wandb
random.seed(4)
run = wandb.init(mode="offline", project="shop-forecast", name="long", id="longrun1", config={"lr": 0.1})
for i in range(60):
    run.log({"loss": 1 / (1 + i) + random.random() / 100, "acc": i / 60})
    if i % 20 == 0:
        run.log({"text": wandb.Html("x" * 40, inject=False)} if i == 20 else {"note": "y" * 3000})
run.config.update({"tail": "z" * 40000})
run.log({"loss": 0.5})
run.finish()
'''

FAILED = '''
import wandb
run = wandb.init(mode="offline", project="shop-forecast", name="fails", id="failrun1", config={"lr": 0.2})
for i in range(5):
    run.log({"loss": 1.0 - i / 10})
raise ValueError("no such data set")
'''

KILLED = '''
import os, time, wandb
run = wandb.init(mode="offline", project="shop-forecast", name="killed", id="killrun1", config={"lr": 0.3})
for i in range(160):
    run.log({"loss": 1.0 / (i + 1), "pad": "p" * 60})
run.summary["before"] = 4
time.sleep(4)
import subprocess, signal
me = os.getpgid(0)
os.killpg(me, signal.SIGKILL)
'''

RESUMED = '''
import sys, wandb
run = wandb.init(mode="offline", project="shop-forecast", name="goes-on", id="sameid12", resume="allow", config={"lr": 0.4})
for i in range(4):
    run.log({"loss": 1.0 / (i + int(sys.argv[1]))}, step=i + int(sys.argv[1]))
run.finish(exit_code=0 if sys.argv[1] == "5" else 3)
'''


def run(folder, script, *args):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "train.py").write_text(script)
    kept = ("PATH", "HOME", "LANG")
    env = {k: v for k, v in os.environ.items() if k in kept}
    env.update(WANDB_SILENT="false", WANDB_CACHE_DIR=str(folder / "cache"), WANDB_DATA_DIR=str(folder / "data"),
               WANDB_CONFIG_DIR=str(folder / "conf"), HOME=str(folder / "home"), USER="ana", USERNAME="ana", LOGNAME="ana", WANDB_HOST="ana-laptop", GIT_CEILING_DIRECTORIES=str(folder.parent))
    if script.startswith(FULL[:40]):
        for command in (["init", "-q"], ["remote", "add", "origin", "https://example.org/shop.git"], ["add", "train.py"],
                        ["-c", "user.name=ana", "-c", "user.email=ana@example.org", "commit", "-q", "-m", "first"]):
            subprocess.run(["git", *command], cwd=folder, check=True)
        (folder / "train.py").write_text(script + "# changed\n")
    with open(folder / "printed.txt", "w") as printed:
        done = subprocess.Popen([sys.executable, "train.py", *args], cwd=folder, env=env, start_new_session=True, stdout=printed, stderr=printed)
        try:
            done.wait(100)
        except subprocess.TimeoutExpired:  # 0.12 does not come back from finish() on a new Python
            os.killpg(done.pid, 9)
    print(folder.name, done.returncode, flush=True)


def keep(out, here):
    """Copies of what was recorded only what is small and says something."""
    for log in Path(out).glob("*/*/wandb/*run-*/*.wandb"):
        version, case = log.relative_to(out).parts[:2]
        if log.parent.is_symlink() or case == "long" and version < "0.2" or version < "0.13" and case == "killed":
            continue
        to = Path(here) / log.parent.relative_to(out)
        for file in (f for f in log.parent.rglob("*") if f.is_file() and not f.is_symlink()):
            part = file.relative_to(log.parent)
            if part.parts[0] not in ("logs", "tmp"):
                (to / part).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, to / part)


def main(out):
    import wandb
    top = Path(out).resolve() / wandb.__version__
    shutil.rmtree(top, ignore_errors=True)
    run(top / "full", FULL.replace("SLEEP", "35" if wandb.__version__ < "0.17" else "32"))
    run(top / "long", LONG)
    run(top / "failed", FAILED)
    run(top / "killed", KILLED)
    run(top / "resumed", RESUMED, "1")
    time.sleep(2)
    run(top / "resumed", RESUMED, "5")


if __name__ == "__main__":
    keep(*sys.argv[2:]) if sys.argv[1] == "keep" else main(sys.argv[1])
