"""Logistic regression by gradient ascent, for a handful of weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

STEPS = 6_000
PULL = 1e-3
"""How strongly weights are drawn to zero (L2)."""


def fitted(clues: Array, same: Array) -> Array:
    """The weights of the columns of ``clues`` (pairs x clues), and last the constant, that make
    ``same`` (0 or 1 a pair) most probable."""
    rows = np.c_[clues, np.ones(len(clues))]
    weights = np.zeros(rows.shape[1])
    pull = np.r_[np.full(clues.shape[1], PULL), 0.0]
    for _ in range(STEPS):
        probable = 1 / (1 + np.exp(-rows @ weights))
        weights += rows.T @ (same - probable) / len(same) - pull * weights
    return weights
