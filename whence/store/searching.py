"""Search over all claims: the page that is asked for, and how many there are of each sort.

The conditions are those of the listing (:mod:`whence.store.filters`); what takes part in a claim
is looked up once a report, not once a claim, so that a hundred thousand claims are searched in
the time of one scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from whence.plain import restore
from whence.store.asks import ClaimFilter
from whence.store.cursor import Asking
from whence.store.filters import actor_named, conditions, count, place_named
from whence.store.names import name_of
from whence.store.numbers import Condition
from whence.types import Link, Number, Span, Status

Voice = Literal["own", "named", "anonymous"]
Order = Literal["newest", "oldest"]
VOICE = (
    "CASE WHEN len(c.chain) = 0 THEN 'own' WHEN c.chain[-1].named THEN 'named' ELSE 'anonymous' END"
)
ORDERS: dict[Order, str] = {"newest": "r.published DESC", "oldest": "r.published"}
PLACE = 'NULLS LAST, r.doc, r.id, c.content[1]."start", c.ord'
SHOWN = """
SELECT c.report, c.ord, c.id, c.content, c.chain, c.status, r.doc, r.title, r.outlet, r.published
FROM claims c JOIN reports r ON r.id = c.report WHERE c.report IN (SELECT unnest($1::VARCHAR[]))
AND (c.report, c.ord) IN (SELECT unnest($1::VARCHAR[]), unnest($2::INTEGER[]))
"""
NAMED = """
SELECT c.report, c.ord, c.id, c.content, c.chain, c.status, c.numbers, r.doc, r.title, r.outlet,
    r.published
FROM claims c JOIN reports r ON r.id = c.report WHERE c.id IN (SELECT unnest(?::VARCHAR[]))
QUALIFY row_number() OVER (PARTITION BY c.id ORDER BY r.seq DESC, c.ord) = 1
"""
BEHIND = """
SELECT a.claim, w."group", w.certain, w.possible, w.reports, w.copies, w.denials
FROM (SELECT unnest(?::VARCHAR[]) AS claim) a
LEFT JOIN groups g ON g.kind = 'same-claim' AND g.member = a.claim
JOIN roots w ON w."group" = coalesce(g."group", a.claim)
"""
WEIGHED = """
JOIN (
    SELECT coalesce(g.member, w."group") AS claim, w.reports, w.possible
    FROM roots w LEFT JOIN groups g ON g.kind = 'same-claim' AND g."group" = w."group"
) w ON w.claim = c.id
"""


@dataclass(frozen=True, slots=True)
class ClaimSearch:
    """What to look for. Beside the filter: ``voice`` is whose the claim is in the end, the
    report's own or that of a named or anonymous source; ``reports`` is in how many reports it is
    said, at least; ``roots`` from how many roots it may come, at most."""

    where: ClaimFilter
    voice: Voice | None = None
    reports: int | None = None
    roots: int | None = None
    order: Order = "newest"


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a claim's group, in numbers; see ``GroupRow`` and ``Roots``."""

    group: str
    certain: int
    possible: int
    reports: int
    copies: int
    denials: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found, with what names its report (``doc``, ``title``, ``outlet``,
    ``published``) and what stands behind it, where that was worked out. The numbers, without their
    words, are there where claims are called by their ids."""

    id: str
    report: str
    doc: str
    title: str | None
    outlet: str | None
    published: str | None
    content: tuple[Span, ...]
    chain: tuple[Link, ...]
    status: Status
    numbers: tuple[Number, ...] = ()
    behind: Behind | None = None


@dataclass(frozen=True, slots=True)
class Sort:
    """How many of the claims found have this status and voice."""

    status: Status
    voice: Voice
    claims: int


def search(store: Asking, what: ClaimSearch, limit: int, offset: int = 0) -> tuple[Hit, ...]:
    """A page of the claims that are found. Raises what ``View.claims`` raises."""
    source, values = _source(store, what)
    query = (
        f"SELECT c.report, c.ord {source} ORDER BY {ORDERS[what.order]} {PLACE} LIMIT ? OFFSET ?"
    )
    values += [count("limit", limit), count("offset", offset)]
    keys = [(row["report"], row["ord"]) for row in store._rows(query, values)]
    found = {(row["report"], row["ord"]): row for row in store._rows(SHOWN, _columns(keys))}
    known = behind(store, [row["id"] for row in found.values()])
    hits = ((found[key], known.get(found[key]["id"])) for key in keys)
    return tuple(replace(restore(Hit, row), behind=weight) for row, weight in hits)


def sorts(store: Asking, what: ClaimSearch) -> tuple[Sort, ...]:
    """How many claims are found of each status and voice. Raises as ``search`` does."""
    source, values = _source(store, what)
    query = f"SELECT c.status, {VOICE} AS voice, count(*) AS claims {source} GROUP BY ALL"
    rows = (Sort(**row) for row in store._rows(query, values))
    return tuple(sorted(rows, key=lambda row: (row.status, row.voice)))


def claims_called(store: Asking, claims: Sequence[str]) -> dict[str, Hit]:
    """Claims by their whole ids, each from the newest version of its report that holds it."""
    found = list(store._rows(NAMED, [list(claims)])) if claims else []
    known = behind(store, [row["id"] for row in found])
    return {row["id"]: replace(restore(Hit, row), behind=known.get(row["id"])) for row in found}


def behind(store: Asking, claims: Sequence[str]) -> dict[str, Behind]:
    """What stands behind claims, by their whole ids, where it was worked out."""
    rows = store._rows(BEHIND, [list(claims)]) if claims else iter(())
    return {row.pop("claim"): Behind(**row) for row in rows}


def _columns(keys: Sequence[tuple[str, int]]) -> list[Any]:
    return [[report for report, _ in keys], [place for _, place in keys]]


def _source(store: Asking, what: ClaimSearch) -> tuple[str, list[Any]]:
    """FROM and WHERE of a search with the values to bind, in the order of the text."""
    where = what.where
    report = None if where.report is None else store._report_id(where.report)
    bare = replace(where, actor=None, place=None, event=None, limit=None)
    joins = list(_joins(what))
    tests = [*conditions(bare), *_tests(what, report)]
    table = "reports" if where.versions or report is not None else "newest"
    query = f"FROM claims c JOIN {table} r ON r.id = c.report"
    query += "".join(f" {text}" for text, _ in joins)
    if tests:
        query += " WHERE " + " AND ".join(text for text, _ in tests)
    return query, [value for _, bound in (*joins, *tests) for value in bound]


def _joins(what: ClaimSearch) -> Iterator[Condition]:
    where = what.where
    if where.actor is not None:
        named, values = actor_named(where.actor)
        yield f"LEFT {_listed('actors a', named, 'acting')}", values
    if where.place is not None:
        named, values = place_named(where.place)
        yield _listed("places p", named, "placed"), values
    if where.event is not None:
        told = "lower(?) IN (lower(e.type), lower(e.mode), lower(e.kind))"
        yield _listed("events e", told, "told"), [where.event]
    if what.reports is not None or what.roots is not None:
        yield WEIGHED, []


def _tests(what: ClaimSearch, report: str | None) -> Iterator[Condition]:
    where = what.where
    if where.actor is not None:
        here = "coalesce(list_has_any(c.actors, acting.ids), false)"
        yield f"(contains(c.words, ?) OR {here})", [name_of(where.actor).rstrip()]
    if where.place is not None:
        yield "list_has_any(c.places, placed.ids)", []
    if where.event is not None:
        yield "list_has_any(c.events, told.ids)", []
    if what.voice is not None:
        yield f"{VOICE} = ?", [what.voice]
    if what.reports is not None:
        yield "w.reports >= ?", [count("reports", what.reports)]
    if what.roots is not None:
        yield "w.possible <= ?", [count("roots", what.roots)]
    if report is not None:
        yield "r.id = ?", [report]


def _listed(table: str, test: str, name: str) -> str:
    """The ids of each report's things that pass a test, as a list."""
    ids = f"SELECT report, list(id) AS ids FROM {table} WHERE {test} GROUP BY report"
    return f"JOIN ({ids}) {name} ON {name}.report = c.report"
