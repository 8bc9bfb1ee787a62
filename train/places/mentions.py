"""Learns which stretches name a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from train.places.geo import CORPORA, Example, Gold
from train.places.logistic import Row, table, two_way
from whence.extract.place import place_candidates
from whence.extract.place.candidates import Candidate
from whence.extract.place.describing import described
from whence.extract.place.features import evidence
from whence.extract.place.weights import Feature, score, together
from whence.extract.place.words import directions
from whence.gazetteer import Gazetteer, key

_SLIGHT = 0.05  # weights below this are left out


def learn(examples: Sequence[Example], gazetteer: Gazetteer) -> dict[str, Row]:
    """The models ``alone`` and ``together`` from the half that is not held back."""
    alone_rows, together_rows, right, weight = [], [], [], []
    owners: list[tuple[int, str]] = []
    share = _shares(examples)
    for n, one in enumerate(examples):
        if one.held_back:
            continue
        seen = evidence(one.parsed, gazetteer)
        listed = place_candidates(one.parsed, gazetteer)
        for candidate, found in zip(listed, described(seen, listed), strict=True):
            if candidate.entries:
                alone_rows.append(_row(found))
                owners.append((n, key(candidate.name)))
                right.append(float(any(_names(gold, candidate) for gold in one.gold)))
                weight.append(share[one.corpus])
    judged, weighed = np.array(right), np.array(weight)
    alone = two_way(table(alone_rows), judged, weighed)
    own = [score(alone, (f for f in row.items() if f[0])) for row in alone_rows]
    alike: dict[tuple[int, str], list[int]] = defaultdict(list)
    for n, owner in enumerate(owners):
        alike[owner].append(n)
    for n, owner in enumerate(owners):
        others = [own[m] for m in alike[owner] if m != n]
        together_rows.append(_row(together(own[n], others)))
    beside = two_way(table(together_rows), judged, weighed)
    return {"alone": _rounded(alone), "together": _rounded(beside)}


def _names(gold: Gold, one: Candidate) -> bool:
    """Whether a candidate is what the gold place names: the very words, or its beginning without
    the word for its kind, or its end without a direction. Another piece of a name is not."""
    both = min(gold.end, one.end) - max(gold.start, one.start)
    either = max(gold.end, one.end) - min(gold.start, one.start)
    if both < 0.4 * either:
        return False
    lead = one.run.tokens[one.first - 1].lower if one.first else ""
    part = gold.end == one.end and lead in directions() and not one.nested
    return both >= 0.75 * either or gold.start == one.start or part


def _shares(examples: Sequence[Example]) -> Row:
    """What a candidate of a corpus weighs, so that both corpora weigh alike."""
    words = {c: sum(len(e.parsed.words) for e in examples if e.corpus == c) for c in CORPORA}
    most = max(words.values())
    return {corpus: most / count for corpus, count in words.items() if count}


def _row(found: Sequence[Feature]) -> Row:
    return {"": 1.0, **dict((f, 1.0) if isinstance(f, str) else f for f in found)}


def _rounded(model: Row) -> Row:
    return {name: round(v, 3) for name, v in model.items() if not name or abs(v) >= _SLIGHT}
