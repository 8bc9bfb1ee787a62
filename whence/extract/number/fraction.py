"""Parts and places in words: "a third of", "half the boards", "the third attack since May"."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.number.numeral import either, values
from whence.extract.number.quantity import Quantity, bounded
from whence.extract.number.scene import Scene

_NOT_HALF = re.compile(r"\s+(?:an?\b|past|hour|time|day|way|[\w-]+-)", re.I)
_NOT_PART = re.compile(
    r"\s+of\s+an?\s+(?:hour|century|mile|second|million|billion)\b|\s+(?:may|will|might)\b", re.I
)
_HALF_BEFORE = re.compile(r"\band\s+(?:a\s+)?$|\b(?:first|second|other|latter)\s+$", re.I)
_SPAN = re.compile(
    r"\s+[^.;:]{0,60}?\b(?:since\b|in\s+(?:as\s+many|less\s+than|just|under|over|about|the\s+(?:past|last)|"
    r"a|an|\w+)\s+(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|decades?)\b|this\s+(?:week|month|year)\b)",
    re.I,
)
_IS = re.compile(r"\b(?:the|its|their|his|her|[’']s)\s+$", re.I)


@cache
def _fraction() -> re.Pattern[str]:
    counts = either(values("units"))
    return re.compile(
        rf"(?<![\w-])(?:(?P<count>an?|{counts})[\s-])?(?P<of>{either(values('fractions'))})(?![\w-])",
        re.IGNORECASE,
    )


def fractions(at: Scene) -> list[Quantity]:
    """Parts of a whole: low and high over the base ``of``; a half is one of two."""
    found = (_part(at, m) for m in _fraction().finditer(at.text, at.parsed.report.body))
    return [quantity for quantity in found if quantity]


def _part(at: Scene, match: re.Match[str]) -> Quantity | None:
    word, count = match["of"].lower(), (match["count"] or "").lower()
    after = at.after(match.end())
    if word == "half":
        if count not in ("", "a") or _HALF_BEFORE.search(at.before(match.start())):
            return None
        if _NOT_HALF.match(after):
            return None
    elif not count or not _goes_on(at, match, after):
        return None
    low = values("units")[count][0] if count in values("units") else 1.0
    of = values("fractions")[word][0]
    return bounded(at, Quantity(match.start(), match.end(), match.end(), low, low, of))


def _goes_on(at: Scene, match: re.Match[str], after: str) -> bool:
    """Whether no noun follows: "a third of", not "a third cylinder"."""
    if _NOT_PART.match(after):
        return False
    if re.match(r"\s+(?:of|each|to)\b", after, re.I) or not after.strip(' .,;:"”’)'):
        return True
    following = min(len(at.low) - 1, at.word(match.end() - 1) + 1)
    pos = at.parsed.words[following].pos
    return match["of"].lower().endswith("s") or pos in ("VERB", "AUX", "PUNCT")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{either(values('ordinals'))})(?=\s+[^\W\d_])", re.IGNORECASE)


def ordinals(at: Scene) -> list[Quantity]:
    """Places in an order that count how many there were in a stretch of time."""
    out = []
    for match in _ordinal().finditer(at.text, at.parsed.report.body):
        low = values("ordinals")[match[0].lower()][0]
        if _IS.search(at.before(match.start())) and _SPAN.match(at.after(match.end(), 120)):
            out.append(Quantity(match.start(), match.end(), match.end(), low, low))
    return out
