"""Makes the output folders beside it with Hugging Face's Trainer: a one-layer BERT made from a configuration,
nothing is downloaded. Recorded with the versions in README.md and Python 3.11.

python record.py
"""

import os
import pathlib
import shutil

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1", TOKENIZERS_PARALLELISM="false", CUDA_VISIBLE_DEVICES="")

import torch
from transformers import (BertConfig, BertForSequenceClassification, Trainer, TrainerCallback, TrainingArguments,
                          set_seed)

HERE = pathlib.Path(__file__).resolve().parent


class Toy(torch.utils.data.Dataset):
    def __init__(self, n):
        self.ids = torch.randint(0, 50, (n, 8))

    def __len__(self):
        return len(self.ids)

    def __getitem__(self, i):
        return {"input_ids": self.ids[i], "labels": int(self.ids[i, 0] > 25)}


def accuracy(prediction):
    return {"accuracy": float((prediction.predictions.argmax(-1) == prediction.label_ids).mean()), "bad": float("nan")}


def train(folder, callbacks=(), **more):
    set_seed(3)
    config = BertConfig(vocab_size=50, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=16)
    args = TrainingArguments(
        output_dir=str(folder), num_train_epochs=2, per_device_train_batch_size=4, learning_rate=1e-3, logging_steps=1,
        eval_strategy="epoch", save_strategy="steps", save_steps=4, save_total_limit=3, use_cpu=True, seed=3, **more)
    trainer = Trainer(BertForSequenceClassification(config), args, train_dataset=Toy(16), eval_dataset=Toy(8),
                      compute_metrics=accuracy, callbacks=list(callbacks))
    trainer.train()
    return trainer


def lighten(folder):
    for path in folder.rglob("*"):
        if path.suffix in (".safetensors", ".pt", ".pth", ".bin"):
            path.unlink()


for name in ("finetune", "interrupted"):
    shutil.rmtree(HERE / name, ignore_errors=True)
os.chdir(HERE)
trainer = train("finetune", report_to=["tensorboard"])
trainer.save_state()
metrics = trainer.evaluate()
trainer.save_metrics("eval", metrics)


class Stop(Exception):
    pass


class Crash(TrainerCallback):
    def on_step_end(self, args, state, control, **kwargs):
        if state.global_step == 6:
            raise Stop()


try:
    train("interrupted", callbacks=[Crash()], report_to=[])
except Stop:
    pass
for name in ("finetune", "interrupted"):
    lighten(HERE / name)
