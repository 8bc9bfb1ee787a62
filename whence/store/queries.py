"""The SQL of the listings. What a user gives is always bound, never written into it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from whence.store.asks import ClaimFilter, Which
from whence.store.filters import conditions, count
from whence.store.numbers import Condition

ORDER = "r.published NULLS LAST, r.doc, r.id"

WHICH: dict[Which, str] = {
    "all": "FROM reports r",
    "newest": "FROM newest r",
    "docs": "FROM reports r WHERE seq IN (SELECT max(seq) FROM reports GROUP BY doc)",
}

CLAIM = """
SELECT c.* FROM claims c JOIN reports r ON r.id = c.report
WHERE c.id = ? ORDER BY r.seq DESC, c.ord LIMIT 1
"""

SPEAKERS = """
WITH spoken AS (
    SELECT l.* FROM links l JOIN newest r ON r.id = l.report
), through AS (
    SELECT l.name, l.kind, l.named, nearer.name AS via, count(*) AS times
    FROM spoken l JOIN spoken nearer
        ON nearer.report = l.report AND nearer.claim = l.claim AND nearer.ord = l.ord - 1
    GROUP BY ALL
), via AS (
    SELECT name, kind, named, list(via ORDER BY times DESC, via) AS through
    FROM through GROUP BY ALL
)
SELECT s.*, coalesce(v.through, []) AS through FROM (
    SELECT name, kind, named, count(DISTINCT (report, claim)) AS claims,
        count(DISTINCT report) AS reports
    FROM spoken GROUP BY ALL
) s LEFT JOIN via v USING (name, kind, named)
ORDER BY s.claims DESC, s.reports DESC, s.name, s.kind, s.named
"""

COUNTS = """
SELECT (SELECT count(*) FROM newest) AS reports,
    (SELECT count(*) FROM reports) - (SELECT count(*) FROM newest) AS older,
    (SELECT count(*) FROM claims c JOIN newest r ON r.id = c.report) AS claims,
    (SELECT count(DISTINCT (l.name, l.kind, l.named))
        FROM links l JOIN newest r ON r.id = l.report) AS sources,
    (SELECT count(*) FROM asides) AS asides
"""


def claims(where: ClaimFilter, report: str | None) -> tuple[str, list[Any]]:
    """The listing of claims and its bound values; ``report`` is the one full id to list, if any.
    Raises InputError for a value that is none."""
    table = "reports" if where.versions or report is not None else "newest"
    query = f"SELECT c.* FROM claims c JOIN {table} r ON r.id = c.report"
    place = f'{ORDER}, c.content[1]."start", c.ord'
    return narrowed(query, conditions(where), report, place, where.limit)


def narrowed(
    query: str, parts: Iterable[Condition], report: str | None, order: str, limit: int | None
) -> tuple[str, list[Any]]:
    """A query with its conditions, order and limit, and the values to bind. Raises InputError for
    a limit that is none."""
    tests = [*parts] if report is None else [*parts, ("r.id = ?", [report])]
    if tests:
        query += " WHERE " + " AND ".join(text for text, _ in tests)
    query += f" ORDER BY {order}"
    values = [value for _, bound in tests for value in bound]
    if limit is None:
        return query, values
    return f"{query} LIMIT ?", [*values, count("limit", limit)]
