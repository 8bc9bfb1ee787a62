"""The SQL of actors, events and relations. What a user gives is always bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from whence.errors import InputError
from whence.store.asks import EventFilter, RelationFilter
from whence.store.dates import meets, published
from whence.store.filters import actor_named, place_named, relation_type
from whence.store.names import name_of
from whence.store.numbers import Condition, counted
from whence.store.queries import ORDER, narrowed
from whence.types import EventType

Query = tuple[str, list[Any]]

ACTORS = """
WITH here AS (
    SELECT a.report, a.id, a.name, a.kind, a.named, a.ids, {
        'identity': a.identity,
        'name': CASE WHEN a.identity IS NULL THEN a.name END,
        'kind': CASE WHEN a.identity IS NULL THEN a.kind END,
        'named': CASE WHEN a.identity IS NULL THEN a.named END
    } AS who
    FROM actors a JOIN newest r ON r.id = a.report
), called AS (
    SELECT who, list({'name': name, 'kind': kind, 'named': named}
        ORDER BY times DESC, name, kind, named)[1] AS label
    FROM (SELECT who, name, kind, named, count(*) AS times FROM here GROUP BY ALL)
    GROUP BY who
), known AS (
    SELECT who, count(DISTINCT report) AS reports,
        list_sort(list_distinct(flatten(list(ids)))) AS ids
    FROM here GROUP BY who
), saying AS (
    SELECT who, count(DISTINCT (report, claim)) AS claims
    FROM here JOIN (
        SELECT report, id AS claim, unnest(actors) AS id FROM claims
    ) USING (report, id) GROUP BY who
), doing AS (
    SELECT who, count(DISTINCT (report, event)) FILTER (role = 'actor') AS as_actor,
        count(DISTINCT (report, event)) FILTER (role = 'recipient') AS as_recipient
    FROM here JOIN (
        SELECT report, event, role, actor AS id FROM participants
    ) USING (report, id) GROUP BY who
)
SELECT label.name, label.kind, label.named, who.identity, ids,
    coalesce(claims, 0) AS claims, reports, coalesce(as_actor, 0) AS as_actor,
    coalesce(as_recipient, 0) AS as_recipient
FROM known JOIN called USING (who) LEFT JOIN saying USING (who) LEFT JOIN doing USING (who)
ORDER BY claims DESC, reports DESC, label.name, label.kind, label.named, who.identity
"""

PLACES = "SELECT * FROM places WHERE report IN (SELECT unnest(?))"
REPORTS = "SELECT * FROM reports WHERE id IN (SELECT unnest(?))"
TELLING = """
SELECT * FROM claims WHERE (report, id) IN (SELECT unnest(?), unnest(?)) ORDER BY report, ord
"""
ACTING = """
SELECT p.report, p.event FROM participants p JOIN actors a ON a.report = p.report AND a.id = p.actor
"""
TIED = """
SELECT l.report, l.claim, l.ord FROM relations l
JOIN actors a ON a.report = l.report AND a.id IN (l.subject.actor, l."object".actor)
"""


def events(where: EventFilter, report: str | None) -> Query:
    """The listing of events and its bound values; ``report`` is the one full id to list, if any.
    Raises InputError for a value that is none."""
    query = f"SELECT e.* FROM events e JOIN {_reports(report)} r ON r.id = e.report"
    order = f'{ORDER}, e.triggers[1]."start", e.ord'
    return narrowed(query, _event_conditions(where), report, order, where.limit)


def relations(where: RelationFilter, report: str | None) -> Query:
    """The listing of relations, ``which`` being its place in its claim's; as ``events``."""
    query = (
        "SELECT c.* FROM (SELECT *, unnest(relations) AS l, "
        "unnest(range(len(relations))) AS which FROM claims) c "
        f"JOIN {_reports(report)} r ON r.id = c.report"
    )
    order = f'{ORDER}, c.content[1]."start", c.ord, c.which'
    return narrowed(query, _relation_conditions(where), report, order, where.limit)


def _reports(report: str | None) -> str:
    return "newest" if report is None else "reports"


def _event_conditions(where: EventFilter) -> Iterator[Condition]:
    if where.type is not None:
        yield "e.type = ?", [_event_type(where.type)]
    if where.kind is not None:
        yield "lower(e.kind) = lower(?)", [where.kind]
    if where.actor is not None:
        yield _taking_part("e.names", "(e.report, e.id)", ACTING, where.actor)
    if where.place is not None:
        named, values = place_named(where.place)
        here = f"SELECT 1 FROM places p WHERE p.report = e.report AND p.id = e.place AND {named}"
        yield f"EXISTS ({here})", values
    yield from published(where.since, where.until)
    if where.when is not None:
        yield from meets('e."time"', where.when)
    if where.killed is not None:
        yield counted("e.toll", "killed", where.killed, "killed")


def _relation_conditions(where: RelationFilter) -> Iterator[Condition]:
    if where.type is not None:
        yield "c.l.type = ?", [relation_type(where.type)]
    if where.actor is not None:
        yield _taking_part("c.l.names", "(c.report, c.id, c.which)", TIED, where.actor)
    if where.negated is not None:
        yield "c.l.negated = ?", [where.negated]


def _taking_part(names: str, key: str, known: str, given: str) -> Condition:
    """That a participant is worded as given (in ``names``), or resolves to an actor that goes by
    it (its ``key`` is among the ``known``)."""
    named, values = actor_named(given)
    test = f"(contains({names}, ?) OR {key} IN ({known} WHERE {named}))"
    return test, [name_of(given).rstrip(), *values]


def _event_type(seen: str) -> str:
    accepted = get_args(EventType)
    if seen.upper() not in accepted:
        raise InputError(f"event is {seen!r}: accepted are {', '.join(accepted)}")
    return seen.upper()
