"""The claims of several reports, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from whence.reconcile.conflicts.sketch import Floats, Ints, Rows, Sketch

DENIED = 7
"""The column of ``marks`` that says that a claim is denied."""


@dataclass(frozen=True, slots=True)
class Stack(Rows):
    """What sketches hold, as one; ``report`` counts the reports. Of a claim's group: the log of how
    many are in it here (``size``), whether one of them is a denial (``doubted``, 0 or 1), and where
    it meets others (``met``). ``telling`` is the rarity of names here, in nats."""

    report: Ints
    size: Floats
    doubted: Floats
    groups: Ints
    telling: Floats
    met: Floats


def stack(sketches: Sequence[Sketch], groups: Ints) -> Stack:
    """Sketches as one; ``groups`` are codes of their claims' groups, 0 ... in the same order."""
    parts = {name: np.concatenate([getattr(s, name) for s in sketches]) for name in Rows.__slots__}
    report = np.repeat(np.arange(len(sketches)), [len(s.claims) for s in sketches])
    denied = parts["marks"][:, DENIED]
    return Stack(
        **parts,
        report=report,
        size=np.log(np.bincount(groups))[groups].astype(np.float32),
        doubted=(np.bincount(groups, denied) > 0)[groups].astype(np.float32),
        groups=groups,
        telling=np.log((len(groups) + 1) / ((parts["scene"] > 0).sum(0) + 1)).astype(np.float32),
        met=_met(parts, report, groups),
    )


def _met(parts: dict[str, Any], report: Ints, groups: Ints) -> Floats:
    """3 x groups x groups: how close, in any one report, a claim of one group stands to one of the
    other, 0 to 1; the same where two origins make them; and where one origin denies the first."""
    starts, origin = parts["starts"], parts["origin"]
    close = np.exp(-np.abs(starts[:, None] - starts) / 200, dtype=np.float32)
    close *= report[:, None] == report
    same = origin[:, None] == origin
    denied = parts["marks"][:, DENIED, None] > 0
    kinds = np.stack([close, close * ~same, close * (same & denied)])
    order = np.argsort(groups, kind="stable")
    edges = np.flatnonzero(np.diff(groups[order], prepend=-1))
    rows = np.maximum.reduceat(kinds[:, order], edges, axis=1)
    found: Floats = np.maximum.reduceat(rows[:, :, order], edges, axis=2)
    return found
