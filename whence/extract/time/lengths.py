"""Readers of stretches and repetitions: durations, "the past three months", sets, vague words."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from whence.extract.time.amounts import GRAINS, amount, duration, unit_of
from whence.extract.time.match import Match
from whence.extract.time.points import Point, shifted
from whence.extract.time.scene import Found, Scene, loose
from whence.extract.time.stretch import interval
from whence.types import Interval, Precision

_STEPS = ("last", "past", "next", "coming", "previous", "following")


def span(scene: Scene, match: Match) -> Found | None:
    """The past three months, the next few days: a duration that ends or begins with the present
    (in a narrative: with the time told of)."""
    unit = unit_of(scene, match) or "D"
    number = amount(scene.words(match, "n")) if "n" in match.parts else None
    if "n" not in match.parts and scene.tokens[match.last - 1].kind == "unit":
        number = Fraction(1)
    step = scene.number(match, "s", _STEPS) or -1
    if number == 24 and unit == "H":
        number, unit = Fraction(1), "D"
    return loose(match, duration(number, unit), "DURATION", _stretch(scene, number, unit, step))


def _stretch(scene: Scene, number: Fraction | None, unit: str, step: int) -> Interval | None:
    base, grain = scene.known(scene.now, "day"), GRAINS.get(unit)
    if base is None or (number is None and scene.narrative):
        return None
    here = interval(replace(base, clock=""))
    if number is None or grain is None:
        return leaning(here, step)
    twice = 2 if unit == "FORTNIGHT" else 1
    other = interval(shifted(replace(base, clock=""), grain, int(number * twice) * step))
    named: Precision = interval(Point(grain, 2000)).precision
    first, last = (other, here) if step < 0 else (here, other)
    return Interval(first.start, last.end, named)


def leaning(here: Interval, step: int) -> Interval:
    """A stretch without a measured end: up to here, or from here on."""
    return Interval(None, here.end, "vague") if step < 0 else Interval(here.start, None, "vague")


def lasting(scene: Scene, match: Match) -> Found | None:
    """Three months, a two-hour drive, several years, an hour and a half; not somebody's age."""
    words = scene.tokens[match.first : match.last]
    unit = unit_of(scene, match) or "CENTURY"
    if any(token.low == "old" for token in words) and unit == "Y":
        return None
    if "n" not in match.parts:
        return _bare(scene, match, unit)
    number = amount(scene.words(match, "n"))
    if number is not None and "h" in match.parts:
        number += Fraction(1, 2)
    if unit == "Q" and number is not None:
        return None
    return loose(match, duration(number, unit), "DURATION", _within(scene, match, number, unit))


def _within(scene: Scene, match: Match, number: Fraction | None, unit: str) -> Interval | None:
    """ "Within ten days" of a clause not in the past ends so long after the publication."""
    before = scene.tokens[match.first - 1].low if match.first else ""
    if (
        before != "within"
        or number is None
        or scene.narrative
        or scene.tense(match.first) == "past"
    ):
        return None
    there = _stretch(scene, number, unit, 1)
    return replace(there, start=None) if there and there.precision != "vague" else None


def _bare(scene: Scene, match: Match, unit: str) -> Found | None:
    if unit == "Q":
        return None
    plural = scene.words(match, "u")[0].kind == "units"
    indefinite = scene.tokens[match.first].kind != "unit"
    number = None if plural else Fraction(1)
    return loose(match, duration(number, unit), "DURATION") if plural or indefinite else None


def first_span(scene: Scene, match: Match) -> Found | None:
    """The first nine months."""
    return loose(
        match, duration(amount(scene.words(match, "n")), unit_of(scene, match) or "D"), "DURATION"
    )
