"""Points of the calendar as intervals: ISO 8601, years before 1 in its expanded form."""

from __future__ import annotations

import re
from dataclasses import replace

from whence.extract.time.points import Point, length, shifted
from whence.types import Interval, Precision

_PRECISION: dict[str, Precision] = {
    "century": "decade",
    "half": "season",
    "quarter": "season",
    "weekend": "day",
}


def interval(point: Point) -> Interval:
    """The stretch from the point's first day to its last, both included; its minute where it has
    one."""
    if re.fullmatch(r"T[012]\d:\d\d.*", point.clock) and point.clock < "T24":
        minute = _iso(point) + point.clock[: len("T00:00")]
        return Interval(minute, minute, "time")
    named: Precision = _PRECISION.get(point.grain) or point.grain  # type: ignore[assignment]
    first = shifted(point, "day", 5) if point.grain == "weekend" else point
    return Interval(_iso(first), _iso(_last(first)), named)


def _last(point: Point) -> Point:
    days = {"day": 0, "weekend": 1, "week": 6}
    if point.grain in days:
        return shifted(point, "day", days[point.grain])
    months = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120}
    end = shifted(point, "month", months.get(point.grain, 1200) - 1)
    return replace(end, day=length(end.year, end.month))


def _iso(point: Point) -> str:
    """The first day. ISO 8601 has a year 0, which is 1 BC."""
    year = point.year + 1 if point.year < 0 else point.year
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{point.month:02d}-{point.day:02d}"
