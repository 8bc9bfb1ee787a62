"""Numerals as they stand: digits, number words, vague words, with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from whence.lexicon import lists


@dataclass(frozen=True, slots=True)
class Numeral:
    """Code points [start, end) that word a quantity between ``low`` and ``high``.

    ``digits`` tells "12" from "twelve"; ``vague`` is the vague word; ``scaled`` is the factor of a
    scale word in it ("million"), 1 without one.
    """

    start: int
    end: int
    low: float
    high: float | None
    digits: bool = False
    vague: str | None = None
    scaled: float = 1


_GAP = r"[ \u00a0\n-]"
_WORD = re.compile(r"\w+")
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@cache
def values(name: str) -> dict[str, tuple[float | None, ...]]:
    """The words of one list of values with their values; None for an open end ("-")."""
    rows = (entry.rsplit(" ", 2 if name == "vague" else 1) for entry in lists("number")[name])
    return {word: tuple(None if v == "-" else float(v) for v in rest) for word, *rest in rows}


def either(words: list[str] | dict[str, tuple[float | None, ...]]) -> str:
    """A pattern for any of the words, the longest first, with any white space inside."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)


@cache
def _pattern() -> re.Pattern[str]:
    units, teens, tens = (either(values(n)) for n in ("units", "teens", "tens"))
    scales = either(values("scales"))
    below = rf"(?:(?:{tens})(?:{_GAP}(?:{units}))?|{teens}|{units})(?!\w)"
    dozen = rf"(?:(?:half{_GAP}a|a|{below}|\d+){_GAP})?dozen"
    group = rf"(?:(?:a{_GAP}|{below}{_GAP})?hundred(?!\w)(?:(?:\s+and\s+|{_GAP}){below})?|{below})"
    scaled = (
        rf"(?:half{_GAP}a{_GAP}|a{_GAP}|{group}{_GAP}|(?:{_DIGITS}){_GAP}?)(?:{scales})(?!\w)"
        rf"(?:(?:,?\s+and\s+|,?{_GAP}){group}(?:{_GAP}(?:{scales})(?!\w))?)?"
    )
    parted = rf"(?:a|one|three){_GAP}quarters?{_GAP}of{_GAP}a{_GAP}(?:{scales})"
    vague = either(values("vague") | values("exact"))
    short = either(values("short_scales"))
    return re.compile(
        rf"(?<![\w.,/:$€£])(?<![$€£]\s)(?=\w)(?:(?P<vague>{vague})|(?P<words>{parted}|{dozen}|{scaled}|{group}))(?!\w)"
        rf"|(?P<digits>(?<![\w/:.,])(?<![^\W\d]-)(?:{_DIGITS})(?:(?P<short>{short})|\s?(?P<scale>{scales}))?(?![\w/]|:\d|[.,]\d))",
        re.IGNORECASE,
    )


@cache
def _opening() -> frozenset[str]:
    """The words that a numeral in words can begin with."""
    names = ("units", "teens", "tens", "vague", "exact")
    worded = (word.split()[0] for name in names for word in values(name))
    return frozenset({"a", "half", "dozen", "hundred", *worded})


def find(text: str, begin: int = 0) -> Iterator[Numeral]:
    """The numerals of the text from ``begin`` on, in order, none within another."""
    done, opening, pattern = begin, _opening(), _pattern()
    for word in _WORD.finditer(text, begin):
        if word.start() < done or not (word[0][0].isdigit() or word[0].lower() in opening):
            continue
        match = pattern.match(text, word.start())
        if match is None:
            continue
        done = match.end()
        if match["vague"]:
            yield _vague(match)
        else:
            words = match[0]
            scale = _scale(match)
            value = _value(words) if match["words"] else _decimal(words) * scale
            yield Numeral(
                match.start(), match.end(), value, value, bool(match["digits"]), None, scale
            )


def _scale(match: re.Match[str]) -> float:
    if match["short"]:
        return values("short_scales")[match["short"].lower()][0] or 1
    known = values("scales")
    found = [known[w] for w in re.findall(r"[^\W\d]+", match[0].lower()) if w in known]
    return found[-1][0] or 1 if found else 1


def _vague(match: re.Match[str]) -> Numeral:
    words = " ".join(match[0].lower().split())
    if words in values("exact"):
        value = values("exact")[words][0] or 0
        return Numeral(match.start(), match.end(), value, value)
    low, high = values("vague")[words]
    return Numeral(match.start(), match.end(), low or 0, high, vague=words)


def _decimal(words: str) -> float:
    figures = re.match(_DIGITS, words)
    return float(re.sub(r"[,\u00a0\u202f]", "", figures[0])) if figures else 0


def _value(words: str) -> float:
    """The value of number words: "two hundred and ten thousand" is 210,000."""
    total, now = 0.0, 0.0
    small = values("units") | values("teens") | values("tens")
    for word in re.findall(rf"{_DIGITS}|[^\W\d]+", words.lower()):
        if word in small:
            now += small[word][0] or 0
        elif word in ("half", "quarter", "quarters"):
            now = 0.5 if word == "half" else 0.25 * (now or 1)
        elif word in ("hundred", "dozen"):
            now = (now or 1) * (100 if word == "hundred" else 12)
        elif word in values("scales"):
            total, now = total + (now or 1) * (values("scales")[word][0] or 1), 0
        elif word[0].isdigit():
            now += _decimal(word)
    return total + now
