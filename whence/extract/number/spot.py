"""A numeral with the words around it, as the rules that set numerals aside look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from whence.extract.number.numeral import Numeral, either
from whence.extract.number.scene import Scene
from whence.lexicon import lists, word_set

_NEXT = re.compile(r"\W{0,2}\s?([^\W\d_]+(?:['’.][a-z]+)?)")


@dataclass(frozen=True, slots=True)
class Spot:
    """``written`` is the numeral; ``before`` and ``after`` are the text beside it, within its
    sentence."""

    at: Scene
    numeral: Numeral
    written: str
    before: str
    after: str


def spot(at: Scene, numeral: Numeral) -> Spot:
    """The spot of a numeral."""
    written = at.text[numeral.start : numeral.end]
    return Spot(at, numeral, written, at.before(numeral.start), at.after(numeral.end))


def following(text: str) -> re.Match[str] | None:
    """The first word of ``text`` as group 1, only light punctuation standing before it."""
    return _NEXT.match(text)


def listed(name: str) -> frozenset[str]:
    """One list of the lexicon, as a set."""
    return word_set("number", name)


@cache
def ends_with(name: str) -> re.Pattern[str]:
    """A pattern for text that ends with a word of a list of the lexicon."""
    return re.compile(rf"\b(?:{either(lists('number')[name])})\.?\s*$", re.IGNORECASE)


@cache
def begins_with(name: str) -> re.Pattern[str]:
    """A pattern for text that begins with a word of a list of the lexicon."""
    return re.compile(rf"\s?(?:{either(lists('number')[name])})(?!\w)", re.IGNORECASE)
