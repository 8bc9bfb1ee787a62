"""The rows of a store's listings."""

from __future__ import annotations

from dataclasses import dataclass

from whence.types import Claim, Event, Place, Relation, Report, Roots


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Who speaks in the store, under one name: how many claims, in how many reports, through whom
    (names of the links just before it, commonest first)."""

    name: str
    kind: str
    named: bool
    claims: int
    reports: int
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """Who acts or is acted on in the store: under one identity where one is known (its commonest
    name, and (scheme, id) pairs), else under one name and kind.

    ``claims`` are those that it takes part in, ``as_actor`` and ``as_recipient`` the number of
    events that it does and that are done to it.
    """

    name: str
    kind: str
    named: bool
    identity: str | None
    ids: tuple[tuple[str, str], ...]
    claims: int
    reports: int
    as_actor: int
    as_recipient: int


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with its report, the place it resolves to, and the claims that tell of it."""

    report: Report
    event: Event
    place: Place | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation with the claim that words it."""

    report: Report
    claim: Claim
    relation: Relation


@dataclass(frozen=True, slots=True)
class GroupRow:
    """What stands behind a proposition: ``group`` is the id of the earliest claim that makes it.

    ``claims`` say it in ``reports`` reports, ``copies`` of which copy it from another of them;
    ``denials`` are the claims that deny it.
    """

    group: str
    roots: Roots
    claims: int
    reports: int
    copies: int
    denials: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is stored: reports (newest versions), older versions of them, claims and sources
    (names) of the newest versions, and what was set aside."""

    reports: int
    older: int
    claims: int
    sources: int
    asides: int
