"""What a number takes over from those before it: its measure, and "of the dead" its base."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from whence.extract.number.meaning import named
from whence.extract.number.numeral import either, values
from whence.extract.number.scene import Scene
from whence.extract.words import cut
from whence.lexicon import lists
from whence.types import Number

_FIGURES = re.compile(r"[,/]\s?\d|\)|[-–]\d")
_FIGURES_BACK = re.compile(r"\d,\s$|[(#/]\s?$|\d[-–]$")
_NUMBER_OF = re.compile(r"\b(?:number|figure)\s+of\s+[^,;]*$", re.I)
# How many characters on a count without a noun still means those counted last.
_FAR = 700
_MANY = 1e6  # a bare number from here on is money or a population, and no toll
_LASTING = frozenset(
    {"killed", "injured", "arrested", "abducted", "displaced", "missing", "freed", "attackers"}
    | {"fighters", "escaped"}
)


def carried(at: Scene, found: Sequence[Number]) -> tuple[Number, ...]:
    """The numbers, which come in order, with what those before them give."""
    out: list[Number] = []
    topic, told = "", 0
    for number in found:
        number = _of_the_fallen(at, number, out)
        if topic and number.span.start - told < _FAR and _is_bare(at, number):
            number = replace(number, measure=topic)
        if number.of is not None:
            number = _as_the_whole(number, out)
        elif number.measure in _LASTING:
            topic, told = number.measure, number.span.end
        out.append(number)
    return tuple(out)


def _as_the_whole(number: Number, before: Sequence[Number]) -> Number:
    """ "12 dead, including three children": three killed; who they are, ``counted`` tells."""
    noun = number.counted.text.lower() if number.counted else ""
    if number.measure not in ("", noun):
        return number
    near = (n for n in reversed(before) if number.span.start - n.span.end < _FAR)
    whole = next((n for n in near if n.of is None and n.low == number.of), None)
    if whole is None or whole.measure not in _LASTING:
        return number
    return replace(number, measure=whole.measure)


def _is_bare(at: Scene, number: Number) -> bool:
    """Whether a whole number stands without anything that it counts, outside a list of figures."""
    size = number.low or number.high or 0
    if number.measure or number.counted or size % 1 or size >= _MANY:
        return False
    if number.span.text.lower().split()[-1] in values("ordinals"):
        return False
    before, after = at.before(number.span.start, 60), at.after(number.span.end, 8)
    if _FIGURES.match(after) or _FIGURES_BACK.search(before) or _NUMBER_OF.search(before):
        return False
    word = at.word(number.span.start)
    previous = at.parsed.words[word - 1] if word else None
    return previous is None or previous.pos != "PROPN" or before.rstrip()[-1:] in ".:;,"


@cache
def _fallen() -> re.Pattern[str]:
    words = either(lists("number")["fallen"])
    return re.compile(rf"\s+of\s+(?:the|those)\s+({words})(?![\w-])(?!\s+[^\W\d_]+s\b)", re.I)


def _of_the_fallen(at: Scene, number: Number, before: Sequence[Number]) -> Number:
    """ "Two of the dead were children": of those counted as killed last."""
    them = _fallen().match(at.text, number.span.end) if number.of is None else None
    if them is None:
        return number
    measure = named(them[1].lower()) or "killed"
    wholes = (n.low for n in reversed(before) if n.measure == measure and n.of is None and n.low)
    base = next((low for low in wholes if number.low and low > number.low), None)
    return replace(number, span=cut(at.text, number.span.start, them.end()), of=base)
