"""Which place is worded to lie in which, and what a place is called."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.place.words import kind_words
from whence.gazetteer import key
from whence.lexicon import lists
from whence.types import PlaceKind, Span

_NO_NAME = r"(?:^|[^\w\s]\s*|\b[a-z]+ )"  # "Tolm district of" Marn says nothing of Marn


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


def settled(text: str, start: int, end: int) -> bool:
    """Whether the words leave no doubt that what stands there is a settled or administered
    place."""
    after, before = _settled()
    return bool(after.match(text, end) or before.search(text, max(0, start - 60), start))


def lies_in(text: str, one: Span, other: Span) -> bool:
    """Whether the words between two neighbours put the first in the second: "Tolm, Ardania",
    "Tolm in Marn", "Tolm district of Marn province", "Tolm (Marn)"."""
    return _inward().fullmatch(text, one.end, other.start) is not None


def holds(text: str, one: Span, other: Span) -> bool:
    """Whether the words between two neighbours put the second in the first: "Marn's Tolm"."""
    return text[one.end : other.start] in ("'s ", "’s ")


@cache
def _any() -> str:
    return "|".join(sorted(kind_words(), key=lambda w: (-len(w), w)))


@cache
def _following() -> re.Pattern[str]:
    return re.compile(rf"(?: (?!in |of |and )[a-z]+)? ({_any()})\b", re.IGNORECASE)


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"{_NO_NAME}((?i:{_any()})) of (?:the )?$")


@cache
def _settled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(lists("places")["settled"])
    after = re.compile(rf"(?: tribal)? (?:{words})\b")
    return after, re.compile(rf"{_NO_NAME}(?:{words}|city) of (?:the )?$")


@cache
def _inward() -> re.Pattern[str]:
    kinds, ways = _any(), "|".join(lists("places")["directions"])
    tail = rf"(?:(?: [a-z]+)? (?:{kinds}))?"
    head = rf"(?:the )?(?:(?:{ways}) )?(?:(?:{kinds}) of (?:the )?)?"
    joint = r"(?:, | in | of | \(|, in | in the )"
    return re.compile(rf"{tail}{joint}{head}", re.IGNORECASE)
