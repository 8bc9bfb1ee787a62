"""Dates in words, on another day: "14 September" becomes "11 September" or "13 September"."""

from __future__ import annotations

import re
from datetime import date

from bench.variation.dating import MONTH, MONTHS, WORDED, Shift

SUFFIX = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def moved(text: str, shift: Shift) -> str:
    """A stretch that ``WORDED`` matches, as long as it was where the calendar allows it. A date
    that never was ("31 June") stays as it is."""
    found = WORDED.fullmatch(text)
    if found is None:  # its match hung on the words before it
        return _month_name(text, shift.month(shift.first.year, MONTH[text.lower()])[1])
    try:
        return _moved(found, shift)
    except ValueError:
        return text


def _moved(found: re.Match[str], shift: Shift) -> str:
    if found["iso"]:
        return shift.iso(found["iso"]) or found[0]
    if found["y4"]:
        return str(int(found["y4"]) + shift.years)
    if found["m3"]:
        new_year, month = shift.month(int(found["y3"]), MONTH[found["m3"].lower()])
        return f"{_month_name(found['m3'], month)}{found['g5']}{new_year}"
    if found["d2"]:
        day = shift.day(_date(found["y2"], found["m2"], found["d2"], shift))
        year = f"{found['g4']}{day.year}" if found["y2"] else ""
        name = _month_name(found["m2"], day.month)
        return f"{name}{found['g3']}{_day_like(found['d2'], day.day)}{year}"
    return _day_first(found, shift)


def _day_first(found: re.Match[str], shift: Shift) -> str:
    day = shift.day(_date(found["y1"], found["m1"], found["d1"], shift))
    year = f"{found['g2']}{day.year}" if found["y1"] else ""
    since = ""
    if found["from"]:
        first = shift.day(_date(found["y1"], found["m1"], found["from"], shift))
        since = f"{first.day:0{len(found['from'])}}{found['to']}"
    name = _month_name(found["m1"], day.month)
    return f"{since}{_day_like(found['d1'], day.day)}{found['g1']}{name}{year}"


def _date(year: str | None, month: str, day: str, shift: Shift) -> date:
    number = int("".join(c for c in day if c.isdigit()))
    if year:
        return date(int(year), MONTH[month.lower()], number)
    first = shift.first
    years = (first.year - 1, first.year, first.year + 1)
    dates = [date(year, MONTH[month.lower()], number) for year in years]
    return min(dates, key=lambda day: abs((day - first).days))


def _month_name(like: str, month: int) -> str:
    """The name of a month, short where ``like`` is: "Sept" beside "Oct"."""
    name = MONTHS[month - 1]
    if like in MONTHS or len(name) <= 4:
        return name
    return name[:4] if month == 9 and len(like) == 4 else name[:3]


def _day_like(like: str, day: int) -> str:
    digits = like.rstrip("stndrh")
    end = SUFFIX.get(day, "th") if digits != like else ""
    return f"{day:0{len(digits) if like[0] == '0' else 1}}{end}"
