"""Who speaks. An anonymous source is tied to nobody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from whence.errors import InputError
from whence.store.answers import SourceRow
from whence.store.browsing.base import CURRENT, PAGE, Browsing, Stop, offset, stop, total
from whence.store.numbers import Condition
from whence.store.rows import Row

KNOWN = {"": None, "named": True, "anonymous": False}
THROUGH = 5
LISTING = f"""
WITH links AS (
    SELECT report, id, unnest(chain) AS l FROM claims WHERE {CURRENT}
), apart AS (
    SELECT l.name AS name, l.kind AS kind, l.named AS named, report, id FROM links GROUP BY ALL
), spoken AS (
    SELECT name, kind, named, report, count(*) AS claims FROM apart GROUP BY ALL
)
SELECT name, kind, named, sum(claims)::BIGINT AS claims, count(*) AS reports,
    count(*) OVER () AS total
FROM spoken
--where
GROUP BY name, kind, named
ORDER BY claims DESC, reports DESC, name, kind, named LIMIT ? OFFSET ?
"""
NEARER = f"""
SELECT l.name AS name, l.kind AS kind, l.named AS named, via, count(*) AS times FROM (
    SELECT chain[i].name AS via, chain[i + 1] AS l
    FROM (SELECT chain, unnest(range(1, len(chain))) AS i FROM claims WHERE {CURRENT}
        AND len(chain) > 1)
) WHERE l.name IN (SELECT unnest(?)) GROUP BY ALL ORDER BY times DESC, via
"""
SAME_NAME = f"""
SELECT name, kind, named, count(*) AS times FROM (
    SELECT l.name AS name, l.kind AS kind, l.named AS named FROM (
        SELECT unnest(chain) AS l FROM claims WHERE {CURRENT}
        AND list_contains(list_transform(chain, lambda l: l.name), $1)
    )
) WHERE name = $1 GROUP BY ALL ORDER BY times DESC, kind, named
"""


@dataclass(frozen=True, slots=True)
class SourceAsk:
    """Which sources: by part of a name, by kind, ``named`` or ``anonymous`` ones."""

    words: str = ""
    kind: str = ""
    known: str = ""
    page: int = 1


class Sources(Browsing):
    """Everybody who stands in a chain of a newest version."""

    def listing(self, ask: SourceAsk) -> tuple[list[SourceRow], int]:
        """A page of sources, the most frequent first, and how many there are. Raises InputError
        for a value that is none."""
        tests = list(_conditions(ask))
        where = "WHERE " + " AND ".join(text for text, _ in tests) if tests else ""
        values = [value for _, bound in tests for value in bound]
        query = LISTING.replace("--where", where)
        rows = list(self._rows(query, [*values, PAGE, offset(ask.page)]))
        near = self._through([row["name"] for row in rows])
        return [_source(row, near[_key(row)]) for row in rows], total(rows)

    def called(self, name: str) -> list[Stop]:
        """All who go by exactly this name, the most frequent first."""
        return [stop(row) for row in self._rows(SAME_NAME, [name])]

    def _through(self, names: list[str]) -> dict[tuple[str, str, bool], list[str]]:
        near: dict[tuple[str, str, bool], list[str]] = defaultdict(list)
        for row in self._rows(NEARER, [names]):
            near[_key(row)].append(row["via"])
        return near


def _conditions(ask: SourceAsk) -> Iterator[Condition]:
    if ask.known not in KNOWN:
        raise InputError(f"known is {ask.known!r}: named or anonymous is accepted")
    if ask.words:
        yield "contains(lower(name), lower(?))", [ask.words]
    if ask.kind:
        yield "kind = ?", [ask.kind]
    if ask.known:
        yield "named = ?", [KNOWN[ask.known]]


def _source(row: Row, through: list[str]) -> SourceRow:
    name, kind, named = _key(row)
    return SourceRow(name, kind, named, row["claims"], row["reports"], tuple(through[:THROUGH]))


def _key(row: Row) -> tuple[str, str, bool]:
    return row["name"], row["kind"], row["named"]
