"""Claims of a report that cannot both be true with one near it, or with one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from whence.reconcile.conflicts.clash import clash
from whence.reconcile.conflicts.differing import AGAINST, difference
from whence.reconcile.conflicts.model import model
from whence.reconcile.conflicts.pairs import features
from whence.reconcile.conflicts.sketch import Ints, Sketch
from whence.reconcile.conflicts.stack import Stack, stack
from whence.types import Claim, Conflict

LEAST = 0.3
"""How alike two claims must be to be looked at: their cosine, NAMED more where they share a name,
COUNTED more where both have counts of one measure."""
NAMED, COUNTED = 0.1, 0.3

Place = tuple[Sketch, int]


def conflicts(of: Sketch, near: Sequence[Sketch], group_of: Mapping[str, str]) -> list[Conflict]:
    """Pairs of a report's claims with those of reports near it, and of its own, that cannot both
    be true; the later claim first. ``group_of``: claim id to the label of the claims that say the
    same, which never conflict; a claim that it lacks stands alone."""
    sides = [of, *(side for side in near if side.claims and side.report != of.report)]
    if not of.claims:
        return []
    places = [(side, row) for side in sides for row in range(len(side.claims))]
    groups = _codes([group_of.get(s.claims[n].id, s.claims[n].id) for s, n in places])
    whole = stack(sides, groups)
    left, right = candidates(whole, len(of.claims))
    if not len(left):
        return []
    known = model()
    probable = known.probabilities(features(whole, left, right))
    found = np.flatnonzero(probable >= known.least).tolist()
    return [_conflict(places[left[n]], places[right[n]], float(probable[n])) for n in found]


def lift(found: Iterable[Conflict], group_of: Mapping[str, str]) -> list[Conflict]:
    """The best conflict between each two groups, in the order of their claims' ids. Where one
    group's figure stands against the same figure in several groups, only the best is kept: they
    are most likely one proposition that was not recognised as such."""
    best: dict[object, Conflict] = {}
    for item in sorted(found, key=lambda item: (-item.score, item.left, item.right)):
        labels = frozenset(group_of.get(name, name) for name in (item.left, item.right))
        figures = _figures(item)
        known = [labels, *((label, figures) for label in labels if figures)]
        if len(labels) == 2 and not any(key in best for key in known):
            best.update(dict.fromkeys(known, item))
    kept = {(item.left, item.right): item for item in best.values()}
    return [kept[ends] for ends in sorted(kept)]


def _figures(item: Conflict) -> frozenset[str]:
    """The measure and the two figures of a conflict of numbers; nothing for another."""
    told = item.reason.split(";")[0].replace(": ", AGAINST)
    return frozenset(told.split(AGAINST) if item.differs == "number" else ())


def _codes(labels: Sequence[str]) -> Ints:
    codes: dict[str, int] = {}
    return np.array([codes.setdefault(label, len(codes)) for label in labels], np.int64)


def candidates(of: Stack, own: int) -> tuple[Ints, Ints]:
    """Rows of the first ``own`` claims and of others of another group that may be about the same
    thing."""
    alike = of.vectors[:own] @ of.vectors.T
    alike += NAMED * (of.names[:own] @ of.names.T > 0)
    measures = of.counts[:, 0, 2]
    alike += COUNTED * ((measures[:own, None] == measures) & (measures > 0))
    alike[of.groups[:own, None] == of.groups] = -1
    alike[:, :own][np.tril_indices(own)] = -1
    left, right = np.nonzero(alike >= LEAST)
    return left, right


def _conflict(one: Place, other: Place, score: float) -> Conflict:
    earlier, later = sorted((one, other), key=_order)
    a, b = later[0].claims[later[1]], earlier[0].claims[earlier[1]]
    differs, why = difference(later, earlier)
    kind, sign = clash(later, earlier, differs)
    return Conflict(a.id, b.id, differs, kind, round(score, 4), f"{why}{sign}")


def _order(place: Place) -> tuple[tuple[str, str, str], int, str]:
    claim: Claim = place[0].claims[place[1]]
    return place[0].when, int(place[0].starts[place[1]]), claim.id
