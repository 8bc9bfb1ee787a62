"""Where the nodes of a network stand, by forces, the same for the same network."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ROUNDS = 200
GOLDEN = np.pi * (3 - np.sqrt(5))
Places = NDArray[np.float64]


def placed(nodes: int, edges: Sequence[tuple[int, int, float]]) -> Places:
    """Places in the unit square, one row (x, y) a node. An edge is two nodes and how strongly it
    pulls.

    After T. M. J. Fruchterman and E. M. Reingold, "Graph drawing by force-directed placement"
    (1991), from a spiral, with a pull to the middle so that parts that hang together with nothing
    stay in the picture.
    """
    at = _spiral(nodes)
    if nodes > 1:
        ends = np.array([(one, other) for one, other, _ in edges], dtype=np.intp).reshape(-1, 2)
        pull = np.array([weight for *_, weight in edges], dtype=np.float64)
        for turn in range(ROUNDS):
            at = at + _step(at, ends, pull) * (0.1 * (1 - turn / ROUNDS))
    return _fitted(at)


def _spiral(nodes: int) -> Places:
    """Places on a sunflower's spiral, the first in the middle."""
    turn = np.arange(nodes, dtype=np.float64)
    radius = np.sqrt(turn / max(nodes, 1)) * 0.5
    return np.column_stack((radius * np.cos(turn * GOLDEN), radius * np.sin(turn * GOLDEN)))


def _step(at: Places, ends: NDArray[np.intp], pull: NDArray[np.float64]) -> Places:
    """Which way each node goes, at most one long."""
    near = 0.8 / np.sqrt(len(at))
    apart = at[:, None, :] - at[None, :, :]
    far = np.sqrt((apart**2).sum(axis=2)) + 1e-9
    force = (apart * (near**2 / far**2)[:, :, None]).sum(axis=1) - at * 0.6
    along = at[ends[:, 1]] - at[ends[:, 0]]
    drawn = along * (np.sqrt((along**2).sum(axis=1)) * pull / near)[:, None]
    np.add.at(force, ends[:, 0], drawn)
    np.add.at(force, ends[:, 1], -drawn)
    length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
    return np.asarray(force / length * np.minimum(length, 1.0))


def _fitted(at: Places) -> Places:
    """Stretched to the unit square, but not along one side more than four times as much as along
    the other."""
    if not len(at):
        return at
    low, span = at.min(axis=0), np.ptp(at, axis=0)
    scale = 1 / np.maximum(span, max(float(span.max()) / 4, 1e-6))
    return np.asarray((at - low - span / 2) * scale + 0.5)
