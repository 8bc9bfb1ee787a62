"""What a report tells of beside who says it: its places, actors, events, and the numbers and
relations of its claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.atlas import atlas
from whence.resolve.actors import Participants, actors
from whence.resolve.events import events
from whence.resolve.places import outlet_country, places
from whence.resolve.relations import relations
from whence.resolve.templates import templates
from whence.types import Claim, Extracted, Number, Reading, Span


def with_layers(reading: Reading, one: Extracted) -> Reading:
    """The reading of a report's claims and sources, with all that its words tell of."""
    world = atlas()
    where = places(one.places, world, outlet_country(reading.report, world))
    who = actors(one, reading.sources, where)
    participant = Participants(one.parsed, who, where)
    told = events(one, where, reading.claims, participant)
    related = relations(one, reading.claims, reading.sources, participant)
    told_by: dict[str, tuple[str, ...]] = {}
    for event in told:
        for claim in event.claims:
            told_by[claim] = (*told_by.get(claim, ()), event.id)
    claims = tuple(
        replace(
            claim,
            numbers=_within(one.numbers, claim),
            relations=related.get(claim.id, ()),
            events=told_by.get(claim.id, ()),
        )
        for claim in reading.claims
    )
    return replace(
        reading,
        claims=claims,
        actors=who,
        places=where,
        times=one.times,
        events=told,
        templates=templates(one.parsed, told),
    )


def _within(numbers: Sequence[Number], claim: Claim) -> tuple[Number, ...]:
    """The numbers whose words stand in the claim's content."""
    return tuple(n for n in numbers if any(_holds(c, n.span) for c in claim.content))


def _holds(content: Span, span: Span) -> bool:
    return content.start <= span.start and span.end <= content.end
