"""Who acts or is acted on: pages of actors, and what is said of one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.errors import StoreError
from whence.store.browsing.base import CURRENT, PAGE, Browsing, offset, total
from whence.store.numbers import Condition
from whence.store.rows import Row

KEY = "coalesce({0}identity, {0}name || chr(31) || {0}kind)"
"""One identity, or else one name and kind."""
LISTING = f"""
WITH here AS (
    SELECT report, id, {KEY.format("")} AS key FROM actors a WHERE {CURRENT} --and
), saying AS (
    SELECT key, count(*) AS claims
    FROM (SELECT report, unnest(actors) AS id FROM claims) JOIN here USING (report, id)
    GROUP BY key
)
SELECT key, coalesce(claims, 0) AS claims, count(*) OVER () AS total
FROM (SELECT DISTINCT key FROM here) LEFT JOIN saying USING (key)
ORDER BY claims DESC, key LIMIT ? OFFSET ?
"""
KNOWN = f"""
WITH here AS (
    SELECT *, {KEY.format("")} AS key FROM actors WHERE {CURRENT} AND key IN (SELECT unnest($1))
), doing AS (
    SELECT here.key, count(DISTINCT p.event || p.report) FILTER (p.role = 'actor') AS as_actor,
        count(DISTINCT p.event || p.report) FILTER (p.role <> 'actor') AS as_target
    FROM here JOIN participants p ON p.report = here.report AND p.actor = here.id GROUP BY here.key
)
SELECT key, mode(name) AS name, mode(kind) AS kind, bool_or(named) AS named,
    min(identity) AS identity, count(DISTINCT report) AS reports,
    coalesce(max(as_actor), 0) AS as_actor, coalesce(max(as_target), 0) AS as_target
FROM here LEFT JOIN doing USING (key) GROUP BY key
"""
FIND = f"""
SELECT {KEY.format("")} AS key, mode(name) AS name, mode(kind) AS kind, bool_or(named) AS named,
    identity, count(*) AS times
FROM actors WHERE {CURRENT} AND (identity = $1 OR name = $1) GROUP BY key, identity
ORDER BY identity IS NOT DISTINCT FROM $1 DESC, times DESC, key
"""


@dataclass(frozen=True, slots=True)
class ActorAsk:
    """Which actors: by part of a name, by kind, those with an identity only (``known``)."""

    words: str = ""
    kind: str = ""
    known: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Who:
    """An actor over all reports: one identity, or else one name and kind."""

    name: str
    kind: str
    named: bool
    identity: str | None

    @property
    def key(self) -> str:
        """What its address says: the identity, or the name."""
        return self.identity or self.name


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor with how often it is spoken of, does something and has something done to it."""

    who: Who
    claims: int
    reports: int
    as_actor: int
    as_target: int


class Actors(Browsing):
    """The actors of a store, newest versions."""

    def listing(self, ask: ActorAsk) -> tuple[list[ActorLine], int]:
        """A page of actors, those in most claims first, and how many there are. Raises InputError
        for a page that is none."""
        tests = list(_conditions(ask))
        query = LISTING.replace("--and", "".join(f" AND {text}" for text, _ in tests))
        values = [value for _, bound in tests for value in bound]
        rows = list(self._rows(query, [*values, PAGE, offset(ask.page)]))
        known = {row["key"]: row for row in self._rows(KNOWN, [[row["key"] for row in rows]])}
        return [_line(row, known[row["key"]]) for row in rows], total(rows)

    def find(self, key: str) -> list[Who]:
        """Those whom a key means: who has this identity, or goes by this name, the commonest
        first. Raises StoreError when nobody does."""
        found = [who(row) for row in self._rows(FIND, [key])]
        if not found:
            raise StoreError(f"no actor {key!r} in {self._path}")
        return found


def who(row: Row) -> Who:
    """The actor of a row."""
    return Who(row["name"], row["kind"], row["named"], row["identity"])


def _line(row: Row, known: Row) -> ActorLine:
    counts = known["reports"], known["as_actor"], known["as_target"]
    return ActorLine(who(known), row["claims"], *counts)


def _conditions(ask: ActorAsk) -> Iterator[Condition]:
    if ask.words:
        yield "contains(lower(a.name), lower(?))", [ask.words]
    if ask.kind:
        yield "a.kind = ?", [ask.kind]
    if ask.known:
        yield "a.identity IS NOT NULL", []
