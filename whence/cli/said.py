"""On whose word an event stands, and what denials stand beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.trace import trace
from whence.types import Claim, Event, EventType, Link, Participant, Reading, Span

BLAMED: frozenset[EventType] = frozenset(
    ("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "THREATEN")
)
"""PLOVER's material conflict, and threats: what whoever did it may be blamed for."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim that tells of an event, and those who do it by this claim's words."""

    claim: Claim
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """An event with the claims that tell of it and the denials beside them. ``unclaimed`` names
    those who do it by words that stand in no claim."""

    sayings: tuple[Saying, ...]
    unclaimed: tuple[str, ...]
    denials: tuple[Claim, ...]


def account(reading: Reading, event: Event) -> Account:
    """Who says so, and who denies it, in the report that tells of an event. Pure."""
    claims = {claim.id: claim for claim in reading.claims}
    told = [claims[id_] for id_ in event.claims if id_ in claims]
    sayings = tuple(Saying(claim, _named_by(claim, event)) for claim in told)
    unclaimed = tuple(dict.fromkeys(item.name for item in event.actors if not item.claims))
    return Account(sayings, unclaimed, tuple(_denials(reading, event, told)))


def _named_by(claim: Claim, event: Event) -> tuple[str, ...]:
    named = (item.name for item in event.actors if claim.id in item.claims)
    return tuple(dict.fromkeys(named))


def _denials(reading: Reading, event: Event, told: list[Claim]) -> Iterator[Claim]:
    """Denials of the same words, and those by or about whoever is blamed, unless they are of
    another event."""
    opposed = {other.id for claim in told for other in trace(reading, claim).beside}
    blamed = _mentions(reading, event.actors) if event.type in BLAMED else set()
    for claim in reading.claims:
        if claim.status != "denied" or claim.id in event.claims:
            continue
        about = not claim.events and _concerns(claim, blamed, reading)
        if claim.id in opposed or about:
            yield claim


def _mentions(reading: Reading, parts: tuple[Participant, ...]) -> set[tuple[int, int]]:
    ids = {item.actor for item in parts}
    spans = [span for actor in reading.actors if actor.id in ids for span in actor.mentions]
    spans += [item.mention for item in parts]
    return {(span.start, span.end) for span in spans}


def _concerns(claim: Claim, blamed: set[tuple[int, int]], reading: Reading) -> bool:
    return any(_meets(span, blamed) for span in (*claim.content, *_voice(claim, reading)))


def _voice(claim: Claim, reading: Reading) -> Iterator[Span]:
    origin: Link | None = claim.chain[-1] if claim.chain else None
    for source in reading.sources:
        if origin and source.id == origin.source:
            yield from source.mentions


def _meets(span: Span, blamed: set[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in blamed)
