"""The word lists around places."""

from __future__ import annotations

from functools import cache
from typing import cast

from whence.gazetteer.entry import KINDS
from whence.lexicon import lists, word_set
from whence.types import PlaceKind

_TIMES = ("month", "weakmonth", "shortmonth", "weekday", "shortweekday", "holiday", "season")
_SORTS = (
    ("thing", "others"),
    ("body", "bodies"),
    ("direction", "directions"),
    ("title", "titles"),
    ("locating", "locating"),
)


@cache
def kind_words() -> dict[str, PlaceKind]:
    """Words for kinds of places -> the kind; a word in two lists is of the first."""
    listed = cast(dict[str, list[str]], lists("places")["kinds"])
    out: dict[str, PlaceKind] = {}
    for kind in KINDS:
        for word in listed[kind]:
            out.setdefault(word, kind)
    return out


@cache
def sorts() -> dict[str, str]:
    """Words around places -> which sort they are of; a word in two lists is of the first."""
    known = lists("places")
    out: dict[str, str] = {}
    for sort, name in _SORTS:
        for word in known[name]:
            out.setdefault(word, sort)
    for word in kind_words():
        out.setdefault(word, "kind")
    return out


def directions() -> frozenset[str]:
    """Words for a part of a place, which alone name none, whatever hamlet is called "West"."""
    return word_set("places", "directions")


@cache
def times() -> frozenset[str]:
    """Names of months, days and seasons, which alone name no place, whatever village is called
    "March"."""
    known = lists("time")
    return frozenset(word for name in _TIMES for word in known[name])
