"""What of an event tells which incident it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whence.lexicon import word_set
from whence.reconcile.incidents.words import Words, worded
from whence.types import Claim, Event, EventType, Interval, Participant, Place, Reading, Span

_STOP = re.compile(r"[.!?…]\s|\n")
_WORD = re.compile(r"\w+")
_REACH = 400
_REAL = frozenset({"happened", "attempted", "denied"})
_SHORTEST = 3  # letters: shorter words name nobody


@dataclass(frozen=True, slots=True)
class Happening:
    """An event of a report, seen from outside.

    ``real`` is false for what is only planned, threatened or asked for. ``days`` are its first and
    last day, ISO 8601, empty where they are not told; ``places`` hold its place and
    what that lies in, nearest first. ``tolls`` are measures with their figures.
    ``people`` are words of the names and descriptions of those who take part.
    """

    key: str
    type: EventType
    kind: str | None
    real: bool
    days: tuple[str, str] | None
    places: tuple[str, ...]
    point: tuple[float, float] | None
    tolls: frozenset[tuple[str, float | None, float | None]]
    people: frozenset[str]
    words: Words


def happenings(reading: Reading) -> Iterator[Happening]:
    """The events of a report, in their order."""
    claims = {claim.id: claim for claim in reading.claims}
    places = {place.id: place for place in reading.places}
    for event in reading.events:
        place = places.get(event.place or "")
        yield Happening(
            key=f"{reading.report.id}/{event.id}",
            type=event.type,
            kind=event.kind,
            real=event.occurrence in _REAL,
            days=_days(event.time),
            places=_names(place) if place else (),
            point=_point(place) if place else None,
            tolls=frozenset((n.measure, n.low, n.high) for n in event.toll),
            people=frozenset(_people(event)),
            words=worded(_wording(reading.report.text, event, claims)).words,
        )


def _days(time: Interval | None) -> tuple[str, str] | None:
    if time is None or time.precision == "vague" or not time.start or not time.end:
        return None
    return (time.start[:10], time.end[:10])


def _names(place: Place) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.casefold() for name in (place.name, *place.path)))


def _point(place: Place) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None or place.precision == "country":
        return None
    return place.latitude, place.longitude


def _people(event: Event) -> Iterator[str]:
    nobody = word_set("reconcile_incidents", "anybody")
    parts: Iterable[Participant] = (*event.actors, *event.recipients, *event.targets)
    for part in parts:
        for word in _WORD.findall(part.name.casefold()):
            if len(word) >= _SHORTEST and word not in nobody:
                yield word


def _wording(text: str, event: Event, claims: dict[str, Claim]) -> str:
    """The sentences that tell of an event, and what the claims say that do."""
    told = [_sentence(text, trigger) for trigger in event.triggers]
    for name in event.claims:
        told += [span.text for span in claims[name].content] if name in claims else []
    return "\n".join(dict.fromkeys(told))


def _sentence(text: str, span: Span) -> str:
    before = text[max(0, span.start - _REACH) : span.start]
    start = max((stop.end() for stop in _STOP.finditer(before)), default=0)
    stop = _STOP.search(text, span.end, span.end + _REACH)
    end = stop.start() if stop else min(len(text), span.end + _REACH)
    return before[start:] + text[span.start : end]
