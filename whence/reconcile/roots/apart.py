"""How many voices are surely distinct from one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from whence.reconcile.roots.voices import Decisions, Voice, verdict

_EXACT = 12


def apart(found: Sequence[Voice], decisions: Decisions) -> frozenset[int]:
    """The places of the largest set of voices that are all distinct from one another; where
    several are as large, the one with named voices and early claims."""
    if len(found) < 2:
        return frozenset(range(len(found)))
    order = sorted(range(len(found)), key=lambda place: not found[place].named)
    clear = {
        frozenset((x, y))
        for x, y in combinations(range(len(found)), 2)
        if verdict(found[x], found[y], decisions) == "distinct"
    }
    if len(found) > _EXACT:
        return frozenset(_greedy(order, clear))
    return frozenset(_largest(order, clear))


def _greedy(order: Sequence[int], clear: set[frozenset[int]]) -> list[int]:
    chosen: list[int] = []
    for place in order:
        if all(frozenset((place, other)) in clear for other in chosen):
            chosen.append(place)
    return chosen


def _largest(order: Sequence[int], clear: set[frozenset[int]]) -> list[int]:
    """The largest set of places that are all clear of one another (a maximum clique)."""
    best: list[int] = []
    for at, place in enumerate(order):
        if len(order) - at <= len(best):
            break
        rest = [other for other in order[at + 1 :] if frozenset((place, other)) in clear]
        found = [place, *_largest(rest, clear)]
        best = found if len(found) > len(best) else best
    return best
