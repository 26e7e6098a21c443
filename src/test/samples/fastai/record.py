"""Records what fastai's CSVLogger leaves: one training, and one continued in the same file.
`record.py FOLDER`"""
import sys
from pathlib import Path

import numpy
import torch
from fastai.callback.progress import CSVLogger
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from fastai.metrics import mae

out = Path(sys.argv[1])
torch.manual_seed(2)


def loader(n):
    x = torch.randn(n, 3)
    data = list(zip(x, x.sum(dim=1, keepdim=True)))
    return torch.utils.data.DataLoader(data, batch_size=16)


def learner(name):
    (out / name).mkdir(parents=True, exist_ok=True)
    from fastai.data.load import DataLoader
    x = torch.randn(128, 3)
    rows = [(a, a.sum(dim=0, keepdim=True)) for a in x]
    data = DataLoaders(DataLoader(rows[:96], bs=16, num_workers=0), DataLoader(rows[96:], bs=16, num_workers=0))
    return Learner(data, torch.nn.Linear(3, 1), loss_func=torch.nn.functional.mse_loss, metrics=[mae], path=out / name)


learn = learner("once")
with learn.no_bar():
    learn.fit(4, 0.01, cbs=CSVLogger())
learn = learner("continued")
with learn.no_bar():
    learn.fit(3, 0.01, cbs=CSVLogger())
    learn.fit(2, 0.001, cbs=CSVLogger(append=True))
