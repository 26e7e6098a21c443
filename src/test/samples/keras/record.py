"""Records what Keras 3 leaves: the CSVLogger's file with and without validation, another separator,
a run that was continued, and the dictionary of the history as JSON and by pandas. `record.py FOLDER`"""
import json
import os
import sys
from pathlib import Path

os.environ["KERAS_BACKEND"] = "torch"
import keras
import numpy
import pandas

out = Path(sys.argv[1])
keras.utils.set_random_seed(5)
rng = numpy.random.default_rng(5)
x = rng.normal(size=(120, 4)).astype("float32")
y = (x[:, 0] > 0).astype("float32")


def fit(folder, epochs=4, callbacks=(), **kwargs):
    (out / folder).mkdir(parents=True, exist_ok=True)
    model = keras.Sequential([keras.layers.Dense(6, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer=keras.optimizers.Adam(0.05), loss="binary_crossentropy", metrics=["accuracy"])
    return model, model.fit(x, y, epochs=epochs, verbose=0, callbacks=list(callbacks), **kwargs)


class Late(keras.callbacks.Callback):
    """Evaluates in the last epochs only, so that the first rows have no value of it."""

    def on_epoch_end(self, epoch, logs=None):
        if epoch >= 2:
            logs["val_extra"] = epoch / 3


fit("plain", callbacks=[keras.callbacks.CSVLogger(str(out / "plain" / "training.log"))], validation_split=0.2)
fit("seldom", callbacks=[keras.callbacks.CSVLogger(str(out / "seldom" / "training.csv"), separator=";")],
    validation_split=0.2, validation_freq=2)
rate = keras.callbacks.LearningRateScheduler(lambda epoch: 0.05 / (epoch + 1))
model, history = fit("history", callbacks=[rate], validation_split=0.2)
(out / "history" / "history.json").write_text(json.dumps({k: [float(v) for v in vs] for k, vs in history.history.items()}))
(out / "pandas").mkdir(exist_ok=True)
pandas.DataFrame(history.history).to_csv(out / "pandas" / "history.csv")
log = str(out / "continued" / "training.log")
model, _ = fit("continued", callbacks=[keras.callbacks.CSVLogger(log)])
model.fit(x, y, epochs=7, initial_epoch=4, verbose=0, callbacks=[keras.callbacks.CSVLogger(log, append=True)])
