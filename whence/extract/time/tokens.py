"""A text as a string of word classes, one character a word, for the grammar to match on."""

from __future__ import annotations

import re
from typing import NamedTuple

# What begins like a word and is something else: a.m., o'clock, BC, AD.
_NO_WORD = r"[ap](?:m\b|\.)|o['’]|b\.?c\b|a\.?d\b|ce\b"
_TOKEN = re.compile(
    rf"""
    [ ]?(?:  # taken along, for the search is slow where nothing matches
    (?P<word>[^\W\d_]{{3,}}|(?!{_NO_WORD})[^\W\d_]+)
  | (?P<iso>\b\d\d\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w))
  | (?P<numeric>\b\d\d?(?P<sep>[/.])\d\d?(?P=sep)(?:\d\d\d\d|\d\d)(?![\d/]))
  | (?P<clock>\b[012]?\d:[0-5]\d(?::[0-5]\d)?(?![\d:]))
  | (?P<decade_digits>(?:\b\d\d\d0|['’‘]\d0|\b[2-9]0)['’]?[sS]\b)
  | (?P<nth>\b\d\d?(?:st|nd|rd|th)\b)
  | (?P<fraction>\b\d/[2-9]\b(?!/))
  | (?P<big>\d+(?:,\d\d\d)+(?:\.\d+)?|\d+\.\d+)
  | (?P<digits>\d+)
  | (?P<ampm>(?<![^\W\d_])[ap](?:\.\ ?m\b\.?|m\b))
  | (?P<oclock>\bo['’]clock\b)
  | (?P<bc>\bB\.C\.(?:E\.)?|\bBCE?\b)
  | (?P<ad>\b(?:AD|A\.D\.|CE)(?!\w))
  | (?P<gen>['’]s\b|(?<=s)['’](?=\s))
  | (?P<letters>[^\W\d_]+)
  | (?P<gap>\n\s*\n)
  | (?P<mark>[^\w\s]|_)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MARKS = {
    ",": "comma",
    ".": "dot",
    "-": "dash",
    "–": "dash",
    "—": "dash",
    "(": "open",
    ")": "close",
    "/": "slash",
}
_SIZES = ((0, "n0"), (12, "n12"), (24, "n24"), (31, "n31"), (59, "n59"), (99, "n99"))
SHAPES = (
    *("iso", "numeric", "clock", "decade_digits", "nth", "fraction", "ampm", "oclock"),
    *("bc", "ad", "gen", "gap", "year", "big", "other", *_MARKS.values()),
    *(name for _, name in _SIZES),
)
_TITLES = frozenset(("adverb_set", "day_word", "vague"))
_NAMES = frozenset(("unit", "units"))
_CAPITAL = frozenset(("weakmonth", "shortmonth", "shortweekday", "holiday"))


class Token(NamedTuple):
    """A word, number or mark: its place in the text, lower-cased, and its class."""

    start: int
    end: int
    low: str
    kind: str


def tokens(text: str, start: int, classes: dict[str, str]) -> list[Token]:
    """The tokens of the text from ``start`` on; ``classes`` gives the class of a known word."""
    out: list[Token] = []
    for match in _TOKEN.finditer(text, start):
        shape = match.lastgroup or "mark"
        words = match[shape]
        low = words.lower()
        kind = "other"
        if shape != "word" or low in classes:
            kind = _kind(shape, words, low, classes)
            if words.istitle() and out and _is_name(text, kind, out[-1]):
                kind = "other"
        out.append(Token(match.end() - len(words), match.end(), low, kind))
    return out


def _is_name(text: str, kind: str, before: Token) -> bool:
    """Whether a capital after that word is a name's: "the Quarter", "60 Minutes", "Sarn Now"."""
    if kind in _NAMES:
        return text[before.start].isdigit() or text[before.start].islower()
    return kind in _TITLES and text[before.start].isalpha()


def _kind(shape: str, words: str, low: str, classes: dict[str, str]) -> str:
    if shape in ("word", "letters"):
        kind = classes.get(low, "other")
        return "other" if kind in _CAPITAL and words[0].islower() else kind
    if shape == "mark":
        return _MARKS.get(words, "other")
    return _size(words) if shape == "digits" else shape


def _size(digits: str) -> str:
    if len(digits) == 4 and "1000" <= digits < "2200":
        return "year"
    if len(digits) > 2:
        return "big"
    return next(name for most, name in _SIZES if int(digits) <= most)
