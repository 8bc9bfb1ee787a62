"""A claim filter as SQL conditions and their bound values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from whence.errors import InputError
from whence.store.asks import ClaimFilter
from whence.store.dates import published
from whence.store.names import name_of, words_of
from whence.store.numbers import Condition, counted
from whence.types import RelationType

NAMED = (
    "(contains(a.names, ?) OR lower(a.identity) = lower(?) OR len(list_filter(a.ids, "
    "lambda i: lower(?) IN (lower(i[2]), lower(i[1] || ':' || i[2])))) > 0)"
)


def conditions(where: ClaimFilter) -> Iterator[Condition]:
    """The conditions on ``claims c`` and its ``reports r``, each with its values; ``report``,
    ``versions`` and ``limit`` are the caller's. Raises InputError for a date, number, relation or
    depth that is none."""
    for word in (where.words or "").split():
        yield from _word(word)
    yield from _spoken(where)
    yield from published(where.since, where.until)
    yield from _told(where)
    for measure in ("killed", "injured"):
        asked = getattr(where, measure)
        if asked is not None:
            yield counted("c.numbers", measure, asked, measure)
    if where.number is not None:
        yield counted("c.numbers", "number", where.number)


def actor_named(given: str) -> Condition:
    """That ``actors a`` goes by what is given: the beginning of some words of a name, an identity
    or an id."""
    return NAMED, [name_of(given).rstrip(), given, given]


def place_named(given: str) -> Condition:
    """That ``places p`` or what contains it has exactly the name, or country code, given."""
    return "contains(p.names, ?)", [f"|{name_of(given)}|"]


def relation_type(seen: str) -> str:
    """The relation type in the letters of the types. Raises InputError for one that is none."""
    found = "_".join(seen.casefold().replace("-", " ").replace("_", " ").split())
    accepted = get_args(RelationType)
    if found not in accepted:
        raise InputError(f"relation is {seen!r}: accepted are {', '.join(accepted)}")
    return found


def count(name: str, seen: int) -> int:
    """A number of things. Raises InputError for one below nought."""
    if seen < 0:
        raise InputError(f"{name} is {seen}: 0 or more is accepted")
    return seen


def _spoken(where: ClaimFilter) -> Iterator[Condition]:
    if where.source is not None:
        yield (
            "len(list_filter(c.chain, lambda l: contains(lower(l.name), lower(?)))) > 0",
            [where.source],
        )
    if where.outlet is not None:
        yield "contains(lower(r.outlet), lower(?))", [where.outlet]
    if where.status is not None:
        yield "c.status = ?", [where.status]
    if where.depth is not None:
        yield "len(c.chain) >= ?", [count("depth", where.depth)]
    if where.anonymous:
        yield "NOT c.chain[-1].named", []


def _told(where: ClaimFilter) -> Iterator[Condition]:
    if where.actor is not None:
        named, values = actor_named(where.actor)
        here = _exists("actors a", f"list_contains(c.actors, a.id) AND {named}")
        yield f"(contains(c.words, ?) OR {here})", [name_of(where.actor).rstrip(), *values]
    if where.place is not None:
        named, values = place_named(where.place)
        yield _exists("places p", f"list_contains(c.places, p.id) AND {named}"), values
    if where.event is not None:
        told = "lower(?) IN (lower(e.type), lower(e.mode), lower(e.kind))"
        yield _exists("events e", f"list_contains(c.events, e.id) AND {told}"), [where.event]
    if where.relation is not None:
        yield (
            "len(list_filter(c.relations, lambda l: l.type = ?)) > 0",
            [relation_type(where.relation)],
        )


def _exists(table: str, test: str) -> str:
    return f"EXISTS (SELECT 1 FROM {table} WHERE report = c.report AND {test})"


def _word(word: str) -> Iterator[Condition]:
    open_end = word.endswith("*")
    text = words_of(word)
    if text.strip():
        yield "contains(c.words, ?)", [text.rstrip() if open_end else text]
