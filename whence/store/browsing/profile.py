"""What is said of one actor: its names, its relations, what it does and what is done to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from whence.store.browsing.actors import Who, who
from whence.store.browsing.base import BEHIND, CURRENT, Behind, Browsing, Head, Stop, behind, head
from whence.store.browsing.base import stop as stop_of
from whence.store.rows import Row

LISTED = 40
"""So many relations, and events on each side, are listed."""
MINE = f"""
WITH mine AS (
    SELECT report, id, ids, name, mentions, kind, named FROM actors WHERE {CURRENT}
    AND (identity = $1 OR ($1 IS NULL AND identity IS NULL AND name = $2 AND kind = $3))
)
"""
NAMES = f"""{MINE}
SELECT wording, count(*) AS times FROM (
    SELECT substring(r.text, m.mention."start" + 1, m.mention."end" - m.mention."start") AS wording
    FROM (SELECT report, unnest(mentions) AS mention FROM mine) m
    JOIN reports r ON r.id = m.report
) GROUP BY wording ORDER BY times DESC, wording LIMIT 24
"""
IDS = f"""{MINE}
SELECT DISTINCT item[1] AS scheme, item[2] AS id FROM (SELECT unnest(ids) AS item FROM mine)
ORDER BY ALL
"""
RELATIONS = f"""{MINE}
, tied AS (
    SELECT c.*, l, CASE WHEN l.subject.actor = m.id THEN 'subject' ELSE 'object' END AS side
    FROM (SELECT *, unnest(relations) AS l FROM claims WHERE len(relations) > 0) c
    JOIN mine m ON m.report = c.report AND m.id IN (l.subject.actor, l."object".actor)
)
SELECT c.id AS claim, c.status, c.chain, l.type, l.negated, l."interval" AS span, c.side,
    CASE WHEN c.side = 'subject' THEN l."object".name ELSE l.subject.name END AS worded,
    CASE WHEN c.side = 'subject' THEN l."object".place END AS place,
    o.name, o.kind, o.named, o.identity, r.id AS report, r.doc, r.outlet, r.title, r.published,
    g."group" AS root_group, g.certain, g.possible, g.reports AS root_reports
FROM tied c JOIN reports r ON r.id = c.report {BEHIND}
LEFT JOIN actors o ON o.report = c.report
    AND o.id = CASE WHEN c.side = 'subject' THEN l."object".actor ELSE l.subject.actor END
ORDER BY l.type, r.published NULLS LAST, r.doc, c.ord LIMIT {LISTED}
"""
EVENTS = f"""{MINE}
SELECT DISTINCT e.report || '/' || e.id AS key, e.type, e.mode, e.kind, e.occurrence, e.ord,
    list_transform(e.actors, lambda p: p.name) AS actors,
    list_transform(list_concat(e.recipients, e.targets), lambda p: p.name) AS targets,
    l.name AS place, e."time" AS happened, r.id AS report, r.doc, r.outlet, r.title, r.published
FROM events e JOIN mine m ON m.report = e.report
JOIN reports r ON r.id = e.report
LEFT JOIN places l ON l.report = e.report AND l.id = e.place
WHERE EXISTS (SELECT 1 FROM unnest({{side}}) AS u(p) WHERE p.actor = m.id)
ORDER BY r.published NULLS LAST, r.doc, e.ord LIMIT {LISTED}
"""
SIDES = {"actor": "e.actors", "target": "list_concat(e.recipients, e.targets)"}
BESIDE = f"""{MINE}
, saying AS (
    SELECT DISTINCT c.report, c.id, c.actors FROM claims c JOIN mine m
    ON m.report = c.report AND list_contains(c.actors, m.id)
)
SELECT mode(a.name) AS name, mode(a.kind) AS kind, bool_or(a.named) AS named, a.identity,
    count(DISTINCT s.id) AS claims, count(DISTINCT s.report) AS reports
FROM (SELECT report, id, unnest(actors) AS other FROM saying) s
JOIN actors a ON a.report = s.report AND a.id = s.other
WHERE NOT EXISTS (SELECT 1 FROM mine m WHERE m.report = s.report AND m.id = s.other)
GROUP BY a.identity, CASE WHEN a.identity IS NULL THEN a.name || a.kind END
ORDER BY claims DESC, reports DESC, name, kind LIMIT 20
"""


@dataclass(frozen=True, slots=True)
class Wording:
    """How an actor is worded, and how often."""

    words: str
    times: int


@dataclass(frozen=True, slots=True)
class Bond:
    """A relation of an actor as a claim words it. ``worded`` is who or what is at the other end,
    ``other`` the actor that it resolves to; ``denied`` says that it is denied or worded as not so.
    ``speaker`` is who says so, None the report itself."""

    type: str
    side: str
    worded: str
    other: Who | None
    denied: bool
    claim: str
    status: str
    speaker: Stop | None
    since: str | None
    until: str | None
    report: Head
    behind: Behind | None


@dataclass(frozen=True, slots=True)
class Deed:
    """An event that an actor has a part in; ``key`` is ``REPORT/EVENT``."""

    key: str
    what: str
    occurrence: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    place: str | None
    when: str | None
    report: Head


@dataclass(frozen=True, slots=True)
class Company:
    """An actor in the same claims, and in how many."""

    who: Who
    claims: int
    reports: int


class Profile(Browsing):
    """What the newest versions say of one actor."""

    def names(self, one: Who) -> list[Wording]:
        """Its wordings, the commonest first, white space made single."""
        found: dict[str, int] = {}
        for row in self._rows(NAMES, _values(one)):
            words = " ".join(row["wording"].split())
            found[words] = found.get(words, 0) + row["times"]
        return [Wording(words, times) for words, times in found.items()]

    def ids(self, one: Who) -> list[tuple[str, str]]:
        """Its (scheme, id) pairs."""
        return [(row["scheme"], row["id"]) for row in self._rows(IDS, _values(one))]

    def bonds(self, one: Who) -> list[Bond]:
        """Its relations, each kind in the order of publication."""
        return [_bond(row) for row in self._rows(RELATIONS, _values(one))]

    def deeds(self, one: Who, side: str) -> list[Deed]:
        """The events that it does (``actor``) or that are done to it (``target``)."""
        query = EVENTS.replace("{side}", SIDES[side])
        return [_deed(row) for row in self._rows(query, _values(one))]

    def company(self, one: Who) -> list[Company]:
        """Who is spoken of in the same claims, the most frequent first."""
        rows = self._rows(BESIDE, _values(one))
        return [Company(who(row), row["claims"], row["reports"]) for row in rows]


def _values(one: Who) -> list[Any]:
    return [one.identity, one.name, one.kind]


def _bond(row: Row) -> Bond:
    span = row["span"] or {"start": None, "end": None}
    return Bond(
        type=row["type"],
        side=row["side"],
        worded=row["worded"],
        other=None if row["name"] is None else who(row),
        denied=row["negated"] or row["status"] == "denied",
        claim=row["claim"],
        status=row["status"],
        speaker=stop_of(row["chain"][-1]) if row["chain"] else None,
        since=span["start"],
        until=span["end"],
        report=head(row),
        behind=behind(row),
    )


def _deed(row: Row) -> Deed:
    when = row["happened"]
    return Deed(
        key=row["key"],
        what=", ".join(dict.fromkeys(row[name] for name in ("type", "mode", "kind") if row[name])),
        occurrence=row["occurrence"],
        actors=tuple(row["actors"]),
        targets=tuple(row["targets"]),
        place=row["place"],
        when=None if when is None else when["start"] or when["end"],
        report=head(row),
    )
