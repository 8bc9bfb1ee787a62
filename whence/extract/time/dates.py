"""Readers of what stands on the calendar by itself: dates, months, years."""

from __future__ import annotations

import re
from dataclasses import replace

from whence.extract.time.amounts import amount
from whence.extract.time.match import Match
from whence.extract.time.points import Point, made
from whence.extract.time.scene import STEPS, Found, Scene, at, loose
from whence.extract.time.signs import signs
from whence.extract.time.years import borrowed, likely, stepped, told_year

_MONTHS = ("month", "weakmonth", "shortmonth")
_MODERN = (1750, 2060)  # years that need no preposition


def iso(scene: Scene, match: Match) -> Found | None:
    """2023-04-16, 2023-04-16T12:00."""
    written = scene.tokens[match.first].low
    year, month, of_day = (int(part) for part in written[:10].split("-"))
    point = made("day", year, month, of_day) if year and 0 < month < 13 else None
    if point is None:
        return None
    clock = written[10:].strip().upper().removeprefix("T")
    return at(match, replace(point, clock=f"T{clock}" if clock else ""))


def numeric(scene: Scene, match: Match) -> Found | None:
    """16/04/2023, 04/16/2023, 16.04.23."""
    written = scene.tokens[match.first].low
    one, two, year = (int(part) for part in re.split("[/.]", written))
    day_first = scene.day_first or "." in written or one > 12
    month, of_day = (two, one) if day_first and two <= 12 else (one, two)
    century = 0 if year > 99 else 1900 if year > 69 else 2000
    point = made("day", year + century, month, of_day) if 0 < month < 13 else None
    return at(match, point) if point else None


def date(scene: Scene, match: Match) -> Found | None:
    """16 April 2023, Dec. 19, September 1 of that year."""
    month = scene.number(match, "m", _MONTHS)
    of_day = amount(scene.words(match, "d"))
    if of_day is None or not 1 <= of_day <= 31:
        return None
    year = told_year(scene, match)
    if year:
        point = made("day", year, month, int(of_day))
        return at(match, point) if point else None
    step = scene.number(match, "s", STEPS)
    base = scene.known(scene.now, "day")
    point = made("day", base.year, month, int(of_day)) if base and step else None
    if base and point:
        return at(match, stepped(base, point, step))
    return _yearless(scene, match, "day", month, int(of_day))


def month(scene: Scene, match: Match) -> Found | None:
    """May 1999, last October, June."""
    number = scene.number(match, "m", _MONTHS)
    year = told_year(scene, match)
    if year:
        return at(match, Point("month", year, number))
    step = scene.number(match, "s", STEPS)
    if step is None:
        weak = match.last - match.first == 1 and scene.tokens[match.first].kind == "weakmonth"
        return (
            _yearless(scene, match, "month", number) if not weak or _month(scene, match) else None
        )
    base = scene.known(scene.now, "month")
    if base is None:
        return loose(match, f"XXXX-{number:02d}")
    return at(match, stepped(base, Point("month", base.year, number), step))


def _month(scene: Scene, match: Match) -> bool:
    """Whether a bare May or March stands as a month does: after a preposition, or before a noun."""
    before = scene.tokens[match.first - 1].low if match.first else ""
    after = scene.tokens[match.last].kind if match.last < len(scene.tokens) else "gap"
    noun = (
        after == "other"
        and scene.tokens[match.last].low not in signs("month_before")
        and before in signs("article")
    )
    return before in signs("month_before") or noun


def _yearless(scene: Scene, match: Match, grain: str, number: int, of_day: int = 1) -> Found | None:
    year = borrowed(scene, match) or likely(scene, match, grain, number, of_day)
    if year is None:
        return loose(match, f"XXXX-{number:02d}" + (f"-{of_day:02d}" if grain == "day" else ""))
    point = made(grain, year, number, of_day)
    return at(match, point) if point else None


def year(scene: Scene, match: Match) -> Found | None:
    """1999, the year 2000, fiscal 1988, 480 BC."""
    number = told_year(scene, match)
    if number is None or (match.last - match.first == 1 and not _year_like(scene, match, number)):
        return None
    return at(match, Point("year", number))


def _year_like(scene: Scene, match: Match, number: int) -> bool:
    """Whether a bare number is a year and no count or name's part."""
    before = scene.tokens[match.first - 1].low if match.first else ""
    after = scene.tokens[match.last] if match.last < len(scene.tokens) else None
    if before in signs("no_year") or (after and after.kind in ("counted", "unit", "units")):
        return False
    return _MODERN[0] <= number <= _MODERN[1] or before in signs("month_before")
