"""Numerals that name: "Gate 4", "Camp Three", "420 Elm Street", telephone numbers."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.number.numeral import either
from whence.extract.number.spot import Spot, following, listed
from whence.lexicon import lists

_SAID = re.compile(r"([^\W\d_][\w’'-]*)(\.?)\s+$")
_LISTED = re.compile(r"(?:\d+\s*,\s*)*\d+,?\s+(?:and|or|to|&)\s+$")
_CALL = re.compile(r"\)?[-‑\s]\d{3,}(?![,.]?\d)|\)\s?[A-Z\d-]{4,}")
_CALL_BACK = re.compile(r"\d{3}\)?[-‑\s]$")


def is_name(here: Spot) -> bool:
    """A numeral after a word of an order ("Gate 4") or a name, with no noun that it counts."""
    # "Posts 12 and 13": the word of an order stands before the first of them.
    said = _SAID.search(_LISTED.sub("", here.before) if here.numeral.digits else here.before)
    if not said or said[1].lower() in listed("weekdays"):
        return False
    word, title = said[1].lower(), said[1][0].isupper()
    designated = word in listed("designators") and _designates(here, word, title)
    if designated and word in ("no", "nos"):
        return bool(said[2]) or here.numeral.digits
    if designated and title and here.numeral.digits:
        return True
    previous = here.at.parsed.words[here.at.word(here.numeral.start) - 1]
    capital = title and not said[1].isupper() and previous.pos == "PROPN"
    return (designated or capital) and (word == "number" or not _has_noun(here))


def _designates(here: Spot, word: str, title: bool) -> bool:
    """ "Hall seven" and "the third hall" are told apart by capitals, in words."""
    return here.numeral.digits or title or (word == "number" and following(here.after) is not None)


def _has_noun(here: Spot) -> bool:
    """Whether a noun follows that the numeral counts, not a further part of the name."""
    noun = following(here.after)
    if noun is None:
        return False
    words = here.at.parsed.words
    place = min(len(words) - 1, here.at.word(here.numeral.end - 1) + 1)
    return words[place].pos in ("NOUN", "ADJ", "PROPN") and (
        noun[1].endswith("s") or noun[1].islower()
    )


@cache
def _address() -> re.Pattern[str]:
    streets = either(lists("number")["streets"])
    return re.compile(
        rf"\s+(?:block\b|(?:[NSEW]\.?\s+)?(?:[A-Z][\w’']*\.?\s+){{1,3}}(?i:{streets})\b)|\s\d+/\d"
    )


def is_address(here: Spot) -> bool:
    """A house number, a telephone number, a rank ("#1")."""
    if not here.numeral.digits:
        return False
    written = here.written
    if re.match(r"0\d", written) or (here.before.endswith("#") and written.isdigit()):
        return True
    if _CALL.match(here.after) or (len(written) > 3 and _CALL_BACK.search(here.before)):
        return len(written) > 2 and written.isdigit()
    return bool(_address().match(here.after))
