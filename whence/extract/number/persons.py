"""Counts without a numeral: nobody ("no casualties") and one person ("a herder was killed")."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from whence.extract.number.numeral import either
from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene
from whence.lexicon import lists

_OF_THE = re.compile(r"\s+of\s+(?:(?:the|its|their|his|her|our|those|these)\s+)?", re.I)
_NOT_NONE = re.compile(
    r"\s+(?:more|fewer|less|longer|better|later|sooner|matter|doubt|idea)\b", re.I
)


@cache
def _none() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(lists('number')['none'])})(?![\w-])", re.I)


@cache
def _one() -> re.Pattern[str]:
    nouns = either(lists("number")["persons"])
    single = either(lists("number")["single"])
    return re.compile(
        rf"(?<![\w-])(?P<one>{single})\s+(?:[^\W\d_][\w-]*\s+){{0,3}}?(?:{nouns})(?![\w-])", re.I
    )


def nobody(at: Scene) -> list[Quantity]:
    """Every word for nobody or none, as a count of zero."""
    return [
        Quantity(m.start(), m.end(), m.end(), 0.0, 0.0)
        for m in _none().finditer(at.text, at.parsed.report.body)
        if not (_NOT_NONE.match(at.text, m.end()) or _is_short(at.text, m))
    ]


def _is_short(text: str, found: re.Match[str]) -> bool:
    """Whether it is the short form of "number": "No. 7"."""
    return found[0].lower() == "no" and text.startswith(".", found.end())


def none_of(at: Scene, starts: Collection[int]) -> list[Quantity]:
    """ "None of the 24": a zero whose base begins at one of ``starts``."""
    out = []
    for zero in nobody(at):
        base = _OF_THE.match(at.text, zero.end)
        if base and base.end() in starts:
            out.append(zero)
    return out


def one_person(at: Scene) -> list[Quantity]:
    """Every indefinite noun phrase of one person, as a count of one."""
    return [
        Quantity(m.start(), m.end(), m.end("one"), 1.0, 1.0)
        for m in _one().finditer(at.text, at.parsed.report.body)
    ]
