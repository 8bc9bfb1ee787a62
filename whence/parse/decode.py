"""Tag scores to runs of words: the best path through begin, inside and outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
OUT, BEGIN, IN = range(3)
BARRED = -1e4
"""The score of a move that must not be."""

FREE = np.array([[0.0, 0.0, BARRED], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], np.float32)
"""Moves from one tag (row) to the next (column) that only keep inside from following outside."""


def runs(scores: Floats, moves: Floats = FREE, lean: float = 0.0) -> list[tuple[int, int]]:
    """Best runs [first, last] of N x 3 scores (outside, begin, inside) under ``moves`` (3 x 3),
    where inside follows only begin or inside. ``lean`` above 0 asks for more runs, below for
    fewer."""
    if not len(scores):
        return []
    table = scores.astype(np.float64)
    table[:, BEGIN] += lean
    table[0, IN] += BARRED
    out: list[tuple[int, int]] = []
    for i, tag in enumerate(_viterbi(table, moves)):
        if tag == BEGIN:
            out.append((i, i))
        elif tag == IN:
            out[-1] = (out[-1][0], i)
    return out


def _viterbi(table: NDArray[np.float64], moves: Floats) -> list[int]:
    """Plain Python: with three states, calls on arrays are dearer than arithmetic."""
    (oo, ob, _), (bo, bb, bi), (io, ib, ii) = moves.tolist()
    rows = table.tolist()
    out, begin, inside = rows[0]
    back: list[tuple[int, int, int]] = []
    for o, b, i in rows[1:]:
        to_out, from_out = _best(out + oo, begin + bo, inside + io)
        to_begin, from_begin = _best(out + ob, begin + bb, inside + ib)
        # Outside to inside is barred, so it need not be compared.
        into, on = begin + bi, inside + ii
        from_in = BEGIN if into >= on else IN
        back.append((from_out, from_begin, from_in))
        out, begin, inside = to_out + o, to_begin + b, (into if into >= on else on) + i
    tag = _best(out, begin, inside)[1]
    path = [tag]
    for step in reversed(back):
        tag = step[tag]
        path.append(tag)
    path.reverse()
    return path


def _best(out: float, begin: float, inside: float) -> tuple[float, int]:
    if out >= begin and out >= inside:
        return out, OUT
    return (begin, BEGIN) if begin >= inside else (inside, IN)


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Over the last axis."""
    shifted = np.exp(scores - scores.max(-1, keepdims=True))
    out: NDArray[np.float32] = shifted / shifted.sum(-1, keepdims=True)
    return out
