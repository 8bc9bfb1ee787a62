"""Whom and where a claim names, to say in what two claims differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.reconcile.conflicts.rows import reach
from whence.types import Claim, Event, Reading

HARM = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION")
"""Types of events that somebody may be blamed for."""


@dataclass(frozen=True, slots=True)
class Told:
    """``doers`` did what the claim tells of; ``places`` are named in it, each with what contains
    it."""

    doers: tuple[str, ...]
    places: tuple[tuple[str, ...], ...]


def told(reading: Reading) -> tuple[Told, ...]:
    """What each claim of a reading names."""
    events = {event.id: event for event in reading.events if event.type in HARM}
    places = sorted(
        (span.start, (place.name, *place.path))
        for place in reading.places
        for span in place.mentions
    )
    found = []
    for claim in reading.claims:
        start, end = reach(claim)
        here = dict.fromkeys(path for at, path in places if start <= at < end)
        found.append(Told(tuple(dict.fromkeys(_doers(claim, events))), tuple(here)))
    return tuple(found)


def _doers(claim: Claim, events: dict[str, Event]) -> Iterator[str]:
    """Those whose part in an event the claim's own words give."""
    for name in claim.events:
        if name in events:
            yield from (one.name for one in events[name].actors if claim.id in one.claims)
