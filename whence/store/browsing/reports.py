"""Pages of reports, and the versions of one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.errors import InputError
from whence.store.browsing.base import (
    BEHIND,
    PAGE,
    Behind,
    Browsing,
    Head,
    behind,
    head,
    offset,
    total,
)
from whence.store.dates import published
from whence.store.numbers import Condition

ORDERS = {
    "newest": "published DESC NULLS LAST, doc, report",
    "oldest": "published NULLS LAST, doc, report",
    "claims": "claims DESC, published NULLS LAST, doc, report",
    "poor": "poor DESC, published NULLS LAST, doc, report",
}
LISTING = """
WITH told AS (
    SELECT report, count(*) AS claims FROM claims GROUP BY report
), poorly AS (
    SELECT c.report, count(*) AS poor
    FROM roots g JOIN groups m ON m.kind = 'same-claim' AND m."group" = g."group"
    JOIN claims c ON c.id = m.member
    WHERE g.reports > 1 AND g.possible <= 1 GROUP BY c.report
)
SELECT r.id AS report, r.doc, r.outlet, r.title, r.published, coalesce(t.claims, 0) AS claims,
    coalesce(p.poor, 0) AS poor, count(*) OVER () AS total
FROM newest r LEFT JOIN told t ON t.report = r.id LEFT JOIN poorly p ON p.report = r.id
{where} ORDER BY {order} LIMIT ? OFFSET ?
"""
HEADS = """
SELECT id AS report, doc, outlet, title, published FROM reports WHERE id IN (SELECT unnest(?))
"""
VERSIONS = """
WITH RECURSIVE older AS (
    SELECT id, previous FROM reports WHERE id = $1
    UNION SELECT r.id, r.previous FROM reports r JOIN older o ON r.id = o.previous
), newer AS (
    SELECT id, previous FROM reports WHERE id = $1
    UNION SELECT r.id, r.previous FROM reports r JOIN newer n ON r.previous = n.id
)
SELECT id AS report, doc, outlet, title, published FROM reports
WHERE id IN (SELECT id FROM older UNION SELECT id FROM newer) ORDER BY seq
"""
WEIGHED = f"""
SELECT c.id AS claim, g."group" AS root_group, g.certain, g.possible, g.reports AS root_reports
FROM claims c {BEHIND} WHERE c.report = ?
"""


@dataclass(frozen=True, slots=True)
class ReportAsk:
    """Which reports: by words of their titles, by part of an outlet's name, by ISO dates of
    publication (both included), in which of ``ORDERS``."""

    words: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    order: str = "newest"
    page: int = 1


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report: how many ``claims`` it makes, ``poor`` of which are in several reports and yet
    lead back to one root at most."""

    report: Head
    claims: int
    poor: int


class Reports(Browsing):
    """The reports of a store, newest versions."""

    def listing(self, ask: ReportAsk) -> tuple[list[ReportRow], int]:
        """A page of reports, and how many there are. Raises InputError for a date, order or page
        that is none."""
        if ask.order not in ORDERS:
            raise InputError(f"order is {ask.order!r}: accepted are {', '.join(ORDERS)}")
        tests = list(_conditions(ask))
        where = "WHERE " + " AND ".join(text for text, _ in tests) if tests else ""
        query = LISTING.format(where=where, order=ORDERS[ask.order])
        values = [value for _, bound in tests for value in bound]
        rows = list(self._rows(query, [*values, PAGE, offset(ask.page)]))
        return [ReportRow(head(row), row["claims"], row["poor"]) for row in rows], total(rows)

    def heads(self, ids: Sequence[str]) -> dict[str, Head]:
        """What reports are called, by id."""
        return {row["report"]: head(row) for row in self._rows(HEADS, [list(ids)])}

    def versions(self, report: str) -> list[Head]:
        """All versions of the page that a report is one of, the oldest first."""
        return [head(row) for row in self._rows(VERSIONS, [report])]

    def weighed(self, report: str) -> dict[str, Behind]:
        """What stands behind each claim of a report, where that is known."""
        rows = ((row["claim"], behind(row)) for row in self._rows(WEIGHED, [report]))
        return {claim: found for claim, found in rows if found is not None}


def _conditions(ask: ReportAsk) -> Iterator[Condition]:
    for word in ask.words.split():
        yield "contains(lower(coalesce(r.title, r.doc)), lower(?))", [word]
    if ask.outlet:
        yield "contains(lower(r.outlet), lower(?))", [ask.outlet]
    yield from published(ask.since or None, ask.until or None)
