"""Logistic models over named features, small enough to learn exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Row = dict[str, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of features as a matrix, one column a feature in the order of ``names``."""

    names: tuple[str, ...]
    values: Floats


def table(rows: Sequence[Row]) -> Table:
    """The rows as a matrix."""
    names = tuple(sorted({name for row in rows for name in row}))
    place = {name: n for n, name in enumerate(names)}
    values = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for name, value in row.items():
            values[n, place[name]] = value
    return Table(names, values)


def two_way(rows: Table, right: Floats, weight: Floats, ridge: float = 2.0) -> Row:
    """Weights for yes or no by Newton's method; a feature that is always 1 should be among them."""
    x, b = rows.values, np.zeros(len(rows.names))
    for _ in range(25):
        chance = 1 / (1 + np.exp(-x @ b))
        slope = x.T @ (weight * (chance - right)) + ridge * b
        bend = (x * (weight * chance * (1 - chance))[:, None]).T @ x + ridge * np.eye(len(b))
        b -= np.linalg.solve(bend, slope)
    return dict(zip(rows.names, b.tolist(), strict=True))


def choice(
    rows: Table, group: NDArray[np.int64], right: Floats, weight: Floats, ridge: float = 0.0005
) -> Row:
    """Weights for choosing one of each group, where several may be right, by Adam; ``weight`` is
    of the groups, 0 for one that is not to be learnt from."""
    x, b = rows.values, np.zeros(len(rows.names))
    first, second = np.zeros(len(b)), np.zeros(len(b))
    groups = len(weight)
    for step in range(1, 1501):
        chance = softmax(x @ b, group, groups)
        mass = np.bincount(group, chance * right, groups)
        among = chance * right / mass[group]
        slope = x.T @ ((chance - among) * weight[group]) / weight.sum() + ridge * b
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        b -= 0.02 * first / (1 - 0.9**step) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(rows.names, b.tolist(), strict=True))


def softmax(scores: Floats, group: NDArray[np.int64], groups: int) -> Floats:
    """The chances of each group's members; they sum to 1."""
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, scores)
    raw = np.exp(scores - top[group])
    return raw / np.bincount(group, raw, groups)[group]
