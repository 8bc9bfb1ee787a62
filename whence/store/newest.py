"""What is new in a store, and when what it holds was said."""

from __future__ import annotations

from dataclasses import dataclass

from whence.store.cursor import Asking

LATEST = """
WITH last AS (SELECT id, doc, title, outlet, published, seq FROM newest ORDER BY seq DESC LIMIT ?)
SELECT l.* EXCLUDE (seq), count(c.id) AS claims FROM last l LEFT JOIN claims c ON c.report = l.id
GROUP BY l.id, l.doc, l.title, l.outlet, l.published, l.seq ORDER BY l.seq DESC
"""
DAYS = """
SELECT r.day, sum(r.claims)::BIGINT AS claims, sum(r.events)::BIGINT AS events FROM (
    SELECT try_cast(left(n.published, 10) AS DATE)::VARCHAR AS day, coalesce(c.n, 0) AS claims,
        coalesce(e.n, 0) AS events
    FROM newest n
    LEFT JOIN (SELECT report, count(*) AS n FROM claims GROUP BY report) c ON c.report = n.id
    LEFT JOIN (SELECT report, count(*) AS n FROM events GROUP BY report) e ON e.report = n.id
) r WHERE r.day IS NOT NULL GROUP BY r.day ORDER BY r.day
"""


@dataclass(frozen=True, slots=True)
class Latest:
    """A report that was read lately, and how many claims it makes."""

    id: str
    doc: str
    title: str | None
    outlet: str | None
    published: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class Day:
    """How many claims and events the reports of a day tell; ``day`` is ISO 8601."""

    day: str
    claims: int
    events: int


def latest(store: Asking, limit: int) -> tuple[Latest, ...]:
    """The reports read last, newest versions only, the last first."""
    return tuple(Latest(**row) for row in store._rows(LATEST, [limit]))


def days(store: Asking) -> tuple[Day, ...]:
    """Claims and events by day of publication, days without any left out; undated reports too."""
    return tuple(Day(**row) for row in store._rows(DAYS))
