"""Where what is told is said to be: places with the events and claims there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.errors import InputError
from whence.store.browsing.base import CURRENT, Browsing
from whence.store.dates import published
from whence.store.numbers import Condition
from whence.types import EVENT_TYPES

MOST = 300
"""So many places are asked for, those with most events and claims first."""
SAMPLE = 3
SPOTS = f"""
WITH here AS (
    SELECT p.report, p.id, p.name, p.path, p.latitude, p.longitude, p."precision", p.country,
        coalesce(p.geonames::VARCHAR, p.name) AS key, r.published
    FROM places p JOIN reports r ON r.id = p.report WHERE p.{CURRENT} --and
), done AS (
    SELECT h.key, count(*) AS events, max(h.published) AS last,
        list(e.report || '/' || e.id ORDER BY h.published, e.report, e.ord)[:{SAMPLE}] AS sample
    FROM events e JOIN here h ON h.report = e.report AND h.id = e.place
    --type
    GROUP BY h.key
), told AS (
    SELECT h.key, count(*) AS claims
    FROM (SELECT report, unnest(places) AS id FROM claims) c JOIN here h USING (report, id)
    GROUP BY h.key
), known AS (
    SELECT key, mode(name) AS name, min(path) AS path, min(latitude) AS latitude,
        min(longitude) AS longitude, mode("precision") AS "precision",
        min(country) AS country, count(DISTINCT report) AS reports
    FROM here GROUP BY key
)
SELECT k.* EXCLUDE (key), coalesce(d.events, 0) AS events, coalesce(t.claims, 0) AS claims,
    coalesce(d.sample, []) AS sample, count(*) OVER () AS total,
    count_if(k.latitude IS NULL) OVER () AS lost
FROM known k LEFT JOIN done d USING (key) LEFT JOIN told t USING (key)
WHERE --some
ORDER BY k.latitude IS NULL, events DESC, claims DESC, name, k.key LIMIT {MOST}
"""


@dataclass(frozen=True, slots=True)
class SpotAsk:
    """Which places: those in reports published between two ISO dates; with a ``type`` only those
    where an event of it is."""

    type: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with what is said to be there: ``events``, of which ``sample`` are the earliest
    told (``REPORT/EVENT``), and ``claims`` that name it or tell of them. Without coordinates it
    is a name that nothing was found for."""

    name: str
    path: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    precision: str | None
    country: str | None
    reports: int
    events: int
    claims: int
    sample: tuple[str, ...]


class Places(Browsing):
    """The places of a store, newest versions."""

    def spots(self, ask: SpotAsk) -> tuple[list[Spot], int, int]:
        """The places, located ones first and those with most events first among them; how many
        there are, and how many of them have no coordinates. Raises InputError for a type or date
        that is none."""
        tests = list(_conditions(ask))
        query = SPOTS.replace("--and", "".join(f" AND {text}" for text, _ in tests))
        values = [value for _, bound in tests for value in bound]
        if ask.type:
            values.append(_type(ask.type))
        query = query.replace("--type", "WHERE e.type = ?" if ask.type else "")
        query = query.replace("--some", "events > 0" if ask.type else "events > 0 OR claims > 0")
        rows = list(self._rows(query, values))
        every, lost = (rows[0]["total"], rows[0]["lost"]) if rows else (0, 0)
        lists = (
            {**row, "path": tuple(row["path"]), "sample": tuple(row["sample"])} for row in rows
        )
        fields = Spot.__dataclass_fields__
        spots = [Spot(**{name: row[name] for name in fields}) for row in lists]
        return spots, every, lost


def _conditions(ask: SpotAsk) -> Iterator[Condition]:
    yield from published(ask.since or None, ask.until or None)


def _type(seen: str) -> str:
    if seen not in EVENT_TYPES:
        raise InputError(f"type is {seen!r}: accepted are {', '.join(EVENT_TYPES)}")
    return seen
