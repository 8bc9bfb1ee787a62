"""Arcs made simpler and written as paths of SVG, in hundredths of degrees, north up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from train.outlines.seam import inside
from train.outlines.topology import Arc, arcs, borders, rings

UNIT = 100
"""Units of the drawing to a degree."""
LEAST = 6.0
"""Rings whose box is smaller than this, in units along both sides, are left out."""
Points = NDArray[np.int64]


def drawing(topology: dict[str, Any], slack: float) -> str:
    """The outlines as an SVG file with one symbol-like group, ``land``; ``slack`` is how far a
    line may be moved, in degrees."""
    lines = [simpler(arc, slack) for arc in arcs(topology)]
    joined = (_joined(lines, ring) for ring in rings(topology, "land"))
    land = "".join(_closed(_units(part)) for ring in joined for part in inside(ring))
    parts = "".join(_open(_units(lines[arc])) for arc in borders(topology, "countries"))
    kept = 'vector-effect="non-scaling-stroke"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-18000 -9000 36000 18000">'
        f'<g id="land"><path {kept} d="{land}"/>'
        f'<path {kept} fill="none" stroke-dasharray="3 2" d="{parts}"/></g></svg>\n'
    )


def simpler(arc: Arc, slack: float) -> Arc:
    """The points that a line needs to stay within ``slack`` of all of them (Douglas and Peucker,
    1973). The ends stay, so that arcs keep meeting."""
    keep = np.zeros(len(arc), dtype=bool)
    keep[[0, -1]] = True
    stack = [(0, len(arc) - 1)]
    while stack:
        low, high = stack.pop()
        if high - low < 2:
            continue
        away = _away(arc[low + 1 : high], arc[low], arc[high])
        far = int(away.argmax())
        if away[far] > slack:
            middle = low + 1 + far
            keep[middle] = True
            stack += [(low, middle), (middle, high)]
    return arc[keep]


def _away(points: Arc, start: Arc, end: Arc) -> NDArray[np.float64]:
    along = end - start
    length = float(np.hypot(*along))
    apart = points - start
    if length == 0:
        return np.asarray(np.hypot(apart[:, 0], apart[:, 1]))
    return np.asarray(np.abs(along[0] * apart[:, 1] - along[1] * apart[:, 0]) / length)


def _joined(lines: Sequence[Arc], ring: Sequence[int]) -> Arc:
    return np.concatenate([lines[arc] if arc >= 0 else lines[~arc][::-1] for arc in ring])


def _units(points: Arc) -> Points:
    """Whole units, y downwards, no point twice in a row."""
    whole = np.rint(points * (UNIT, -UNIT)).astype(np.int64)
    moved = np.ones(len(whole), dtype=bool)
    moved[1:] = (np.diff(whole, axis=0) != 0).any(axis=1)
    return np.asarray(whole[moved])


def _closed(points: Points) -> str:
    if len(points) < 4 or (np.ptp(points, axis=0) < LEAST).all():
        return ""
    return _open(points) + "z"


def _open(points: Points) -> str:
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64))
    words = [f"{x}{' ' if y >= 0 else ''}{y}" for x, y in steps.tolist()]
    first, rest = words[0], words[1:]
    return f"M{first}l{' '.join(rest)}" if rest else ""
