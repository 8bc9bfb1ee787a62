"""What a text is about, as words: the rarer and the more of a name, the heavier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, sqrt

from whence.reconcile.vectors import idf, pieces

Words = Mapping[str, float]

MOST = 256
"""Words kept of a text, the heaviest ones."""
_COMMON = 2.0  # nats: what stands in every seventh sentence tells nothing
_RAREST = 11.0  # nats: rarer than that nothing is known about, so no word weighs more
_LONG = 4  # letters: shorter words tell a person nothing in a list
_NAME = 2.0  # a name tells twice as much as a word that is as rare
_WORD = re.compile(r"[^\W\d_]{2,}|\d+(?:[.,:]\d+)*")
_INSIDE = frozenset(("", " ", "-", " - "))


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's words, lower case, with weights whose squares sum to 1, and those of them that are
    names."""

    words: Words
    names: frozenset[str]


def worded(text: str) -> Wording:
    """The words of a text; none for no words.

    How often a word stands there does not count. A capital letter inside a sentence makes a name.
    """
    named = _named(text)
    weights = {word: _weight(word) * (_NAME if name else 1.0) for word, name in named.items()}
    if len(weights) > MOST:
        heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        weights = dict(heaviest[:MOST])
    words = unit({word: weight for word, weight in weights.items() if weight > 0})
    return Wording(words, frozenset(word for word in words if named[word]))


def unit(weights: Words) -> dict[str, float]:
    """The same weights, their squares made to sum to 1; empty where all are 0."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def summed(texts: Iterable[Words]) -> dict[str, float]:
    """The words of several texts, the weights of each added up."""
    total: dict[str, float] = {}
    for words in texts:
        for word, weight in words.items():
            total[word] = total.get(word, 0.0) + weight
    return total


def alike(one: Words, other: Words) -> float:
    """The cosine of two texts' words, 0 to 1; of summed ones, the sum of the texts' cosines."""
    return fsum(one[word] * other[word] for word in one.keys() & other.keys())


def telling(one: Words, other: Words) -> list[str]:
    """The words of some length that two texts share, the most telling first."""
    shared = [word for word in one.keys() & other.keys() if len(word) >= _LONG]
    return sorted(shared, key=lambda word: (-one[word] * other[word], word))


def _named(text: str) -> dict[str, bool]:
    """Every word, lower case, and whether it stands somewhere as a name."""
    found: dict[str, bool] = {}
    end = 0
    for match in _WORD.finditer(text):
        word = match[0]
        name = word[0].isupper() and end > 0 and text[end : match.start()] in _INSIDE
        low = word.lower()
        found[low] = found.get(low, False) or name
        end = match.end()
    return found


@lru_cache(maxsize=200_000)
def _weight(word: str) -> float:
    """How much a word tells, in nats; 0 for one that tells nothing."""
    rarest = float(max(idf(pieces([word])[0]), default=_RAREST))
    return max(0.0, min(rarest, _RAREST) - _COMMON)
