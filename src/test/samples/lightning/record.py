"""Records what Lightning 2.6 leaves: a run with both of its loggers in one folder each, one whose
columns appear late, one of LightningCLI, one that was given nothing. `record.py FOLDER`"""
import logging
import shutil
import sys
import warnings
from pathlib import Path

import lightning
import torch
from lightning.pytorch.cli import LightningCLI
from lightning.pytorch.loggers import CSVLogger, TensorBoardLogger

warnings.simplefilter("ignore")
logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
out = Path(sys.argv[1])
lightning.seed_everything(3, verbose=False)


class Net(lightning.LightningModule):
    def __init__(self, lr: float = 0.02, width: int = 8, act: type = torch.nn.ReLU, betas=(0.9, 0.99), note: str = "1e-3",
                 warmup=None, optimizer={"name": "adam", "decay": 1e-5}, late: bool = False):
        super().__init__()
        self.save_hyperparameters()
        self.net = torch.nn.Sequential(torch.nn.Linear(4, width), act(), torch.nn.Linear(width, 1))

    def loss(self, batch):
        x, y = batch
        return torch.nn.functional.mse_loss(self.net(x), y)

    def training_step(self, batch, index):
        loss = self.loss(batch)
        self.log("train_loss", loss, on_step=True, on_epoch=True)
        if self.hparams.late and self.global_step > 12:
            self.log("grad/scale", 2.0 ** -self.global_step)
            self.log("broken", float("nan"))
        return loss

    def validation_step(self, batch, index):
        self.log("val/loss", self.loss(batch))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=self.hparams.lr, betas=tuple(self.hparams.betas))


class Points(lightning.LightningDataModule):
    def __init__(self, batch_size: int = 16):
        super().__init__()
        self.save_hyperparameters()

    def loader(self, n, seed):
        x = torch.randn(n, 4, generator=torch.Generator().manual_seed(seed))
        y = x.sum(dim=1, keepdim=True)
        return torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y), batch_size=self.hparams.batch_size)

    def train_dataloader(self):
        return self.loader(160, 1)

    def val_dataloader(self):
        return self.loader(48, 2)


def fit(model, **kwargs):
    trainer = lightning.Trainer(max_epochs=2, log_every_n_steps=3, accelerator="cpu", enable_progress_bar=False,
                                enable_model_summary=False, **kwargs)
    trainer.fit(model, Points())
    return trainer


for name in ("both", "late", "cli", "lightning_logs"):
    shutil.rmtree(out / name, ignore_errors=True)
fit(Net(), logger=[TensorBoardLogger(out, "both", version="version_0"), CSVLogger(out, "both", version="version_0")],
    enable_checkpointing=False)
fit(Net(lr=0.1, late=True), logger=CSVLogger(out, "late", flush_logs_every_n_steps=3), enable_checkpointing=False)
fit(Net(act=torch.nn.Tanh), default_root_dir=out)
LightningCLI(Net, Points, args=["fit", "--trainer.max_epochs=1", "--trainer.accelerator=cpu", "--trainer.log_every_n_steps=2",
                                "--trainer.enable_progress_bar=false", "--trainer.enable_checkpointing=false",
                                "--trainer.enable_model_summary=false", "--model.lr=0.05",
                                "--trainer.logger=CSVLogger", f"--trainer.logger.save_dir={out}", "--trainer.logger.name=cli"])
for weights in out.rglob("*.ckpt"):
    weights.write_bytes(b"")
