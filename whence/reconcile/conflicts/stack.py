"""The claims of several reports, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whence.reconcile.conflicts.sketch import Floats, Ints, Sketch

DENIED = 7
"""The column of ``marks`` that says that a claim is denied."""


@dataclass(frozen=True, slots=True)
class Stack:
    """What sketches hold, as one; ``report`` counts the reports. Of a claim's group: the log of how
    many are in it here (``size``), and whether one of them is a denial (``doubted``, 0 or 1)."""

    vectors: Floats
    heads: Floats
    tails: Floats
    around: Floats
    bag: Floats
    names: Floats
    signs: Floats
    marks: Floats
    origin: Ints
    days: Floats
    starts: Ints
    events: Ints
    counts: Floats
    report: Ints
    size: Floats
    doubted: Floats


COLUMNS = tuple(Stack.__slots__[:13])


def stack(sketches: Sequence[Sketch], groups: Ints) -> Stack:
    """Sketches as one; ``groups`` are codes of their claims' groups, 0 ... in the same order."""
    parts = {name: np.concatenate([getattr(s, name) for s in sketches]) for name in COLUMNS}
    report = np.repeat(np.arange(len(sketches)), [len(s.claims) for s in sketches])
    size = np.log(np.bincount(groups))[groups].astype(np.float32)
    denied = np.bincount(groups, parts["marks"][:, DENIED])[groups] > 0
    return Stack(**parts, report=report, size=size, doubted=denied.astype(np.float32))
