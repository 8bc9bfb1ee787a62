"""Stretches of the calendar: days, weeks, months ... centuries, and how they are written.

Values follow TIMEX3 (ISO-TimeML 2009): 2023-04-16, 2023-W15, 2023-04, 2023-Q2, 2023-SP, 2023, 202,
20; BC0480 for a year before Christ.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

FINENESS = (
    "century",
    "decade",
    "year",
    "half",
    "season",
    "quarter",
    "month",
    "week",
    "weekend",
    "day",
)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_COMMON_YEAR = 2001
_PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Point:
    """One unit of the calendar. ``grain`` is one of ``FINENESS``; ``month`` and ``day`` are the
    first of it. ``clock`` is the time in a day as TIMEX3 writes it (T09:30, TMO). A year before
    Christ is negative."""

    grain: str
    year: int
    month: int = 1
    day: int = 1
    clock: str = ""


def day(of: date, clock: str = "") -> Point:
    """A day."""
    return Point("day", of.year, of.month, of.day, clock)


def published(written: str | None) -> Point | None:
    """The day, month or year of an ISO 8601 date; None where there is none."""
    match = _PUBLISHED.match(written or "")
    if not match:
        return None
    try:
        first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    grain = "day" if match[3] else "month" if match[2] else "year"
    return Point(grain, first.year, first.month, first.day)


def made(grain: str, year: int, month: int = 1, of_day: int = 1) -> Point | None:
    """The unit, unless there is no such day."""
    if year > 0 and grain in ("day", "week", "weekend"):
        try:
            date(year, month, of_day)
        except ValueError:
            return None
    return Point(grain, year, month, of_day)


def coarse(point: Point, grain: str) -> Point:
    """The unit of that grain that the point lies in, or begins in."""
    first = _date(point)
    if grain in ("day", "week", "weekend") and first is None:
        return replace(point, grain=grain)
    if grain == "day":
        return replace(point, grain="day", clock="")
    if first and grain in ("week", "weekend"):
        first -= timedelta(first.weekday())
        return Point(grain, first.year, first.month, first.day)
    steps = {"month": 1, "quarter": 3, "half": 6, "season": 3}
    if grain in steps:
        return Point(grain, point.year, point.month - (point.month - 1) % steps[grain])
    size = {"year": 1, "decade": 10, "century": 100}[grain]
    return Point(grain, point.year - point.year % size if point.year > 0 else point.year)


def shifted(point: Point, grain: str, steps: int) -> Point:
    """The point moved by so many units of ``grain``; its own grain stays. A move out of the
    calendar stays at its edge."""
    if grain in ("day", "week", "weekend"):
        first = _date(point)
        if first is None:
            return point
        ordinal = first.toordinal() + steps * (1 if grain == "day" else 7)
        moved = date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
        return replace(point, year=moved.year, month=moved.month, day=moved.day)
    months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "decade": 120, "century": 1200}
    whole = point.year * 12 + point.month - 1 + steps * months.get(grain, 12)
    year, month = divmod(min(max(whole, -9999 * 12), 9999 * 12 + 11), 12)
    return replace(point, year=year, month=month + 1, day=min(point.day, length(year, month + 1)))


def value(point: Point) -> str:
    """The point in TIMEX3."""
    year = f"{point.year:04d}" if point.year > 0 else f"BC{-point.year:04d}"
    if point.grain in ("week", "weekend"):
        iso = date(point.year, point.month, point.day).isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if point.grain == "weekend" else "")
    if point.grain == "season":
        return _season(point)
    if point.grain == "decade":
        return year[:-1]
    if point.grain == "century":
        return year[:-2]
    finer = {
        "year": "",
        "half": f"-H{(point.month + 5) // 6}",
        "quarter": f"-Q{(point.month + 2) // 3}",
        "month": f"-{point.month:02d}",
        "day": f"-{point.month:02d}-{point.day:02d}{point.clock}",
    }
    return year + finer[point.grain]


def _season(point: Point) -> str:
    """A winter is named by the year that most of it lies in."""
    named = next(name for name, month in SEASONS.items() if month == point.month)
    if named != "WI":
        return f"{value(replace(point, grain='year'))}-{named}"
    return f"{value(Point('year', point.year + 1))}-WI"


def _date(point: Point) -> date | None:
    return date(point.year, point.month, point.day) if 0 < point.year <= date.max.year else None


def length(year: int, month: int) -> int:
    """The days of a month; before Christ those of a common year."""
    return calendar.monthrange(year if year > 0 else _COMMON_YEAR, month)[1]


def weekday(point: Point) -> int:
    """1 for Monday to 7 for Sunday (ISO 8601); 0 before Christ."""
    first = _date(point)
    return first.isoweekday() if first else 0


def order(point: Point) -> tuple[int, int, int]:
    """What points are compared by: where they begin."""
    return point.year, point.month, point.day
