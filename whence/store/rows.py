"""A reading as rows of the store's tables."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from whence.plain import plain
from whence.store.names import names_of, words_of
from whence.types import Actor, Claim, Event, Participant, Place, Reading, Relation, Span

Row = dict[str, Any]
ATOMS = (str, int, float)

WORDED = [
    name
    for name in Claim.__dataclass_fields__
    if name not in ("report", "numbers", "relations", "events")
]
"""The fields of a claim whose spans are stored with their words."""


def rows_of(reading: Reading, previous: str | None) -> Iterator[tuple[str, list[Row]]]:
    """The tables with what goes into each; ``previous`` is the version before the report."""
    report = reading.report
    yield "reports", [{**plain(report), "notes": plain(reading.notes), "previous": previous}]
    yield "sources", _numbered(report.id, plain(reading.sources))
    yield "claims", _numbered(report.id, _claims(reading))
    yield "attributions", _numbered(report.id, plain(reading.attributions))
    yield "actors", _numbered(report.id, [_actor(item) for item in reading.actors])
    yield "places", _numbered(report.id, [_place(item) for item in reading.places])
    yield "times", _numbered(report.id, bare(reading.times))
    yield "events", _numbered(report.id, [_event(item) for item in reading.events])
    yield "templates", _numbered(report.id, bare(reading.templates))


def bare(value: Any) -> Any:
    """As ``plain``, but spans without their words: ``restore`` cuts them from the text again."""
    if value is None or isinstance(value, ATOMS):
        return value
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, tuple):
        return [bare(item) for item in value]
    return {name: bare(getattr(value, name)) for name in value.__dataclass_fields__}


def _numbered(report: str, rows: Sequence[Row]) -> list[Row]:
    return [{**row, "report": report, "ord": number} for number, row in enumerate(rows)]


def _claims(reading: Reading) -> list[Row]:
    actors, places = _Standing(reading.actors), _Standing(reading.places)
    events = {event.id: event for event in reading.events}
    return [
        {
            **{name: plain(getattr(claim, name)) for name in WORDED},
            "words": words_of(" ".join(span.text for span in claim.content)),
            "numbers": bare(claim.numbers),
            "relations": [_relation(item) for item in claim.relations],
            "events": list(claim.events),
            "actors": _ids(actors.inside(claim.content), _taking_part(claim, events)),
            "places": _ids(places.inside(claim.content), _reached(claim, events)),
        }
        for claim in reading.claims
    ]


class _Standing:
    """Where things are mentioned, so that those inside a claim's content are found quickly."""

    def __init__(self, things: Sequence[Actor] | Sequence[Place]) -> None:
        self._mentions = sorted(
            (span.start, span.end, thing.id) for thing in things for span in thing.mentions
        )

    def inside(self, content: Sequence[Span]) -> Iterator[str]:
        for span in content:
            first = bisect_left(self._mentions, (span.start,))
            last = bisect_left(self._mentions, (span.end,))
            for _, end, name in self._mentions[first:last]:
                if end <= span.end:
                    yield name


def _ids(*found: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(name for names in found for name in names))


def _taking_part(claim: Claim, events: Mapping[str, Event]) -> Iterator[str]:
    """The actors whom the claim gives a part in a relation or an event."""
    for relation in claim.relations:
        yield from (end.actor for end in (relation.subject, relation.object) if end.actor)
    for event in (events[name] for name in claim.events if name in events):
        for item in _participants(event):
            if item.actor and claim.id in item.claims:
                yield item.actor


def _reached(claim: Claim, events: Mapping[str, Event]) -> Iterator[str]:
    """The places of the events that the claim tells of, and those in its relations."""
    for relation in claim.relations:
        yield from (end.place for end in (relation.subject, relation.object) if end.place)
    for event in (events[name] for name in claim.events if name in events):
        if event.place:
            yield event.place


def _participants(event: Event) -> tuple[Participant, ...]:
    return (*event.actors, *event.recipients, *event.targets)


def _worded(participants: Sequence[Participant]) -> str:
    return names_of(text for item in participants for text in (item.name, item.mention.text))


def _relation(relation: Relation) -> Row:
    row: Row = bare(relation)
    return {**row, "names": _worded((relation.subject, relation.object))}


def _actor(actor: Actor) -> Row:
    names = names_of([actor.name, *(span.text for span in actor.mentions)])
    return {**bare(actor), "names": names}


def _place(place: Place) -> Row:
    country = [] if place.country is None else [place.country]
    mentions = [span.text for span in place.mentions]
    return {**bare(place), "names": names_of([place.name, *mentions, *place.path, *country])}


def _event(event: Event) -> Row:
    return {**bare(event), "names": _worded(_participants(event))}
