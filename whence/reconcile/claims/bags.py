"""What claims hold, as weighted things that can be counted against one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.reconcile import vectors
from whence.reconcile.vectors import Array

Ints = NDArray[np.int32]
TELLING = 3.0
"""The idf from which a word piece tells one thing from another ("police" has 4)."""


@dataclass(frozen=True, slots=True)
class Bag:
    """The weighted things that claims hold, all in a row: those of the first claim, then those of
    the second. ``counts`` is how many each claim has, ``totals`` what they weigh together."""

    things: NDArray[np.int64]
    weights: Array
    counts: NDArray[np.int64]
    totals: Array


def _telling(found: Ints) -> Ints:
    return np.unique(found[vectors.idf(found) > TELLING])


def telling(content: Sequence[Ints]) -> Bag:
    """The telling word pieces of each claim, by their idf."""
    held = [_telling(found) for found in content]
    things = np.concatenate([np.zeros(0, np.int64), *held])
    return _weighed(things, vectors.idf(things), np.array([len(item) for item in held], np.int64))


def rare(found: Bag) -> Bag:
    """The same things, each the less the more of the claims hold it."""
    _, place, often = np.unique(found.things, return_inverse=True, return_counts=True)
    return _weighed(found.things, (found.weights / often[place]).astype(np.float32), found.counts)


def runs(content: Sequence[Ints]) -> Bag:
    """The pairs of word pieces that stand side by side."""
    held = [np.unique(found[:-1].astype(np.int64) << 16 | found[1:]) for found in content]
    things = np.concatenate([np.zeros(0, np.int64), *held])
    counts = np.array([len(item) for item in held], np.int64)
    return _weighed(things, np.ones(len(things), np.float32), counts)


def _weighed(things: NDArray[np.int64], weights: Array, counts: NDArray[np.int64]) -> Bag:
    owner = np.repeat(np.arange(len(counts)), counts)
    totals = np.bincount(owner, weights, len(counts)).astype(np.float32)
    return Bag(things, weights, counts, totals)
