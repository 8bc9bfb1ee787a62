"""The words of a mention, given its head word."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.parse.labels import POS

Ints = NDArray[np.int64]

_NOUNS = frozenset(POS.index(p) for p in ("NOUN", "PRON", "PROPN"))
_JOINTS = frozenset(POS.index(p) for p in ("CCONJ", "PUNCT"))
_BEFORE = frozenset(POS.index(p) for p in ("ADP", "AUX", "CCONJ", "PART", "PUNCT", "SCONJ"))
_AUX, _PUNCT = POS.index("AUX"), POS.index("PUNCT")


def mentions(heads: Ints, pos: Ints, places: Ints) -> list[tuple[int, int]]:
    """First and last word of the mentions whose heads are at ``places``, for the heads and the
    places in POS of N words.

    A mention is the subtree of its head but for what joins it to the sentence (a preposition, a
    conjunction, punctuation), what is joined to it (a conjunct, an apposition), and, where it is
    a predicate, its subject and verb.
    """
    first, last = _extents(heads)
    children: dict[int, list[int]] = {}
    for child in np.flatnonzero(heads != np.arange(len(heads))).tolist():
        children.setdefault(int(heads[child]), []).append(child)
    tags = pos.tolist()
    out = []
    for place in places.tolist():
        own = [c for c in children.get(place, ()) if _belongs(c, place, tags, children)]
        out.append(
            (
                min([place, *(int(first[c]) for c in own)]),
                max([place, *(int(last[c]) for c in own)]),
            )
        )
    return out


def _belongs(child: int, head: int, tags: list[int], children: dict[int, list[int]]) -> bool:
    if child < head:
        verb = any(child < k < head and tags[k] == _AUX for k in children[head])
        return tags[child] not in _BEFORE and not (verb and tags[child] in _NOUNS)
    joined = any(k < child and tags[k] in _JOINTS for k in children.get(child, ()))
    return tags[child] != _PUNCT and not joined


def _extents(heads: Ints) -> tuple[Ints, Ints]:
    """First and last word of every word's subtree: each round lifts every edge one level."""
    first = np.arange(len(heads))
    last = first.copy()
    moving = np.flatnonzero(heads != first)
    while True:
        before = first.copy(), last.copy()
        np.minimum.at(first, heads[moving], before[0][moving])
        np.maximum.at(last, heads[moving], before[1][moving])
        if np.array_equal(before[0], first) and np.array_equal(before[1], last):
            return first, last
