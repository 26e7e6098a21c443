#!/usr/bin/env python3
"""Fits a small network to points in the plane. Hydra puts the settings together, TensorBoard gets the curves."""

from __future__ import annotations

import logging
import math
from pathlib import Path

import hydra
import numpy as np
from hydra.core.hydra_config import HydraConfig
from omegaconf import DictConfig
from tensorboardX import SummaryWriter

log = logging.getLogger(__name__)


def points(cfg: DictConfig, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    n = cfg.points // 2
    t = rng.uniform(0, 1, n)
    if cfg.name == "moons":
        a = np.c_[np.cos(np.pi * t), np.sin(np.pi * t)]
        b = np.c_[1 - np.cos(np.pi * t), 0.5 - np.sin(np.pi * t)]
    else:
        angle = 2 * np.pi * cfg.turns * t
        a = np.c_[t * np.cos(angle), t * np.sin(angle)] * 2
        b = -a
    x = np.r_[a, b] + rng.normal(0, cfg.noise, (2 * n, 2))
    y = np.r_[np.zeros(n), np.ones(n)]
    order = rng.permutation(2 * n)
    return x[order], y[order]


class Network:
    """A multilayer perceptron with one output, and its gradients."""

    def __init__(self, cfg: DictConfig, rng: np.random.Generator) -> None:
        sizes = [2, *cfg.hidden, 1]
        self.relu = cfg.activation == "relu"
        self.params = []
        for rows, columns in zip(sizes, sizes[1:]):
            self.params.append(rng.normal(0, cfg.init_scale / math.sqrt(rows), (rows, columns)))
            self.params.append(np.zeros(columns))

    def forward(self, x: np.ndarray) -> list[np.ndarray]:
        layers = [x]
        for i in range(0, len(self.params), 2):
            z = layers[-1] @ self.params[i] + self.params[i + 1]
            if i + 2 < len(self.params):
                z = np.maximum(z, 0) if self.relu else np.tanh(z)
            layers.append(z)
        return layers

    def loss(self, x: np.ndarray, y: np.ndarray) -> tuple[float, float]:
        z = self.forward(x)[-1][:, 0]
        return float(np.mean(np.logaddexp(0, z) - y * z)), float(np.mean((z > 0) == (y > 0.5)))

    def gradients(self, x: np.ndarray, y: np.ndarray) -> list[np.ndarray]:
        layers = self.forward(x)
        delta = (1 / (1 + np.exp(-np.clip(layers[-1], -60, 60))) - y[:, None]) / len(y)
        found = []
        for i in reversed(range(0, len(self.params), 2)):
            below = layers[i // 2]
            found = [below.T @ delta, delta.sum(0), *found]
            slope = (below > 0) if self.relu else 1 - below**2
            delta = (delta @ self.params[i].T) * slope
        return found


class Optimizer:
    def __init__(self, cfg: DictConfig, params: list[np.ndarray], steps: int) -> None:
        self.cfg, self.params, self.steps = cfg, params, steps
        self.first = [np.zeros_like(p) for p in params]
        self.second = [np.zeros_like(p) for p in params]

    def rate(self, step: int) -> float:
        if step <= self.cfg.warmup:
            return self.cfg.lr * step / self.cfg.warmup
        if self.cfg.schedule == "constant":
            return self.cfg.lr
        done = (step - self.cfg.warmup) / max(1, self.steps - self.cfg.warmup)
        return self.cfg.lr * (0.02 + 0.49 * (1 + math.cos(math.pi * done)))

    def update(self, step: int, gradients: list[np.ndarray]) -> None:
        rate = self.rate(step)
        for p, g, m, v in zip(self.params, gradients, self.first, self.second):
            g = g + self.cfg.weight_decay * p
            if self.cfg.name == "sgd":
                m[:] = self.cfg.momentum * m + g
                p -= rate * m
            else:
                a, b = self.cfg.betas
                m[:] = a * m + (1 - a) * g
                v[:] = b * v + (1 - b) * g * g
                p -= rate * (m / (1 - a**step)) / (np.sqrt(v / (1 - b**step)) + self.cfg.eps)


@hydra.main(version_base="1.3", config_path="conf", config_name="config")
def main(cfg: DictConfig) -> float:
    folder = Path(HydraConfig.get().runtime.output_dir)
    rng = np.random.default_rng(cfg.seed)
    x, y = points(cfg.dataset, np.random.default_rng(0))
    held_out = int(len(x) * cfg.dataset.val_share)
    val, train = (x[:held_out], y[:held_out]), (x[held_out:], y[held_out:])
    network = Network(cfg.model, rng)
    optimizer = Optimizer(cfg.optimizer, network.params, cfg.steps)
    log.info("%s on %s, %d weights", cfg.run_name, cfg.dataset.name, sum(p.size for p in network.params))

    with SummaryWriter(str(folder)) as writer:
        for step in range(1, cfg.steps + 1):
            batch = rng.integers(0, len(train[0]), cfg.batch_size)
            bx, by = train[0][batch], train[1][batch]
            writer.add_scalar("train/loss", network.loss(bx, by)[0], step)
            writer.add_scalar("lr", optimizer.rate(step), step)
            optimizer.update(step, network.gradients(bx, by))
            if step % cfg.eval_every == 0:
                val_loss, val_acc = network.loss(*val)
                writer.add_scalar("val/loss", val_loss, step)
                writer.add_scalar("val/acc", val_acc, step)
                if not math.isfinite(val_loss):
                    raise FloatingPointError(f"the loss is {val_loss} at step {step}")
                if step % (10 * cfg.eval_every) == 0:
                    log.info("step %d: val loss %.4f, val acc %.3f", step, val_loss, val_acc)
    log.info("done: val acc %.4f", val_acc)
    return val_acc


if __name__ == "__main__":
    main()
