"""Tag scores to runs of words: the best path through begin, inside and outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.parse.paths import BEGIN, IN, OUT, paths

Floats = NDArray[np.float32]
BARRED = -1e4
"""The score of a move that must not be."""

FREE = np.array([[0.0, 0.0, BARRED], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], np.float32)
"""Moves from one tag (row) to the next (column) that only keep inside from following outside."""


def runs(scores: Floats, moves: Floats = FREE, lean: float = 0.0) -> list[tuple[int, int]]:
    """Best runs [first, last] of N x 3 scores (outside, begin, inside) under ``moves`` (3 x 3),
    where inside follows only begin or inside. ``lean`` above 0 asks for more runs, below for
    fewer."""
    return spans(paths(scores[:, None] + np.array([0.0, lean, 0.0]), moves[None])[:, 0])


def spans(tags: NDArray[np.int8]) -> list[tuple[int, int]]:
    """The runs [first, last] of N tags."""
    begins = np.flatnonzero(tags == BEGIN)
    ends = np.flatnonzero((tags != OUT) & (np.append(tags[1:], np.int8(OUT)) != IN))
    return list(zip(begins.tolist(), ends.tolist(), strict=True))


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    out: NDArray[np.float32] = shifted / shifted.sum(-1, keepdims=True)
    return out
