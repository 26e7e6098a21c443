"""Makes the work folder beside it with MMEngine's Runner. Recorded with the versions in README.md and Python 3.11.

python record.py
"""

import os
import pathlib
import shutil

import torch
from mmengine.config import Config
from mmengine.evaluator import BaseMetric, Evaluator
from mmengine.model import BaseModel
from mmengine.runner import Runner

HERE = pathlib.Path(__file__).resolve().parent


class Toy(BaseModel):
    def __init__(self):
        super().__init__()
        self.line = torch.nn.Linear(4, 1)

    def forward(self, x, y=None, mode="tensor"):
        out = self.line(x)
        if mode == "loss":
            return {"loss": ((out - y) ** 2).mean(), "loss_aux": out.abs().mean() * 0}
        return [o for o in out]


class Points(torch.utils.data.Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, i):
        generator = torch.Generator().manual_seed(i)
        x = torch.rand(4, generator=generator)
        return {"x": x, "y": x.sum().reshape(1)}


class Error(BaseMetric):
    default_prefix = "toy"

    def process(self, batch, samples):
        self.results.extend(float(s) for s in samples)

    def compute_metrics(self, results):
        return {"mean": sum(results) / len(results), "bad": float("nan")}


os.chdir(HERE)
shutil.rmtree("work_dirs", ignore_errors=True)
loader = dict(batch_size=2, num_workers=0, collate_fn=dict(type="default_collate"))
cfg = dict(lr=0.05, stages=(1, 2), name="toy", nothing=None)
runner = Runner(
    model=Toy(),
    work_dir="work_dirs/toy",
    cfg=Config(cfg),
    train_dataloader=dict(dataset=Points(), sampler=dict(type="DefaultSampler", shuffle=False), **loader),
    val_dataloader=dict(dataset=Points(), sampler=dict(type="DefaultSampler", shuffle=False), **loader),
    train_cfg=dict(by_epoch=True, max_epochs=3, val_interval=1),
    val_cfg=dict(),
    val_evaluator=Evaluator([Error()]),
    optim_wrapper=dict(optimizer=dict(type="SGD", lr=0.05)),
    default_hooks=dict(logger=dict(type="LoggerHook", interval=1), checkpoint=None),
    randomness=dict(seed=3),
)
runner.train()
for file in pathlib.Path("work_dirs").rglob("*.pth"):
    file.unlink()
