#!/usr/bin/env python3
"""Records the event files of this folder with the writers people use.

    record.py torch        OUT     torch.utils.tensorboard (torch 2.15.0)
    record.py tensorboardx OUT     tensorboardX 2.6.5
    record.py tensorflow   OUT     tf.summary, the hparams plugin and the Keras callback (tensorflow-cpu 2.21.0)

Each is run in an environment that has that package; see README.md for what was recorded when. All of them need numpy,
the pictures of PyTorch and tensorboardX need pillow.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

CURVE = [float(np.float32(np.exp(-step / 7) + 0.01 * np.sin(3 * step))) for step in range(24)]
GRADIENT = np.linspace(0, 255, 12 * 8 * 3, dtype=np.uint8).reshape(8, 12, 3)
ARGUMENTS = '{\n  "learning_rate": 5e-05,\n  "num_train_epochs": 3.0,\n  "output_dir": "out",\n  "fp16": false,\n  "lr_scheduler_kwargs": {"power": 2},\n  "hub_token": "<HUB_TOKEN>",\n  "label_names": null\n}'


def shared(writer: object) -> None:
    """What PyTorch and tensorboardX have in common."""
    for step, value in enumerate(CURVE):
        writer.add_scalar("train/loss", value, step)
    for step, value in enumerate([0.5, float("nan"), float("inf"), float("-inf"), 0.0]):
        writer.add_scalar("odd values", value, step)
    writer.add_scalar("negative step", 1.5, -3)
    for step in range(6):
        writer.add_scalars("accuracy/top", {"train": step / 8, "held out": step / 10}, step)
    for step in range(3):
        writer.add_text("note", f"step **{step}**: {'ä' * step}", step)
        writer.add_histogram("weights", np.linspace(-1 - step, 1, 60), step, bins=8)
        writer.add_image("gradient", GRADIENT, step, dataformats="HWC")
    # The Hugging Face Trainer tells its arguments in this way.
    writer.add_text("args", ARGUMENTS)
    writer.add_pr_curve("curve", np.array([0, 1, 1, 0]), np.array([0.1, 0.9, 0.6, 0.4]), 0, num_thresholds=9)
    writer.add_custom_scalars({"both": {"loss": ["Multiline", ["train/loss"]]}})


def torch(out: Path) -> None:
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(out / "plain") as writer:
        shared(writer)
        for step in range(4):
            writer.add_scalar("new/single", 0.1 + step, step, new_style=True)
            writer.add_scalar("new/double", 0.1 + step, step, new_style=True, double_precision=True)
        writer.add_audio("tone", np.sin(np.arange(80) / 4)[None], 2, sample_rate=8000)
        settings = {"lr": 0.1, "layers": 3, "bias": True, "optimizer": "sgd", "nothing": None}
        settings = {key: value for key, value in settings.items() if value is not None}
        writer.add_hparams(settings, {"hparam/accuracy": 0.875, "hparam/loss": 0.25})
    # Trained on from a checkpoint: the steps of the second file overlap those of the first.
    for name, first, last in (("1", 0, 10), ("2", 6, 14)):
        with SummaryWriter(out / "resumed", filename_suffix="." + name) as writer:
            for step in range(first, last):
                writer.add_scalar("loss", 1 / (step + int(name)), step)


def tensorboardx(out: Path) -> None:
    from tensorboardX import SummaryWriter

    with SummaryWriter(str(out / "plain")) as writer:
        shared(writer)
        writer.add_hparams({"lr": 0.01, "layers": 2, "bias": False, "name": "b"}, {"hparam/accuracy": 0.75})
    with SummaryWriter(str(out / "named")) as writer:
        writer.add_scalar("loss", 0.5, 1)
        writer.add_hparams({"lr": 0.02}, {"best": 1.0}, name="session")


def tensorflow(out: Path) -> None:
    import tensorflow as tf
    from tensorboard.plugins.hparams import api as hp

    summary(tf, out / "summary")
    callback(tf, out / "keras")
    with tf.summary.create_file_writer(str(out / "sweep")).as_default():
        hp.hparams_config(
            hparams=[hp.HParam("units", hp.Discrete([16, 32])), hp.HParam("dropout", hp.RealInterval(0.1, 0.2))],
            metrics=[hp.Metric("accuracy", display_name="Accuracy")],
        )
    for trial in range(2):
        with tf.summary.create_file_writer(str(out / "sweep" / f"trial-{trial}")).as_default():
            hp.hparams({"units": 16 * (trial + 1), "dropout": 0.1, "bias": trial == 0, "optimizer": "adam"})
            for step in range(3):
                tf.summary.scalar("accuracy", 0.5 + step / 10 + trial / 100, step=step)


def summary(tf: object, out: Path) -> None:
    with tf.summary.create_file_writer(str(out)).as_default():
        for step, value in enumerate(CURVE):
            tf.summary.scalar("loss", value, step=step)
        # A scalar of another type than float32 is written by the general call.
        about = tf.compat.v1.SummaryMetadata()
        about.plugin_data.plugin_name = "scalars"
        for kind in ("float64", "float16", "bfloat16", "int8", "uint8", "int32", "int64", "uint64", "bool"):
            for step in range(3):
                number = tf.cast(tf.constant(step + 0.1, tf.float64), getattr(tf, kind))
                tf.summary.write("types/" + kind, number, step=step, metadata=about)
        for step in range(2):
            tf.summary.text("note", f"a *note* {step}", step=step)
            tf.summary.text("table", [["a", "b"], ["1", str(step)]], step=step)
            tf.summary.image("pair", np.stack([GRADIENT, GRADIENT[::-1]]), step=step)
            tf.summary.histogram("weights", np.linspace(-1, 1, 40), step=step, buckets=5)
        tf.summary.audio("tone", np.sin(np.arange(160, dtype="float32") / 4).reshape(2, 80, 1), 8000, step=1)


def callback(tf: object, out: Path) -> None:
    import keras

    keras.utils.set_random_seed(1)
    x = np.random.rand(32, 4).astype("float32")
    y = x.sum(axis=1, keepdims=True)
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2, activation="relu"), keras.layers.Dense(1)])
    model.compile("adam", "mse", metrics=["mae"])
    board = keras.callbacks.TensorBoard(str(out), histogram_freq=1, update_freq=1, write_graph=False)
    model.fit(x, y, epochs=3, batch_size=8, validation_data=(x, y), verbose=0, callbacks=[board])


def main() -> None:
    writer, out = sys.argv[1], Path(sys.argv[2])
    {"torch": torch, "tensorboardx": tensorboardx, "tensorflow": tensorflow}[writer](out)


if __name__ == "__main__":
    main()
