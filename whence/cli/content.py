"""What the content of a claim tells of, picked out of its report's reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.types import Actor, Claim, Event, Interval, Place, Reading, Span, Time


@dataclass(frozen=True, slots=True)
class Layers:
    """The events that a claim tells of, and the actors, places and times its content names."""

    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]


def layers(reading: Reading, claim: Claim) -> Layers:
    """What a claim of a reading tells of. Pure."""
    return Layers(
        events=tuple(event for event in reading.events if event.id in claim.events),
        actors=tuple(item for item in reading.actors if within(item.mentions, claim)),
        places=tuple(item for item in reading.places if within(item.mentions, claim)),
        times=tuple(item for item in reading.times if within((item.span,), claim)),
    )


def within(spans: Sequence[Span], claim: Claim) -> tuple[Span, ...]:
    """Those spans that stand in the content of a claim."""
    return tuple(span for span in spans if any(_holds(part, span) for part in claim.content))


def time_spans(reading: Reading, interval: Interval, near: Span) -> tuple[Span, ...]:
    """The words that give an interval: those in the sentence ``near`` where there are any, else
    wherever they stand."""
    worded = [time.span for time in reading.times if time.interval == interval]
    return tuple([span for span in worded if _holds(near, span)] or worded[:1])


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
