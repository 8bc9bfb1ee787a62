"""The comparisons of two claims: what each says, as one level of a short scale.

Levels are named as in the settings file; 0 ("else") is the level without a condition of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar

from whence.reconcile.claims.facts import Count, Facts, Words

T = TypeVar("T")
STEPS = (-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0)
"""Where one level of wording ends and the next begins, in log odds."""
COMMON = 12
"""Numbers up to this turn up by chance; a larger one, or one with a base, tells more."""
MEASURED = frozenset(
    ("killed", "injured", "arrested", "abducted", "displaced", "attackers", "attacks")
)
"""Measures whose names mean the same everywhere; any other is a noun of the report's."""

NUMBERS = (0, 1, 2, 3, 4, 5, 8, 6, 7)
"""The levels of numbers, the one that tells most of two claims' numbers last."""

LEVELS: Mapping[str, tuple[str, ...]] = {
    "wording": tuple(f"wording {n} of {len(STEPS)}" for n in range(len(STEPS) + 1)),
    "numbers": (
        "neither gives a number",
        "one gives a number",
        "numbers of different things",
        "different numbers",
        "numbers that can be the same",
        "same number of something else",
        "same number",
        "same telling number",
        "same number, perhaps of another thing",
    ),
    "voices": (
        "different voices",
        "both in a report's own voice",
        "one in a report's own voice",
        "voices with a like name",
        "same voice",
        "both in this report's own voice",
        "same voice in one report",
    ),
    "standing": (
        "stand alike",
        "one denied",
        "both denied",
        "one asks",
        "one foretells",
        "one says not",
    ),
    "place": (
        "two reports",
        "same words of a copied passage",
        "copied beside one another",
        "same words in one report",
        "one inside the other",
        "one sentence",
        "side by side in one report",
        "answer and denial in one report",
        "far apart in one report",
        "bare denial of what stands before",
    ),
    "actors": ("none to compare", "different actors", "same actors"),
    "places": ("none to compare", "different places", "same places"),
    "times": ("none to compare", "different times", "same time"),
    "events": ("none to compare", "different events", "same kind of event"),
}
"""Comparisons and the names of their levels."""


def levels(a: Facts, b: Facts, wording: float, apart: int | None, copied: float) -> tuple[int, ...]:
    """The level of each comparison, in the order of LEVELS. ``wording`` are log odds; ``apart`` is
    how many places the claims are apart in one report, None in two; ``copied`` how much of them
    are the same words of a copied passage, 0 to 1, negative where no copy is known."""
    return (
        bisect_right(STEPS, wording),
        _numbers(a.numbers, b.numbers),
        _voices(a.voices, b.voices, apart is not None),
        _standing(a, b),
        _place(a, b, apart, copied),
        _sets(a.actors, b.actors),
        _sets(a.places, b.places),
        _sets(a.times, b.times),
        _sets(a.events, b.events),
    )


def _numbers(a: Sequence[Count], b: Sequence[Count]) -> int:
    if not a or not b:
        return int(bool(a) != bool(b))
    return max((_number(x, y) for x, y in product(a, b)), key=NUMBERS.index)


def _number(a: Count, b: Count) -> int:
    (low, high, base, measure), (low_b, high_b, base_b, measure_b) = a, b
    same = measure == measure_b
    if (low, high, base) == (low_b, high_b, base_b):
        loose = measure not in MEASURED or measure_b not in MEASURED
        if not same and not loose:
            return 5
        if base or (low or high or 0) > COMMON:
            return 7
        return 6 if same else 8
    if not same:
        return 2
    least, most = max(low or 0, low_b or 0), min(_upper(high), _upper(high_b))
    return 4 if least <= most and base == base_b else 3


def _upper(high: float | None) -> float:
    return float("inf") if high is None else high


def _voices(a: tuple[Words, ...], b: tuple[Words, ...], together: bool) -> int:
    if not a and not b:
        return 5 if together else 1
    if not a or not b:
        return 2
    if a[-1] & b[-1]:
        return 6 if together else 4
    return 3 if any(x & y for x, y in product(a, b)) else 0


def _standing(a: Facts, b: Facts) -> int:
    return next(_differences(a, b), 0)


def _differences(a: Facts, b: Facts) -> Iterator[int]:
    for status, one in (("denied", 1), ("requested", 3), ("predicted", 4)):
        if (a.status == status) != (b.status == status):
            yield one
        elif a.status == "denied":
            yield 2
    if a.negated != b.negated:
        yield 5


def _place(a: Facts, b: Facts, apart: int | None, copied: float) -> int:
    if apart is None:
        return 0 if copied < 0 else 1 if copied >= 0.5 else 2 if copied < 0.1 else 0
    common = min(a.end, b.end) - max(a.start, b.start)
    if common > 0:
        return 3 if common > 0.8 * (max(a.end, b.end) - min(a.start, b.start)) else 4
    if answers(a, b, apart):
        return 9
    if apart <= 2 and (a.status == "denied") != (b.status == "denied"):
        return 7
    if a.sentence == b.sentence:
        return 5
    return 6 if apart == 1 else 8


def answers(a: Facts, b: Facts, apart: int) -> bool:
    """Whether one denies the other, which stands next to it, in words that say little else ("not
    so", "that figure")."""
    if apart != 1 or (a.status == "denied") == (b.status == "denied"):
        return False
    denial, said = (a, b) if a.status == "denied" else (b, a)
    return denial.bare and not said.bare


def _sets(a: frozenset[T], b: frozenset[T]) -> int:
    if not a or not b:
        return 0
    return 2 if a & b else 1
