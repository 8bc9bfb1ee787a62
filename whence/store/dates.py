"""Conditions on dates, compared as far as both sides are precise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whence.errors import InputError
from whence.store.numbers import Condition

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d(:?\d\d.*)?)?)?)?")


def published(since: str | None, until: str | None) -> Iterator[Condition]:
    """That ``reports r`` was published between two dates, both included. Raises InputError for
    one that is none."""
    if since is not None:
        yield _compared("r.published", ">=", _date("since", since))
    if until is not None:
        yield _compared("r.published", "<=", _date("until", until))


def meets(column: str, when: str) -> Iterator[Condition]:
    """That the interval in ``column`` has days in common with a date, month or year; an open end
    reaches any. Raises InputError for one that is none."""
    for end, comparison in (("end", ">="), ("start", "<=")):
        test, values = _compared(f'{column}."{end}"', comparison, _date("when", when))
        yield f'({column}."{end}" IS NULL OR {test})', values
    yield f'coalesce({column}."start", {column}."end") IS NOT NULL', []


def _compared(column: str, comparison: str, date: str) -> Condition:
    """Compare as far as both are precise: "2030-02-11T06:00" is not after "2030-02-11"."""
    return f"left({column}, length(?)) {comparison} left(?, length({column}))", [date, date]


def _date(name: str, seen: str) -> str:
    if not ISO_DATE.fullmatch(seen):
        raise InputError(f"{name} is {seen!r}: a date such as 2030-02-11 is accepted")
    return seen
