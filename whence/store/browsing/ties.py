"""Who is said to be tied to whom, and to fight whom, as the edges of a network."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from whence.errors import InputError
from whence.store.browsing.actors import KEY, Who, who
from whence.store.browsing.base import BEHIND, CURRENT, Browsing, total
from whence.store.dates import published
from whence.store.numbers import Condition
from whence.store.rows import Row
from whence.types import RelationType

FIGHTS = "fights"
TYPES: tuple[str, ...] = (*get_args(RelationType), FIGHTS)
BOTH_WAYS = ("allied_with", "rival_of", "negotiating_with", "merged_with", "alias_of")
"""Relations that hold either way round."""
MOST = 150
"""So many edges are asked for, those in most claims first."""
SAMPLE = 3
END = (
    "{{'key': " + KEY.format("{0}.") + ", 'name': {0}.name, 'kind': {0}.kind, 'named': {0}.named, "
    "'identity': {0}.identity}}"
)
EDGES = f"""
WITH tied AS (
    SELECT report, id AS claim, status, l.type AS type, l.subject.actor AS one,
        l."object".actor AS other, l.negated OR status = 'denied' AS denied
    FROM (SELECT report, id, status, unnest(relations) AS l
        FROM claims WHERE len(relations) > 0 AND {CURRENT})
    UNION ALL
    SELECT e.report, e.claim, c.status, '{FIGHTS}', doer, p.actor,
        occurrence = 'denied' OR c.status = 'denied'
    FROM (
        SELECT report, unnest(claims) AS claim, occurrence, d.actor AS doer, p FROM (
            SELECT report, claims, occurrence, d, unnest(recipients) AS p FROM (
                SELECT report, claims, occurrence, unnest(actors) AS d, recipients FROM events
                WHERE type = 'ASSAULT' AND occurrence IN ('happened', 'attempted', 'denied')
                AND len(recipients) > 0 AND {CURRENT}
            )
        ) WHERE p.actor IS NOT NULL AND d.actor IS NOT NULL
    ) e JOIN claims c ON c.report = e.report AND c.id = e.claim
), said AS (
    SELECT t.type, t.claim AS id, t.report, t.status, t.denied, r.published,
        {END.format("a")} AS a, {END.format("b")} AS b
    FROM tied t JOIN actors a ON a.report = t.report AND a.id = t.one
    JOIN actors b ON b.report = t.report AND b.id = t.other
    JOIN reports r ON r.id = t.report
    WHERE t.type IN (SELECT unnest(?)) --and
), turned AS (
    SELECT * REPLACE (CASE WHEN turn THEN b ELSE a END AS a, CASE WHEN turn THEN a ELSE b END AS b)
    FROM (SELECT *, type IN (SELECT unnest(?)) AND a.key > b.key AS turn FROM said)
), once AS (
    SELECT a.key AS one, b.key AS other, type, id, report, min(a) AS a, min(b) AS b,
        bool_or(denied) AS denied, min(status) AS status, min(left(published, 10)) AS day
    FROM turned WHERE a.key <> b.key GROUP BY one, other, type, id, report
)
SELECT min(a) AS a, min(b) AS b, type, count(*) AS claims, count(DISTINCT c.report) AS reports,
    count_if(denied) AS denials, count_if(status = 'hedged') AS hedged,
    min(day) AS first, max(day) AS last,
    max(g.certain) FILTER (NOT denied) AS certain, max(g.possible) FILTER (NOT denied) AS possible,
    list(id ORDER BY day, id)[:{SAMPLE}] AS sample, count(*) OVER () AS total
FROM once c {BEHIND} GROUP BY one, other, type
ORDER BY claims DESC, denials, one, other, type LIMIT {MOST}
"""


@dataclass(frozen=True, slots=True)
class TieAsk:
    """Which edges: of these types, from claims published between two ISO dates, at one end an
    ``actor`` that has exactly this name or identity."""

    types: tuple[str, ...] = TYPES
    since: str = ""
    until: str = ""
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """What ``claims`` in ``reports`` say of two actors; ``denials`` of them that it is not so,
    ``hedged`` not firmly. The best-rooted claim has ``certain`` to ``possible`` roots, None where
    nothing was reconciled. ``first`` and ``last`` are days of publication."""

    one: Who
    type: str
    other: Who
    claims: int
    reports: int
    denials: int
    hedged: int
    certain: int | None
    possible: int | None
    first: str | None
    last: str | None
    sample: tuple[str, ...]

    @property
    def status(self) -> str:
        """How it is put: ``denied`` where all deny it, ``disputed`` where some do, ``hedged``
        where nobody says it firmly."""
        if self.denials:
            return "denied" if self.denials == self.claims else "disputed"
        return "hedged" if self.hedged == self.claims else "stated"


class Ties(Browsing):
    """The network of a store, newest versions."""

    def edges(self, ask: TieAsk) -> tuple[list[Edge], int]:
        """The edges in most claims, and how many there are. Raises InputError for a type or date
        that is none."""
        for name in ask.types:
            if name not in TYPES:
                raise InputError(f"type is {name!r}: accepted are {', '.join(TYPES)}")
        tests = list(_conditions(ask))
        query = EDGES.replace("--and", "".join(f" AND {text}" for text, _ in tests))
        values = [value for _, bound in tests for value in bound]
        rows = list(self._rows(query, [list(ask.types), *values, list(BOTH_WAYS)]))
        known: dict[str, Who] = {}
        for end in (row[side] for row in rows for side in ("a", "b")):
            known.setdefault(end["key"], who(end))
        return [_edge(row, known) for row in rows], total(rows)


def _conditions(ask: TieAsk) -> Iterator[Condition]:
    yield from published(ask.since or None, ask.until or None)
    if ask.actor:
        yield "? IN (a.name, a.identity, b.name, b.identity)", [ask.actor]


def _edge(row: Row, known: dict[str, Who]) -> Edge:
    names = ("claims", "reports", "denials", "hedged", "certain", "possible", "first", "last")
    fields: dict[str, Any] = {name: row[name] for name in names}
    fields |= {"one": known[row["a"]["key"]], "other": known[row["b"]["key"]]}
    return Edge(**fields, type=row["type"], sample=tuple(row["sample"]))
