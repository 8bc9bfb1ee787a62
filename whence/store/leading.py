"""What leads the lists across reports, a page at a time: repeated claims, incidents, conflicts, and
the decisions that would change most."""

from __future__ import annotations

from dataclasses import dataclass

from whence.errors import InputError
from whence.plain import restore
from whence.store.cursor import Asking
from whence.store.searching import Behind
from whence.types import JUDGEMENT_KINDS, Event, Judgement, JudgementKind

REPEATED = """
SELECT "group", certain, possible, reports, copies, denials FROM roots WHERE reports > 1
ORDER BY reports DESC, certain, possible, "group" LIMIT ? OFFSET ?
"""
TOLD = """
SELECT "group" AS incident, list(member ORDER BY member) AS events,
    count(DISTINCT split_part(member, '/', 1)) AS reports
FROM groups WHERE kind = 'same-incident' GROUP BY "group" HAVING reports > 1
ORDER BY reports DESC, "group" LIMIT ? OFFSET ?
"""
EVENTS = """
SELECT e.*, r.published, p.name AS named FROM events e JOIN reports r ON r.id = e.report
LEFT JOIN places p ON p.report = e.report AND p.id = e.place
WHERE e.report IN (SELECT unnest($1::VARCHAR[])) AND (e.report || '/' || e.id) IN
    (SELECT unnest($2::VARCHAR[])) ORDER BY r.published NULLS LAST, r.doc, r.id, e.ord
"""
CLASHES = """
SELECT j.* EXCLUDE (seq) FROM decided j
LEFT JOIN groups a ON a.kind = 'same-claim' AND a.member = j."left"
LEFT JOIN groups b ON b.kind = 'same-claim' AND b.member = j."right"
WHERE j.kind = 'conflict' AND j.holds
QUALIFY row_number() OVER (PARTITION BY
    least(coalesce(a."group", j."left"), coalesce(b."group", j."right")),
    greatest(coalesce(a."group", j."left"), coalesce(b."group", j."right"))
    ORDER BY j.person DESC, j.score DESC, j.id) = 1
ORDER BY j.person DESC, j.score DESC, j.id LIMIT ? OFFSET ?
"""
QUEUE = """
WITH reach AS (
    SELECT kind, "group", count(DISTINCT split_part(member, '/', 1)) AS reports
    FROM groups WHERE kind IN ('same-incident', 'same-story') GROUP BY ALL
), sized AS (
    SELECT g.kind, g.member, coalesce(w.reports, s.reports, 1) AS reports FROM groups g
    LEFT JOIN roots w ON g.kind = 'same-claim' AND w."group" = g."group"
    LEFT JOIN reach s ON s.kind = g.kind AND s."group" = g."group"
), waiting AS (
    SELECT j.* FROM judgements j ANTI JOIN overruling o ON o.kind = j.kind
        AND o.low = least(j."left", j."right") AND o.high = greatest(j."left", j."right")
    WHERE NOT j.person AND j.withdrawn IS NULL AND j.holds AND j.score < 0.9
        AND list_contains($1::VARCHAR[], j.kind) AND j."right" <> ''
)
SELECT w.* EXCLUDE (seq), (1 - w.score) * (
    coalesce(a.reports, 1) + CASE WHEN w.kind = 'conflict' THEN coalesce(b.reports, 1) ELSE 0 END
) AS weight FROM waiting w
LEFT JOIN sized a ON a.member = w."left"
    AND a.kind = CASE WHEN w.kind = 'conflict' THEN 'same-claim' ELSE w.kind END
LEFT JOIN sized b ON w.kind = 'conflict' AND b.kind = 'same-claim' AND b.member = w."right"
ORDER BY weight DESC, w.id LIMIT $2 OFFSET $3
"""
WAITING = """
SELECT count(*) AS n FROM judgements j ANTI JOIN overruling o ON o.kind = j.kind
    AND o.low = least(j."left", j."right") AND o.high = greatest(j."left", j."right")
WHERE NOT j.person AND j.withdrawn IS NULL AND j.holds AND j.score < 0.9
    AND list_contains($1::VARCHAR[], j.kind) AND j."right" <> ''
"""
DECIDED = """
SELECT * EXCLUDE (seq) FROM judgements WHERE person ORDER BY seq DESC LIMIT ?
"""
DISPUTED = """
SELECT j.* EXCLUDE (seq) FROM judgements j WHERE j.person AND j.withdrawn IS NULL
QUALIFY count(DISTINCT j.holds) OVER (
    PARTITION BY j.kind, least(j."left", j."right"), greatest(j."left", j."right")) > 1
ORDER BY j.kind, least(j."left", j."right"), greatest(j."left", j."right"), j.seq LIMIT ?
"""
REVIEWED: tuple[JudgementKind, ...] = ("same-claim", "conflict", "same-incident")


@dataclass(frozen=True, slots=True)
class ToldRow:
    """An incident: the keys REPORT/EVENT of its events, and in how many reports they are."""

    incident: str
    events: tuple[str, ...]
    reports: int


@dataclass(frozen=True, slots=True)
class EventSeen:
    """An event with its report's time of publication and the name of its place."""

    report: str
    published: str | None
    place: str | None
    event: Event


@dataclass(frozen=True, slots=True)
class Waiting:
    """A rule's judgement that nobody looked at, and the reports that it is expected to move: how
    doubtful it is, times how many reports hang on it."""

    judgement: Judgement
    weight: float


def most_repeated(store: Asking, limit: int, offset: int = 0) -> tuple[Behind, ...]:
    """Claims in several reports, those in most reports from fewest roots first."""
    return tuple(Behind(**row) for row in store._rows(REPEATED, [limit, offset]))


def count_repeated(store: Asking) -> int:
    """How many claims are in several reports."""
    return _one(store, "SELECT count(*) AS n FROM roots WHERE reports > 1")


def most_told(store: Asking, limit: int, offset: int = 0) -> tuple[ToldRow, ...]:
    """Happenings that several reports tell of, those told by most reports first."""
    rows = store._rows(TOLD, [limit, offset])
    return tuple(ToldRow(row["incident"], tuple(row["events"]), row["reports"]) for row in rows)


def count_told(store: Asking) -> int:
    """How many happenings several reports tell of."""
    return _one(store, "SELECT count(*) AS n FROM (" + TOLD.split("ORDER BY reports")[0] + ")")


def events_called(store: Asking, keys: list[str]) -> dict[str, EventSeen]:
    """Events by their keys REPORT/EVENT, in the order of publication."""
    reports = list(dict.fromkeys(key.partition("/")[0] for key in keys))
    found = {}
    for row in store._rows(EVENTS, [reports, keys]):
        event = restore(Event, row, "")
        seen = EventSeen(row["report"], row["published"], row["named"], event)
        found[f"{row['report']}/{event.id}"] = seen
    return found


def surest_conflicts(store: Asking, limit: int, offset: int = 0) -> tuple[Judgement, ...]:
    """What cannot both be true, one for each pair of propositions, the surest first."""
    return tuple(restore(Judgement, row) for row in store._rows(CLASHES, [limit, offset]))


def count_conflicts(store: Asking) -> int:
    """For how many pairs of propositions it is found that both cannot be true."""
    return _one(store, f"SELECT count(*) AS n FROM ({CLASHES})", [1_000_000_000, 0])


def queue(store: Asking, kinds: list[str], limit: int, offset: int = 0) -> tuple[Waiting, ...]:
    """Rules' judgements that are less than 0.9 sure and that nobody looked at, those that would
    change most first."""
    rows = store._rows(QUEUE, [kinds, limit, offset])
    return tuple(Waiting(restore(Judgement, row), row["weight"]) for row in rows)


def count_waiting(store: Asking, kinds: list[str]) -> int:
    """How many judgements ``queue`` has."""
    return _one(store, WAITING, [kinds])


def last_decided(store: Asking, limit: int) -> tuple[Judgement, ...]:
    """People's judgements, the last made first, those taken back too."""
    return tuple(restore(Judgement, row) for row in store._rows(DECIDED, [limit]))


def disputed(store: Asking, limit: int) -> tuple[Judgement, ...]:
    """Judgements of people who decided otherwise on the same pair, pair by pair."""
    return tuple(restore(Judgement, row) for row in store._rows(DISPUTED, [limit]))


def kinds_of(given: str) -> list[str]:
    """Kinds of judgement to review: the one given, else those that are reviewed one by one.
    Raises InputError for any other word."""
    if given and given not in JUDGEMENT_KINDS:
        accepted = ", ".join(JUDGEMENT_KINDS)
        raise InputError(f"kind is {given!r}: accepted are {accepted}")
    return [given] if given else list(REVIEWED)


def _one(store: Asking, query: str, values: list[object] | None = None) -> int:
    return int(next(store._rows(query, values or []))["n"])
