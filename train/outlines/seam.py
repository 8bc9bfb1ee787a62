"""Rings cut where the map ends, at the 180th meridian."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from train.outlines.topology import Arc

EDGE, TURN, POLE = 180.0, 360.0, 90.0


def inside(ring: Arc) -> Iterator[Arc]:
    """The parts of a ring on a map from 180 degrees west to 180 degrees east. A ring around a
    pole is closed along it."""
    whole = _unrolled(ring)
    for shift in (-TURN, 0.0, TURN):
        part = whole + np.array((shift, 0.0))
        if part[:, 0].max() > -EDGE and part[:, 0].min() < EDGE:
            cut = _cut(_cut(part, -EDGE, 1), EDGE, -1)
            if len(cut):
                yield cut


def _unrolled(ring: Arc) -> Arc:
    """The ring with no step of more than half a turn."""
    steps = np.diff(ring[:, 0])
    turns = np.concatenate(([0.0], np.cumsum(-TURN * np.round(steps / TURN))))
    whole = np.column_stack((ring[:, 0] + turns, ring[:, 1]))
    if abs(whole[-1, 0] - whole[0, 0]) < EDGE:
        return whole
    pole = POLE if ring[:, 1].mean() > 0 else -POLE
    return np.concatenate((whole, [[whole[-1, 0], pole], [whole[0, 0], pole]]))


def _cut(ring: Arc, edge: float, side: int) -> Arc:
    """What lies on one side of a meridian (I. Sutherland and G. Hodgman, 1974)."""
    found: list[Arc] = []
    for before, point in zip(np.roll(ring, 1, axis=0), ring, strict=True):
        stays = (point[0] - edge) * side >= 0
        if stays != ((before[0] - edge) * side >= 0):
            share = (edge - before[0]) / (point[0] - before[0])
            found.append(np.array((edge, before[1] + share * (point[1] - before[1]))))
        if stays:
            found.append(point)
    return np.array(found)
