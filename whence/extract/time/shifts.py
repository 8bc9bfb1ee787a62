"""Readers of counted steps: two weeks ago, three days later, a year earlier."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from whence.extract.time.amounts import GRAINS, amount, duration, unit_of
from whence.extract.time.match import Match
from whence.extract.time.points import Point, coarse, shifted
from whence.extract.time.scene import REFERENCE, Found, Scene, at, leans_on_event, loose

_YEARS = {"DECADE": 10, "CENTURY": 100}


def stepped(scene: Scene, match: Match) -> Found | None:
    """Two weeks ago; two days earlier and a year later than what was told of; in two days' time."""
    unit = unit_of(scene, match) or ""
    number = amount(scene.words(match, "n")) if "n" in match.parts else None
    if number is not None and "h" in match.parts:
        number += Fraction(1, 2)
    kinds = {token.kind for token in scene.words(match, "k")}
    sign = -1 if kinds & {"ago", "before"} else 1
    told = bool(kinds & {"before", "after"}) or scene.narrative
    if unit in _YEARS and number is not None:
        number, unit = number * _YEARS[unit], "Y"
    grain = GRAINS.get(unit)
    if leans_on_event(scene, match) or (told and number is None):
        shorter = replace(match, last=match.parts["k"][0]) if "k" in match.parts else match
        return loose(shorter, duration(number, unit), "DURATION") if "n" in match.parts else None
    base = scene.then if told else scene.now
    if number is None or grain is None or base is None or number.denominator > 2:
        return _vague_step(match, number, unit, sign)
    return _from(scene, match, base, grain, (number * sign, unit))


def _from(
    scene: Scene, match: Match, base: Point, grain: str, step: tuple[Fraction, str]
) -> Found | None:
    number, unit = step
    if grain == "year" and base.grain != "quarter" and scene.told and scene.told.grain == "quarter":
        base = scene.told
    if number.denominator == 2 and grain == "year":
        number, grain = number * 12, "month"
    kept = base.grain if base.grain == "quarter" and grain == "year" else grain
    known = scene.known(base, "day" if grain in ("week", "weekend") else kept)
    if known is None:
        return _vague_step(match, abs(number), unit, -1 if number < 0 else 1)
    steps = int(number * (2 if unit == "FORTNIGHT" else 1))
    moved = shifted(known, grain, steps)
    found = at(match, coarse(moved, "week") if grain in ("week", "weekend") else moved)
    return replace(found, aside=steps < 0)


def _vague_step(match: Match, number: Fraction | None, unit: str, sign: int) -> Found:
    if number is not None and unit in ("H", "M", "S"):
        return loose(match, duration(number, unit), "DURATION")
    return loose(match, REFERENCE[sign])
