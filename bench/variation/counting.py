"""Other numbers of the same length: "nine" becomes "five" or "four", 14 becomes 18."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
"""Number words; "hundred" and "thousand" stay, since all that is below them changes."""
SPELT = {value: word for word, value in WORDS.items()}
ALIKE = ((2, 6), (4, 5, 9), (3, 7, 8), (11, 12), (13, 14, 18, 19), (15, 16))
"""Values that may stand for one another: words of one length, and as many digits. "One" and "ten"
are their own only company, since "one" is mostly no number."""
TENS = ((20, 30, 80, 90), (40, 50, 60))
BASES = (1_000_000_000, 1_000_000, 1_000, 100)
TRIES = 12
UNTIMED = r"(?![\s-](?:second|minute|hour|day|night|week|month|year|decade)s?\b)"
"""Lengths of time stay: what was worked out from them stands in many places."""
FIGURE = r"(?<![\w.,:/-])(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?![\w:/]|[.,]\d)" + UNTIMED
SPOT = re.compile(
    rf"(?P<figure>{FIGURE})"
    rf"|\b(?:(?P<tens>[a-z]+ty)-)?(?P<word>{'|'.join(WORDS)})\b{UNTIMED}",
    re.IGNORECASE,
)
Limits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Counts:
    """A map from numbers to numbers: one to one, digits kept, and the same for a number in figures
    and in words, whole or in parts ("two hundred and six")."""

    small: Mapping[int, int]

    def __call__(self, value: int) -> int:
        """The number that stands for ``value``, which is not negative."""
        if value < 20:
            return self.small.get(value, value)
        if value < 100:
            tens = value - value % 10
            return self.small.get(tens, tens) + self(value % 10)
        base = next(base for base in BASES if value >= base)
        return self(value // base) * base + self(value % base)


@cache
def numbers_in(text: str) -> frozenset[int]:
    """The numbers of a text that a map changes, in figures and in words."""
    found = set()
    for spot in SPOT.finditer(text):
        if spot["figure"]:
            found.add(int(spot["figure"].replace(",", "")))
        else:
            tens = WORDS.get((spot["tens"] or "").lower(), 0)
            found.add(tens + WORDS[spot["word"].lower()])
    return frozenset(found)


def draw(random: Random, limits: Iterable[Limits]) -> Counts:
    """A map drawn at random, the best of a few at keeping ``limits``, pairs of a number and one
    that it may not rise above ("seven of the 12")."""
    pairs = [(low, high) for low, high in limits if low.is_integer() and high.is_integer()]
    best, fewest = Counts({}), len(pairs) + 1
    for _ in range(TRIES):
        counts = _drawn(random)
        broken = sum(counts(int(low)) > counts(int(high)) for low, high in pairs)
        if broken < fewest:
            best, fewest = counts, broken
    return best


def _drawn(random: Random) -> Counts:
    small: dict[int, int] = {}
    for values in (*ALIKE, *TENS):
        small.update(zip(values, random.sample(values, len(values)), strict=True))
    return Counts(small)
