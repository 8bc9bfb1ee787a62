"""Which of two reports was published first, and how long before."""

from __future__ import annotations

from datetime import UTC, datetime

from whence.types import Report

Order = tuple[bool, str, str, str]
"""Whether undated, the time of publication, and the names that stand in for one."""


def order(report: Report) -> Order:
    """What puts reports in the order of publication, the undated ones last; of those of one time
    by doc, then by id. Times are in UTC where they name their zone."""
    written = report.published or ""
    moment = _moment(written)
    if moment is not None and moment.tzinfo:
        written = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    return (not written, written, report.doc, report.id)


def days_between(one: Order, other: Order) -> float | None:
    """Days from one report to the other; None where one is not dated to the day."""
    first, second = (_moment(item[1]) for item in (one, other))
    if first is None or second is None:
        return None
    return abs((second.replace(tzinfo=UTC) - first.replace(tzinfo=UTC)).total_seconds()) / 86_400


def weekday(one: Order) -> int | None:
    """The day of the week, 0 for Monday; None where a report is not dated to the day."""
    moment = _moment(one[1])
    return None if moment is None else moment.weekday()


def _moment(published: str) -> datetime | None:
    try:
        return datetime.fromisoformat(published)
    except ValueError:  # none, a year, or a year and a month
        return None
