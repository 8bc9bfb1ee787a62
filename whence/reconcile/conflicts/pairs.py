"""What is seen of two claims that may not both be true."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.reconcile.conflicts.rivals import rivals
from whence.reconcile.conflicts.sketch import Floats, Ints
from whence.reconcile.conflicts.stack import Stack

Columns = NDArray[np.floating]


def features(of: Stack, left: Ints, right: Ints) -> Floats:
    """len(left) x features, for pairs of rows."""
    cos = (of.vectors[left] * of.vectors[right]).sum(1)
    blocks = (
        _topic(of, left, right, cos),
        _names(of, left, right),
        _sides(of, left, right, cos),
        _voices(of, left, right),
        _settings(of, left, right),
        _met(of, left, right),
        _scenes(of, left, right),
        rivals(of.counts[left], of.counts[right], cos),
    )
    return np.concatenate(blocks, 1).astype(np.float32)


def _topic(of: Stack, left: Ints, right: Ints, cos: Floats) -> Columns:
    """How much of what two claims are about is the same."""
    a, b = of.bag[left], of.bag[right]
    shared = (a * b).sum(1)
    mass = (of.bag**2).sum(1) + 1
    least, most = np.minimum(mass[left], mass[right]), np.maximum(mass[left], mass[right])
    heads = (of.heads[left] * of.heads[right]).sum(1)
    tails = (of.tails[left] * of.tails[right]).sum(1)
    across = (of.heads[left] * of.tails[right]).sum(1) + (of.tails[left] * of.heads[right]).sum(1)
    around = (of.around[left] * of.around[right]).sum(1)
    told = (cos, cos * cos, shared / 30, shared / least, shared / (least + most - shared))
    return np.stack(
        [*told, np.log(least), np.log(most), heads, tails, across, around, heads - tails], 1
    )


def _names(of: Stack, left: Ints, right: Ints) -> Columns:
    shared = (of.names[left] * of.names[right]).sum(1)
    total = of.names.sum(1)
    least = np.minimum(total[left], total[right])
    return np.stack([np.minimum(shared, 4) / 2, shared / np.maximum(least, 1), least == 0], 1)


def _sides(of: Stack, left: Ints, right: Ints, cos: Floats) -> Columns:
    """On which sides two claims are, of the questions that their words raise."""
    product = of.signs[left] * of.signs[right]
    opposed, agreed = (product < 0).sum(1), (product > 0).sum(1)
    f, g = of.marks[left], of.marks[right]
    differ, both = np.abs(f - g), f * g
    told = np.stack([opposed, agreed, opposed * cos], 1)
    return np.concatenate([told, product, differ, both, differ[:, :3] * cos[:, None]], 1)


def _voices(of: Stack, left: Ints, right: Ints) -> Columns:
    """Whether two claims stand in one report, and whether one origin makes both."""
    here = of.report[left] == of.report[right]
    beside = here * np.exp(-np.abs(of.starts[left] - of.starts[right]) / 200)
    voice = (of.origin[left] == 0) | (of.origin[right] == 0)
    same = of.origin[left] == of.origin[right]
    return np.stack([here, beside, voice, same & ~voice, same & ~voice & here, beside * ~same], 1)


def _settings(of: Stack, left: Ints, right: Ints) -> Columns:
    """When, what kind of event, and how many say so."""
    d, e = of.days[left], of.days[right]
    known = ~(np.isnan(d[:, 0]) | np.isnan(e[:, 0]))
    apart = known & ((d[:, 0] > e[:, 1]) | (e[:, 0] > d[:, 1]))
    u, v = of.events[left], of.events[right]
    told = (u != 0) & (v != 0)
    s, t = of.size[left], of.size[right]
    doubted = of.doubted[left] + of.doubted[right]
    rows = (apart, known & ~apart, told & (u == v), told & (u != v))
    return np.stack(
        [*rows, np.minimum(s, t), np.maximum(s, t), doubted],
        1,
    )


def _met(of: Stack, left: Ints, right: Ints) -> Columns:
    """How close to one another the propositions stand in any report, and who says them there."""
    a, b = of.groups[left], of.groups[right]
    one, other = of.met[:, a, b], of.met[:, b, a]
    return np.stack([one[0], one[1], np.maximum(one[2], other[2]), one[2] * other[2]], 1)


def _scenes(of: Stack, left: Ints, right: Ints) -> Columns:
    """Whether two claims are about one place, and among the same names."""
    told = of.scene * of.telling
    length = np.sqrt((told**2).sum(1)) + 1e-3
    scene = (told[left] * told[right]).sum(1) / (length[left] * length[right])
    named = (of.names * of.telling)[left] * (of.names * of.telling)[right]
    close = np.minimum(
        (of.places[left] * of.wide[right]).sum(1) + (of.wide[left] * of.places[right]).sum(1), 1
    )
    both = (of.places[left].sum(1) > 0) & (of.places[right].sum(1) > 0)
    return np.stack([scene, named.sum(1) / 10, both * close, both * (1 - close)], 1)
