"""Which of several earlier reports is the original."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import exp

from whence.reconcile.copies.crediting import credited
from whence.reconcile.copies.runs import Shared, weights

ENOUGH = 6.5
"""So many words, those in quotation marks weighing less, make a copy as likely as not; for a
second original, so many that the first does not explain ..."""
FURTHER = 0.4
"""... and so many more for each original before it: few reports are pieced together of several."""
SLOPE = 0.35
LEAST = 0.5


def chosen(found: Sequence[Shared]) -> list[tuple[Shared, float]]:
    """The originals with the probability that they are, the likeliest first. Of two that explain
    as much, the earlier is the original."""
    weighed = [(weights(item, credited(item.later, item.earlier)), item) for item in found]
    weighed.sort(key=lambda pair: (-_sum(pair[0].values()), pair[1].earlier.order))
    explained: set[int] = set()
    originals: list[tuple[Shared, float]] = []
    for places, item in weighed:
        new = _sum(weight for place, weight in places.items() if place not in explained)
        score = _probability(new - FURTHER * len(originals))
        if score >= LEAST:
            originals.append((item, score))
            explained |= places.keys()
    return originals


def _probability(words: float) -> float:
    return round(1 / (1 + exp(-SLOPE * (words - ENOUGH))), 4)


def _sum(values: Iterable[float]) -> float:
    return round(sum(values), 6)
