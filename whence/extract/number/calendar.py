"""Numerals that are dates, times of day and ages. They are told without the time expressions, so
that a date that was not understood as one is still no count."""

from __future__ import annotations

import re

from whence.extract.number.spot import Spot, begins_with, ends_with, listed

_ERA = re.compile(r"(?:\s?(?:[-–]|and|to)\s?\d+)?\s(?:BC|AD|BCE|CE)\b")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_YEAR_BACK = re.compile(r"\b(?:1[5-9]|20)\d\d[-–/]$")
_SECOND_DAY = re.compile(r"(?:\s(?:to|and|or)\s|\s?[-–]\s?)\d{1,2}(?=\s)")
_SECOND_HOUR = re.compile(r"(?:\s(?:to|and|or)\s|\s?[-–]\s?)[\w.:]+")
_VERB_MAY = re.compile(r"\s?MAY\s+(?:BE|HAVE|NOT)\b")
_PLURAL = re.compile(r"\s+(?:[^\W\d_]+s|people)\b(?! of)", re.I)
_HALF_PAST = re.compile(r"\b(?:half|quarter|ten|twenty|five|minutes)\s+(?:past|to)\s+$", re.I)
_FIGURES = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d|(?:\d|1\d|2[0-3])[.][0-5]\d")
_BARE = re.compile(r"\s+(?:on|and|or|as|when|in)\b|(?!\s+[^\W\d_])", re.I)
_HOURS = re.compile(r"\s?(?:hours|hrs|h)\b", re.I)
_ABOUT = r"(?:(?:about|around|exactly)\s+)?$"
_HOUR = re.compile(rf"\b(?:at|by|around|until)\s+{_ABOUT}", re.I)
_FROM_HOUR = re.compile(rf"\b(?:at|by|from|until|till|around|to|since|between)\s+{_ABOUT}", re.I)
_ON_DAY = re.compile(r"\s+on\s+(?:the\s+)?[A-Z]\w+day\b", re.I)
_OLD = re.compile(r"[-‑\s]?\s?(?:years?|months?|weeks?|days?|yrs?)[-‑\s](?:old|of age)\b", re.I)
_CLOSED = re.compile(r"\s?(?:[,;)]|\.(?:\s|$)|$)")
_APPOSED = re.compile(r"([^\W\d_][\w’'-]*)\.?(?:,|\s?\()\s?$")
_BOTH = re.compile(r",\s+both\s+$", re.I)
_MORE_AGES = re.compile(r"\b(?:aged|ages?)\s+(?:of\s+|between\s+)?(?:\d+,?\s+(?:and\s+)?)+$", re.I)


def is_date(here: Spot) -> bool:
    """ "14 July", "July 14", "9 to 10 February", "in 2031", "479 BC"."""
    low, after = here.numeral.low, here.after
    if low <= 31 and _month(begins_with("months").match(after), after):
        return True
    if _ERA.match(after) or _YEAR_BACK.search(here.before):
        return True
    second = _SECOND_DAY.match(after)
    rest = after[second.end() :] if second else ""
    if second and _month(begins_with("months").match(rest), rest):
        return True
    yearly = bool(_YEAR.fullmatch(here.written))
    if _month(ends_with("months").search(here.before), after):
        return yearly or (here.numeral.digits and low <= 31 and not _PLURAL.match(after))
    return yearly and (
        bool(ends_with("before_years").search(here.before)) or not _PLURAL.match(after)
    )


def _month(match: re.Match[str] | None, after: str) -> bool:
    """Whether a month's name is meant: "may" and "march" are verbs, too."""
    return bool(match and match[0].strip()[0].isupper() and not _VERB_MAY.match(after))


def is_clock(here: Spot) -> bool:
    """ "half past nine", "8 and 9 p.m.", "at two on Monday morning", "at 2315", "before five"."""
    before, after = here.before, here.after
    bare, figures = _BARE.match(after), _FIGURES.fullmatch(here.written)
    if _HALF_PAST.search(before):
        return True
    if figures and (_HOURS.match(after) or (bare and _FROM_HOUR.search(before))):
        return True
    if _HOUR.search(before) and _ON_DAY.match(after):
        return True
    if here.numeral.low > 24 and not figures:
        return False
    if bare and ends_with("by_clock").search(before):
        return True
    second = _SECOND_HOUR.match(after)
    clock = begins_with("clock")
    marked = (second and clock.match(after[second.end() :])) or clock.match(after)
    if not marked:
        return False
    return not _HOURS.match(marked[0]) or bool(_FROM_HOUR.search(before))


def is_age(here: Spot) -> bool:
    """ "Anna Brel, 34, said", "aged 34", "a boy of nine", "34 years old"."""
    if _OLD.match(here.after) or ends_with("before_ages").search(here.before):
        return True
    if _MORE_AGES.search(here.before):
        return True
    if not here.numeral.digits or not 0 < here.numeral.low < 110:
        return False
    named = _APPOSED.search(here.before)
    if not _CLOSED.match(here.after):
        return False
    if named is None:
        return bool(_BOTH.search(here.before))
    return named[1][0].isupper() or named[1] in listed("persons")
