"""Telling twins apart: two incidents much like each other whose reports came into one group.

Seen from far, an incident and its twin share most of what is rare in them: the same club, company
or town, the same sort of happening. Among their own reports those words tell nothing; what half of
the reports hold and the other half do not is what divides them. So a word is weighed again by the
share of the group's reports that lack it, and the group is cut in two where that leaves two
halves that have little in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil, log

import numpy as np
from numpy.typing import NDArray

from whence.reconcile.incidents.words import Words, alike, summed, unit

Array = NDArray[np.float64]
Half = list[int]

SEEN = 240
"""Reports of a group that are compared each with each; the others join what they are nearest to."""
_COPY = 0.93  # the likeness of reports that are nearly the same
_FEWEST, _SMALL, _LARGE = 4, 2, 4
# How sure it is that a cut parts two incidents: weights of the logarithms of how much the halves
# have in common, of how much that is beside what the looser half has in common, and of the number
# of reports; and the sum that is needed. Chosen on half of the topics of ECB+.
_ACROSS, _BESIDE, _MANY, _NEEDED = -3.43, -0.8, 1.4, 14.0
_SOME = 1e-3


def told_apart(reports: Sequence[Words]) -> list[list[int]]:
    """The reports, by place, of each incident that a group turns out to hold; one list where
    nothing divides it. ``reports`` are in order of time.

    Reports in nearly the same words count once: however often two texts of one incident are
    copied, that makes no two incidents of it.
    """
    if len(reports) < _FEWEST:
        return [list(range(len(reports)))]
    step = max(1, ceil(len(reports) / SEEN))
    followers = _followers(reports, range(0, len(reports), step))
    parts = [
        [place for leader in part for place in followers[leader]]
        for part in _divided(reports, list(followers))
    ]
    if len(parts) == 1:
        return [list(range(len(reports)))]
    _join_nearest(reports, parts, step)
    return sorted(sorted(part) for part in parts)


def _followers(reports: Sequence[Words], places: Sequence[int]) -> dict[int, list[int]]:
    """Reports unlike one another, each with those that are nearly the same, itself first."""
    table, _ = _table([reports[place] for place in places])
    cosines = table @ table.T
    found: dict[int, list[int]] = {}
    for place, row in enumerate(cosines):
        leader = max(found, key=lambda n: (row[n], -n), default=place)
        found.setdefault(leader if row[leader] >= _COPY else place, []).append(place)
    return {places[n]: [places[m] for m in copies] for n, copies in found.items()}


def _join_nearest(reports: Sequence[Words], parts: Sequence[Half], step: int) -> None:
    middles = [unit(summed(reports[place] for place in part)) for part in parts]
    for place in range(len(reports)):
        if place % step:
            near = [alike(reports[place], middle) for middle in middles]
            parts[near.index(max(near))].append(place)


def _divided(reports: Sequence[Words], places: Half) -> Iterator[Half]:
    if len(places) >= _FEWEST:
        likeness = _likeness([reports[place] for place in places])
        halves = _halves(likeness)
        if halves and _parts_two(likeness, *halves):
            for half in halves:
                yield from _divided(reports, [places[n] for n in half])
            return
    yield places


def _likeness(reports: Sequence[Words]) -> Array:
    """Cosines of reports by their words, each weighed by the share of reports that lack it."""
    table, held = _table(reports)
    table *= 1 - held / len(reports)
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    cosines: Array = table @ table.T
    return cosines


def _table(reports: Sequence[Words]) -> tuple[Array, Array]:
    """Weights, reports x words, and how many reports hold each word."""
    held = Counter(word for words in reports for word in words)
    column = {word: n for n, word in enumerate(held)}
    table = np.zeros((len(reports), len(column)))
    for row, words in zip(table, reports, strict=True):
        row[[column[word] for word in words]] = list(words.values())
    return table, np.fromiter(held.values(), float)


def _halves(likeness: Array) -> tuple[Half, Half] | None:
    """The last two groups of some size that average linkage joins; what came to neither before
    goes to the nearer one."""
    least = min(_LARGE, max(_SMALL, ceil(len(likeness) / 4)))
    for one, other in reversed(_joins(likeness)):
        if min(len(one), len(other)) >= least:
            halves = list(one), list(other)
            for place in sorted(set(range(len(likeness))).difference(one, other)):
                nearer = likeness[place, one].mean() >= likeness[place, other].mean()
                halves[0 if nearer else 1].append(place)
            return halves
    return None


def _joins(likeness: Array) -> list[tuple[Half, Half]]:
    """The pairs of groups that average linkage joins, in order."""
    between = likeness.copy()
    np.fill_diagonal(between, -1)
    groups: list[Half] = [[place] for place in range(len(between))]
    joins: list[tuple[Half, Half]] = []
    for _ in range(len(groups) - 1):
        one, other = divmod(int(between.argmax()), len(groups))
        joins.append((groups[one], groups[other]))
        sizes = len(groups[one]), len(groups[other])
        between[one] = (between[one] * sizes[0] + between[other] * sizes[1]) / sum(sizes)
        between[:, one] = between[one]
        between[one, one] = between[other] = between[:, other] = -1
        groups[one] = groups[one] + groups[other]
    return joins


def _parts_two(likeness: Array, one: Half, other: Half) -> bool:
    across = float(likeness[np.ix_(one, other)].mean())
    beside = across / (min(_within(likeness, one), _within(likeness, other)) + _SOME)
    terms = (_ACROSS, across + _SOME), (_BESIDE, beside + _SOME), (_MANY, len(likeness))
    return sum(weight * log(max(value, _SOME)) for weight, value in terms) > _NEEDED


def _within(likeness: Array, half: Half) -> float:
    """The mean cosine of a half's pairs."""
    inside = likeness[np.ix_(half, half)]
    return float((inside.sum() - np.trace(inside)) / (len(half) * (len(half) - 1)))
