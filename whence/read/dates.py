"""Dates as people, pages and feeds write them, to ISO 8601 as precise as the input."""

from __future__ import annotations

import re
from datetime import date, time
from email.utils import parsedate_to_datetime

_ZONE = r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?"
_ISO = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
    rf"(?:[T ]+(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?{_ZONE})?$",
    re.I,
)
_COARSE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?$")
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?(?P<zone>Z)?)?$"
)
_RFC822 = re.compile(r"(?:\w{3},\s*)?\d{1,2} \w{3} \d{2,4} \d{1,2}:\d\d", re.I)
_WEEKDAY = re.compile(r"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b[.,]?\s*", re.I)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = "(?P<{}>" + "|".join(_MONTHS) + r")[a-z]*\.?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_WRITTEN = re.compile(
    f"(?:{_DAY.format('day')}(?: of)? {_MONTH.format('month')},? (?P<year>\\d{{4}})"
    f"|{_MONTH.format('month2')} {_DAY.format('day2')},? (?P<year2>\\d{{4}}))"
    r"(?:,?(?: at| -)? (?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?"
    rf"\s*(?P<half>[ap]\.?m\.?)?{_ZONE})?$",
    re.I,
)


def iso(written: str | None) -> str | None:
    """``written`` as ISO 8601, no more precise than it is; None when it is not a date.

    >>> iso("14 May 2031"), iso("May 14, 2031 8:10 am"), iso("soon")
    ('2031-05-14', '2031-05-14T08:10', None)
    """
    text = " ".join((written or "").split())
    if _COARSE.match(text):
        return text if int(text[:4]) else None
    if found := _ISO.match(text) or _COMPACT.match(text):
        return _build(found.groupdict())
    if found := _WRITTEN.match(_WEEKDAY.sub("", text)):
        return _build(_numbers(found.groupdict()))
    return _mail(text) if _RFC822.match(text) else None


def _build(part: dict[str, str | None]) -> str | None:
    """From digits, as they are written, to ISO 8601; None for what no calendar or clock shows."""
    year, month, day = (part[name] or "" for name in ("year", "month", "day"))
    hour, minute, second = part["hour"], part["minute"], part["second"]
    try:
        stated = date(int(year), int(month), int(day)).isoformat()
        if hour is None or minute is None:
            return stated
        time(int(hour), int(minute), int(second or 0))
    except ValueError:
        return None
    seconds = f":{second}" if second else ""
    return f"{stated}T{hour:0>2}:{minute}{seconds}{_zone(part['zone'])}"


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"


def _mail(text: str) -> str | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    precision = "seconds" if re.search(r"\d:\d\d:\d\d", text) else "minutes"
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")


def _numbers(part: dict[str, str | None]) -> dict[str, str | None]:
    """The parts of a written date with its month as a number and its hour out of 24."""
    month = (part["month"] or part["month2"] or "").lower()
    day, year = part["day"] or part["day2"], part["year"] or part["year2"]
    hour, half = part["hour"], part["half"]
    if hour and half:
        hour = str(int(hour) % 12 + (12 if half.lower().startswith("p") else 0))
    number = str(_MONTHS.index(month) + 1)
    return {**part, "year": year, "month": number, "day": day, "hour": hour}
