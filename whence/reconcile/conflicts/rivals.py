"""Counts that cannot both hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.reconcile.conflicts.sketch import Floats

Columns = NDArray[np.floating]
Grid = NDArray[np.bool_]


def rivals(left: Floats, right: Floats, cos: Floats) -> Columns:
    """Features of pairs of claims by their counts, each pairs x MOST x COUNTS."""
    a, b = left[:, :, None, :], right[:, None, :, :]
    same, akin = measured(a, b)
    apart, equal = disjoint(a, b), (a[..., :2] == b[..., :2]).all(-1)
    mixed = a[..., 4] != b[..., 4]
    classes = mixed & (a[..., 4] != 0) & (b[..., 4] != 0)
    part = (a[..., 5] != 0) | (b[..., 5] != 0)
    rival = same & apart & ~part & ~classes
    loose = akin & apart & ~same
    both = (a[..., 2] != 0) & (b[..., 2] != 0)
    one = (left[:, 0, 2] != 0) ^ (right[:, 0, 2] != 0)
    grids = (
        both, rival, same, same & apart, loose, equal & akin, equal & both,
        same & classes, same & mixed & ~classes, same & part, same & ~apart & ~equal,
    )  # fmt: skip
    told = [grid.any((1, 2)) for grid in grids]
    close = np.where(rival, np.exp(-_ratio(a, b)), 0).max((1, 2))
    columns = [*told, rival[:, 0, 0], one, told[1] * cos, told[4] * cos, close]
    return np.stack(columns, 1)


def measured(a: Floats, b: Floats) -> tuple[Grid, Grid]:
    """Which counts are of one measure, and which at least end in the same word."""
    both = (a[..., 2] != 0) & (b[..., 2] != 0)
    return both & (a[..., 2] == b[..., 2]), both & (a[..., 3] == b[..., 3])


def disjoint(a: Floats, b: Floats) -> Grid:
    """Which counts have no number in common."""
    apart: Grid = (a[..., 0] > b[..., 1]) | (b[..., 0] > a[..., 1])
    return apart


def _ratio(a: Floats, b: Floats) -> Columns:
    """How far apart the lowest numbers are, as the log of their quotient."""
    low, other = np.maximum(a[..., 0], 0.5), np.maximum(b[..., 0], 0.5)
    apart: Columns = np.abs(np.log(low) - np.log(other))
    return apart
