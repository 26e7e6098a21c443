"""Two classifiers written out by hand. Both learn in epochs and answer with a log-odds score."""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from typing import Any, Dict, List, Sequence, Tuple

Row = Sequence[float]


def sigmoid(z: float) -> float:
    if z >= 0:
        return 1.0 / (1.0 + math.exp(-z))
    e = math.exp(z)
    return e / (1.0 + e)


class Logistic:
    """Logistic regression by stochastic gradient descent with momentum."""

    def __init__(self, settings: Dict[str, Any], batch_size: int, rng: random.Random) -> None:
        self.l2 = float(settings["l2"])
        self.momentum = float(settings["momentum"])
        self.positive_weight = float(settings["positive_weight"])
        self.batch_size = batch_size
        self.rng = rng
        self.weights: List[float] = []
        self.bias = 0.0

    def start(self, rows: List[Row], labels: List[int]) -> None:
        self.weights = [self.rng.gauss(0, 0.3) for _ in rows[0]]
        self.velocity = [0.0] * (len(rows[0]) + 1)

    def epoch(self, rows: List[Row], labels: List[int], rate: float) -> None:
        order = list(range(len(rows)))
        self.rng.shuffle(order)
        for at in range(0, len(order), self.batch_size):
            batch = order[at : at + self.batch_size]
            gradient = [self.l2 * w for w in self.weights] + [0.0]
            for i in batch:
                error = sigmoid(self.score(rows[i])) - labels[i]
                if labels[i]:
                    error *= self.positive_weight
                error /= len(batch)
                for j, x in enumerate(rows[i]):
                    gradient[j] += error * x
                gradient[-1] += error
            self.velocity = [self.momentum * v - rate * g for v, g in zip(self.velocity, gradient)]
            self.weights = [w + v for w, v in zip(self.weights, self.velocity)]
            self.bias += self.velocity[-1]

    def score(self, row: Row) -> float:
        return self.bias + sum(w * x for w, x in zip(self.weights, row))

    def importance(self, names: List[str]) -> Dict[str, float]:
        return {name: abs(w) for name, w in zip(names, self.weights)}


class Stumps:
    """Gradient boosting with trees of one split each. An epoch adds one stump."""

    def __init__(self, settings: Dict[str, Any], rng: random.Random) -> None:
        self.bins = int(settings["bins"])
        self.subsample = float(settings["subsample"])
        self.min_leaf = int(settings["min_leaf"])
        self.rng = rng
        self.stumps: List[Tuple[int, float, float, float]] = []  # column, threshold, score below, score above
        self.gains: Dict[int, float] = {}

    def start(self, rows: List[Row], labels: List[int]) -> None:
        positive = sum(labels) / len(labels)
        self.prior = math.log(positive / (1 - positive))
        self.scores = [self.prior] * len(rows)
        self.edges = []
        for column in zip(*rows):
            values = sorted(column)
            cuts = {values[len(values) * k // self.bins] for k in range(1, self.bins)}
            self.edges.append(sorted(cuts))
        self.bin_of = [[bisect_left(e, x) for x, e in zip(row, self.edges)] for row in rows]

    def epoch(self, rows: List[Row], labels: List[int], rate: float) -> None:
        chosen = [i for i in range(len(rows)) if self.rng.random() < self.subsample]
        slopes, bends = {}, {}
        for i in chosen:
            p = sigmoid(self.scores[i])
            slopes[i], bends[i] = labels[i] - p, p * (1 - p)
        best = self._best_split(chosen, slopes, bends)
        if best is None:
            return
        gain, column, threshold, below, above = best
        self.gains[column] = self.gains.get(column, 0.0) + gain
        self.stumps.append((column, threshold, rate * below, rate * above))
        for i, row in enumerate(rows):
            self.scores[i] += rate * (below if row[column] <= threshold else above)

    def _best_split(self, chosen: List[int], slopes: Dict[int, float], bends: Dict[int, float]):
        slope_sum, bend_sum = sum(slopes.values()), sum(bends.values())
        best = None
        for column, edges in enumerate(self.edges):
            slope = [0.0] * (len(edges) + 1)
            bend = [0.0] * (len(edges) + 1)
            count = [0] * (len(edges) + 1)
            for i in chosen:
                b = self.bin_of[i][column]
                slope[b] += slopes[i]
                bend[b] += bends[i]
                count[b] += 1
            s = h = n = 0.0
            for b, threshold in enumerate(edges):
                s, h, n = s + slope[b], h + bend[b], n + count[b]
                if n < self.min_leaf or len(chosen) - n < self.min_leaf:
                    continue
                gain = s * s / (h + 1) + (slope_sum - s) ** 2 / (bend_sum - h + 1)
                if best is None or gain > best[0]:
                    best = gain, column, threshold, s / (h + 1), (slope_sum - s) / (bend_sum - h + 1)
        return best

    def score(self, row: Row) -> float:
        return self.prior + sum(below if row[c] <= t else above for c, t, below, above in self.stumps)

    def importance(self, names: List[str]) -> Dict[str, float]:
        return {name: self.gains.get(j, 0.0) for j, name in enumerate(names)}
