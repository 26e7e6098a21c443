
import os, sys, numpy
from sacred import Experiment
from sacred.observers import FileStorageObserver

ex = Experiment("loans")
ex.observers.append(FileStorageObserver(sys.argv.pop(1)))


@ex.config
def config():
    lr = 0.1
    tiny = 1e-5
    layers = (16, 32)
    nothing = None
    grid = numpy.array([0.5, 1.0])
    model = {"name": "mlp", "dropout": 0.25, "wide": False}
    text = "1e-3"
    seed = 7


@ex.named_config
def big():
    layers = (256, 256)


@ex.automain
def main(_run, lr, model, fail=False):
    print("training with", lr)
    for step in range(5):
        _run.log_scalar("training.loss", lr / (step + 1), step)
        _run.log_scalar("val/acc", float("nan") if step == 2 else numpy.float32(step / 10), step)
    _run.log_scalar("free", 1.5)
    _run.log_scalar("free", 2)
    _run.info["best"] = {"epoch": 3, "acc": 0.4}
    with open("report.txt", "w") as out:
        out.write("done\n")
    _run.add_artifact("report.txt")
    if fail:
        raise ValueError("the loss went away")
    return 0.4
