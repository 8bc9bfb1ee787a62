"""Which place is worded to lie in which, and what a place is called."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from whence.extract.place.candidates import Candidate
from whence.extract.place.settled import NO_NAME
from whence.extract.place.words import kind_words
from whence.gazetteer import Entry, Gazetteer, key
from whence.lexicon import lists
from whence.types import PlaceKind, Span

_APART = 60  # characters between two places that can say anything of each other
_POSSESSIVE = ("'s ", "’s ")


def worded_kind(text: str, span: Span) -> PlaceKind | None:
    """What the report calls the place there: "Marn district", "the city of Tolm"."""
    words = span.text.split()
    if len(words) > 1 and (own := kind_words().get(key(words[-1]))):
        return own
    if match := _following().match(text, span.end):
        return kind_words()[match[1].lower()]
    if match := _leading().search(text, max(0, span.start - 60), span.start):
        return kind_words()[match[1].lower()]
    if len(words) > 1:
        return kind_words().get(key(words[0]))
    return None


def lies_in(text: str, one: Span, other: Span) -> bool:
    """Whether the words between two neighbours put the first in the second: "Tolm, Ardania",
    "Tolm in Marn", "Tolm district of Marn province", "Tolm (Marn)"."""
    return _inward().fullmatch(text, one.end, other.start) is not None


def holds(text: str, one: Span, other: Span) -> bool:
    """Whether the words between two neighbours put the second in the first: "Marn's Tolm"."""
    return text[one.end : other.start] in _POSSESSIVE


def contained(
    text: str, listed: Sequence[Candidate], gazetteer: Gazetteer
) -> Iterator[tuple[int, int]]:
    """Pairs of candidates, by their numbers, where the words put the first in the second and the
    gazetteer has it there: few things say more surely that both name places."""
    order = sorted(range(len(listed)), key=lambda n: (listed[n].start, listed[n].end))
    for place, n in enumerate(order):
        one = listed[n]
        for m in order[place + 1 :]:
            other = listed[m]
            if other.start > one.end + _APART:
                break
            if other.start <= one.end:
                continue
            gap = text[one.end : other.start]
            if gap in _POSSESSIVE and _inside(other.entries, one.entries, gazetteer):
                yield m, n
            elif (
                other.run is not one.run
                and _inward().fullmatch(gap)
                and _inside(one.entries, other.entries, gazetteer)
            ):
                yield n, m


def _inside(ones: Sequence[Entry], others: Sequence[Entry], gazetteer: Gazetteer) -> bool:
    areas = {other.id for other in others}
    return any(area.id in areas for one in ones for area in gazetteer.within(one))


@cache
def _any() -> str:
    return "|".join(sorted(kind_words(), key=lambda w: (-len(w), w)))


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"(?: (?!in |of |and )[a-z]+)?? ({_any()})\b", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{NO_NAME}((?i:{_any()})) of (?:the )?$")


@cache
def _inward() -> re.Pattern[str]:
    kinds, ways = _any(), "|".join(lists("places")["directions"])
    tail = rf"(?:(?: [a-z]+)? (?:{kinds}))?"
    head = rf"(?:the )?(?:(?:{ways}) )?(?:(?:{kinds}) of (?:the )?)?"
    joint = r"(?:, | in | of | \(|, in | in the )"
    return re.compile(rf"{tail}{joint}{head}", re.IGNORECASE)
