"""A story on another day: dates in words, in ISO 8601 and in TIMEX3 values, moved by whole weeks
so that weekdays hold, months and years by as many as the story's first day moves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from whence.types import Interval

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT = {"sept": 9} | {month[:3].lower(): n for n, month in enumerate(MONTHS, 1)}
MONTH = {month.lower(): n for n, month in enumerate(MONTHS, 1)} | SHORT
NAMES = "|".join(sorted((name.capitalize() for name in MONTH), key=len, reverse=True))
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
WORDED = re.compile(
    rf"(?<![\w.,-])(?:"
    rf"(?:(?P<from>\d{{1,2}})(?P<to>\s?[-–]\s?|\sand\s|\sto\s))?(?P<d1>{DAY})(?P<g1>\s(?:of\s)?)"
    rf"(?P<m1>{NAMES})\b(?:(?P<g2>\.?,?\s)(?P<y1>(?:19|20)\d\d))?"
    rf"|(?P<m2>{NAMES})(?P<g3>\.?\s)(?P<d2>{DAY})(?![\w:])(?:(?P<g4>,?\s)(?P<y2>(?:19|20)\d\d))?"
    rf"|(?P<m3>{NAMES})(?P<g5>\.?\s)(?P<y3>(?:19|20)\d\d)"
    rf"|(?:(?<=in\s)|(?<=of\s)|(?<=by\s)|(?<=to\s)|(?<=since\s)|(?<=last\s)|(?<=next\s)"
    rf"|(?<=until\s)|(?<=from\s)|(?<=early\s)|(?<=late\s)|(?<=this\s)|(?<=and\s))"
    rf"(?P<m4>{'|'.join(MONTHS)})"
    rf"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)|(?P<y4>(?:19|20)\d\d)"
    rf")(?![\w]|-\d|,\d)"
)
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
ISO_WEEK = re.compile(r"(\d{4})-W(\d\d)")
ISO_MONTH = re.compile(r"(\d{4})-(\d\d)$")
ISO_YEAR = re.compile(r"(\d{4})(?=$|-[A-Z])")


@dataclass(frozen=True, slots=True)
class Shift:
    """From a story's first day to the day on which it begins now."""

    first: date
    days: int

    @property
    def months(self) -> int:
        """By how many months the first day's month moves."""
        new = self.first + timedelta(self.days)
        return (new.year - self.first.year) * 12 + new.month - self.first.month

    @property
    def years(self) -> int:
        """By how many years the first day's year moves."""
        return (self.first + timedelta(self.days)).year - self.first.year

    def day(self, day: date) -> date:
        """A day of the story."""
        return day + timedelta(self.days)

    def month(self, year: int, month: int) -> tuple[int, int]:
        """A month of the story, with its year."""
        found = year * 12 + month - 1 + self.months
        return found // 12, found % 12 + 1

    def iso(self, text: str | None) -> str | None:
        """A day in ISO 8601, with or without a time of day."""
        return text if text is None else ISO_DAY.sub(self._iso_day, text, count=1)

    def value(self, text: str) -> str:
        """A TIMEX3 value; one that lies on no calendar stays as it is."""
        if ISO_DAY.match(text):
            return self.iso(text) or text
        if found := ISO_WEEK.match(text):
            monday = self.day(date.fromisocalendar(int(found[1]), int(found[2]), 1))
            return ISO_WEEK.sub(monday.strftime("%G-W%V"), text, count=1)
        if found := ISO_MONTH.match(text):
            year, month = self.month(int(found[1]), int(found[2]))
            return f"{year:04}-{month:02}"
        return ISO_YEAR.sub(lambda found: f"{int(found[1]) + self.years:04}", text, count=1)

    def interval(self, interval: Interval | None) -> Interval | None:
        """An interval: whole years stay whole years, whole months whole months."""
        if interval is None:
            return None
        start, end = interval.start, interval.end
        if _whole_years(start, end):
            moved = (self._year(start), self._year(end))
        elif _whole_months(start, end):
            moved = (self._month_start(start), self._month_end(end))
        else:
            moved = (self.iso(start), self.iso(end))
        return Interval(*moved, interval.precision)

    def _iso_day(self, found: re.Match[str]) -> str:
        year, month, day = map(int, found.groups())
        return self.day(date(year, month, day)).isoformat()

    def _year(self, text: str | None) -> str | None:
        return text and f"{int(text[:4]) + self.years:04}{text[4:]}"

    def _month_start(self, text: str | None) -> str | None:
        if text is None:
            return None
        year, month = self.month(int(text[:4]), int(text[5:7]))
        return f"{year:04}-{month:02}-01"

    def _month_end(self, text: str | None) -> str | None:
        if text is None:
            return None
        year, month = self.month(int(text[:4]), int(text[5:7]) + 1)
        return (date(year, month, 1) - timedelta(1)).isoformat()


def _whole_years(start: str | None, end: str | None) -> bool:
    return (start or "-01-01").endswith("-01-01") and (end or "-12-31").endswith("-12-31")


def _whole_months(start: str | None, end: str | None) -> bool:
    if any(day and len(day) != 10 for day in (start, end)):
        return False
    last = end is None or (date.fromisoformat(end) + timedelta(1)).day == 1
    return (start or "-01").endswith("-01") and last
