"""What is marked in a report's text: claims, who speaks, and all that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.export.page.index import Index, anchor, hue, shown
from whence.export.page.tree import Mark
from whence.export.wording import event_kind, interval_words, number_words
from whence.types import Claim, Event, EvidenceKind, Number, Span, Time

_RANKS = "claim source actor place event number time evidence cue word".split()
_EVIDENCE: dict[EvidenceKind, str] = {
    "hedge": "hedge",
    "scare-quote": "hedge",
    "denial": "denial",
    "prediction": "prediction",
    "request": "request",
}


def marks(index: Index) -> list[Mark]:
    """The marks of a reading, in the order of the text, no two alike. Of those on the same
    characters one carries their anchor."""
    found: dict[Mark, None] = {}
    for layer in (_claims, _sources, _actors, _places, _events, _times, _words):
        found.update(dict.fromkeys(layer(index)))
    ordered = sorted(found, key=lambda mark: (mark.start, -mark.end, mark.rank))
    taken: set[str | None] = set()
    for place, mark in enumerate(ordered):
        if mark.anchor in taken:
            ordered[place] = replace(mark, anchor=None)
        taken.add(mark.anchor)
    return ordered


def _mark(span: Span, layer: str, more: str = "", **fields: str | None) -> Iterator[Mark]:
    if shown(span):
        classes = f"{layer} {more}".rstrip()
        yield Mark(
            span.start, span.end, _RANKS.index(layer), classes, anchor=anchor(span), **fields
        )


def _claims(index: Index) -> Iterator[Mark]:
    for number, claim in enumerate(index.reading.claims, 1):
        fields: dict[str, str | None] = {
            "href": f"#claim{number}",
            "title": f"claim {number}, {claim.status}: {speaker(claim)}",
        }
        label: str | None = f"{index.letter(claim)}{number}"
        for span in sorted(claim.content, key=lambda span: span.start):
            yield from _mark(span, "claim", f"c{number} {index.hue(claim)}", label=label, **fields)
            label = None if shown(span) else label
        yield from _claim_parts(claim)


def _claim_parts(claim: Claim) -> Iterator[Mark]:
    for span in claim.cue:
        yield from _mark(span, "cue", title="cue: words that attribute a claim")
    for piece in claim.evidence:
        title = f"{piece.kind}: evidence of a status"
        yield from _mark(piece.span, "evidence", _EVIDENCE[piece.kind], title=title)
    for number in claim.numbers:
        yield from _mark(number.span, "number", title=f"number: {number_words(number)}")


def _sources(index: Index) -> Iterator[Mark]:
    for number, source in enumerate(index.reading.sources, 1):
        title = f"source: {source.name}"
        for span in source.mentions:
            yield from _mark(
                span, "source", hue(index, source.id), href=f"#source{number}", title=title
            )


def _actors(index: Index) -> Iterator[Mark]:
    for number, actor in enumerate(index.reading.actors, 1):
        for span in actor.mentions:
            title = f"actor: {actor.name} ({actor.kind})"
            yield from _mark(span, "actor", href=f"#actor{number}", title=title)


def _places(index: Index) -> Iterator[Mark]:
    for number, place in enumerate(index.reading.places, 1):
        title = f"place: {', '.join(place.path) or place.name}"
        for span in place.mentions:
            yield from _mark(span, "place", href=f"#place{number}", title=title)


def _events(index: Index) -> Iterator[Mark]:
    for number, event in enumerate(index.reading.events, 1):
        title = f"event {number}: {event_kind(event)}"
        for span in event.triggers:
            yield from _mark(span, "event", href=f"#event{number}", title=title)
        for counted in event.toll:
            yield from _mark(counted.span, "number", title=f"number: {number_words(counted)}")


def _times(index: Index) -> Iterator[Mark]:
    for number, time in enumerate(index.reading.times, 1):
        title = f"time: {time_words(time)}"
        yield from _mark(time.span, "time", href=f"#time{number}", title=title)


def _words(index: Index) -> Iterator[Mark]:
    """Everything else that some list leads to: it needs a place, and no look of its own."""
    reading = index.reading
    for claim in reading.claims:
        for span in (*_claim_words(claim), *_counted(claim.numbers)):
            yield from _mark(span, "word")
    for event in reading.events:
        for span in (*_event_words(event), *_counted(event.toll)):
            yield from _mark(span, "word")
    for span in reading.notes:
        yield from _mark(span, "word")


def _claim_words(claim: Claim) -> Iterator[Span]:
    for link in claim.chain:
        yield from link.mention
    for relation in claim.relations:
        yield from (relation.words, relation.subject.mention, relation.object.mention)


def _event_words(event: Event) -> Iterator[Span]:
    for part in (*event.actors, *event.recipients, *event.targets):
        yield part.mention
    yield from event.means


def _counted(numbers: Iterable[Number]) -> Iterator[Span]:
    return (number.counted for number in numbers if number.counted)


def speaker(claim: Claim) -> str:
    """Who makes a claim, in words."""
    return claim.chain[-1].name if claim.chain else "the report's own voice"


def time_words(time: Time) -> str:
    """Its TIMEX3 value and, where it says more, its interval."""
    if time.interval is None:
        return time.value
    words = interval_words(time.interval)
    return words if words == time.value else f"{time.value}, {words}"
