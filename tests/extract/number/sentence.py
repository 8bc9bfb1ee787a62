"""Parsed sentences for the tests of numbers: the tree is rough, the parts of speech are fair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tests.parsing import parsed
from whence.extract.number import numbers
from whence.types import Number, Parsed, Time

_AUX = "was were is are be been have has had will would".split()
_VERBS = (
    "killed wounded injured died arrested detained said fled carried hit fired numbered put "
    "killing wounding opened released dispatched destroyed counted hurt went"
).split()
_NUMERALS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred"
).split()
_OTHERS = {
    "ADP": "at than up as after before since".split(),
    "PRON": "them whom which".split(),
    "PART": ["s"],
}
_PLACE = {word: pos for pos, words in _OTHERS.items() for word in words}


def sentence(text: str) -> Parsed:
    """The text parsed, with verbs and numerals known as such."""
    rough = parsed(text)
    words = tuple(replace(w, pos=_pos(text[w.start : w.end].lower(), w.pos)) for w in rough.words)
    return replace(rough, words=words)


def _pos(word: str, guess: str) -> str:
    if re.fullmatch(r"\d+", word) or word in _NUMERALS:
        return "NUM"
    if word in _AUX:
        return "AUX"
    if word in _VERBS:
        return "VERB"
    return _PLACE.get(word, guess)


def found(text: str, times: Sequence[Time] = ()) -> list[Number]:
    """The numbers of the text; their spans are checked."""
    out = numbers(sentence(text), times)
    assert all(text[n.span.start : n.span.end] == n.span.text for n in out)
    return list(out)


def bounds(text: str) -> list[tuple[float | None, float | None, float | None]]:
    """Low, high and base of each number of the text."""
    return [(n.low, n.high, n.of) for n in found(text)]
