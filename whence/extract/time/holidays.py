"""Reader of days with a name, and their dates."""

from __future__ import annotations

from datetime import date, timedelta

from whence.extract.time.match import Match
from whence.extract.time.points import Point, day, value
from whence.extract.time.scene import Found, Scene, at, loose
from whence.extract.time.years import told_year


def holiday(scene: Scene, match: Match) -> Found | None:
    """Christmas 1999, Thanksgiving Day, New Year's Eve, Easter."""
    base = scene.known(scene.now, "day") or scene.now
    year = told_year(scene, match)
    if year is None and base is None:
        return loose(match, "XXXX-XX-XX")
    point = date_of(scene, match, year or (base.year if base else 1))
    if point is None or year or base is None or scene.narrative:
        return at(match, point) if point else None
    past = scene.tense(match.first) == "past" or scene.number(match, "s", ("last",)) == -1
    if past and value(point) > value(base):
        point = date_of(scene, match, base.year - 1)
    if not past and scene.tense(match.first) == "future" and value(point or base) < value(base):
        point = date_of(scene, match, base.year + 1)
    return at(match, point) if point else None


def date_of(scene: Scene, match: Match, year: int) -> Point | None:
    """The day in that year that the match names, or its eve; None outside the calendar."""
    if not 1 < year < 9999:
        return None
    words = [token.low for token in scene.tokens[match.first : match.last]]
    eve = timedelta(1) if "eve" in words else timedelta(0)
    if "k" in match.parts:
        return day(date(year + bool(eve), 1, 1) - eve)
    if "i" in match.parts:
        return day(easter(year) - timedelta(2))
    listed = scene.number(match, "h", ("holiday",))
    if not listed:
        return day(easter(year) - eve)
    if len(listed) == 2:
        return day(date(year, listed[0], listed[1]) - eve)
    return day(_nth_weekday(year, *listed) - eve)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month, of_month = divmod(h + m - 7 * n + 90, 25)
    return (
        date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)
        if of_month >= 0
        else date(year, 4, 1)
    )
