"""The words that name what a quantity counts."""

from __future__ import annotations

from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene

_ENDS = frozenset({"VERB", "AUX", "CCONJ", "SCONJ", "PRON"})
_CLOSING = frozenset(",.;:()—–?!")
_OWNERS = frozenset("his her its our their my your those these".split())
_BEFORE_NOUN = frozenset({"amod", "compound", "case", "nummod", "det", "nmod"})
_REACH = 9


def counted(at: Scene, quantity: Quantity) -> tuple[int, int] | None:
    """The words [first, last] of the noun after the quantity ("people", "of its 84 pages",
    "military posts"), None where none stands."""
    words, place = at.parsed.words, at.word(quantity.core - 1) + 1
    _, last = at.sentence(at.word(quantity.start))
    for n in range(place, min(last, place + _REACH)):
        pos, word = words[n].pos, at.low[n]
        if word in _CLOSING or (pos == "DET" and at.low[n - 1] != "of"):
            return None
        if pos in ("NOUN", "PROPN") and not _owns(at, n, last):
            return _noun(at, n, last)
        if pos == "VERB" and _describes(at, n, place, last):
            continue
        if pos in _ENDS and word not in _OWNERS:
            return None
        if pos == "ADP" and (word != "of" or n > place + 1):
            return None
    return None


def _describes(at: Scene, n: int, place: int, last: int) -> bool:
    """Whether a participle belongs to the noun after it: "three filling stations"."""
    if n != place or n + 1 >= last or not at.low[n].endswith(("ing", "ed")):
        return False
    return at.parsed.words[n + 1].pos == "NOUN" and at.parsed.words[n].relation in _BEFORE_NOUN


def _owns(at: Scene, word: int, last: int) -> bool:
    """Whether a possessive follows: "two of Gyatru's men" counts men."""
    return word + 1 < last and at.low[word + 1] in ("'", "’", "'s", "’s")


def _noun(at: Scene, first: int, last: int) -> tuple[int, int]:
    """A compound is one noun: "police officers", "mortar bombs"."""
    words, end = at.parsed.words, first
    while end + 1 < last and words[end + 1].pos in ("NOUN", "PROPN"):
        if words[end].head != end + 1 and words[end].relation != "compound":
            break
        end += 1
    return first, end
