"""Actors, places, events and numbers as Web Annotations.

An actor is an annotation on its mentions (``identifying``): its name, its kind as a tag, and its
identity and ids, "ucdp:303", as tags. A place is one on its mentions: its path from the place
outward, its kind as a tag, its GeoNames page and a geo URI (RFC 5870). An event is one on its
triggers (``describing``): a line that tells it, its type as a tag. A number is one on its words:
what they say, its measure as a tag.
"""

from __future__ import annotations

from collections.abc import Iterator

from whence.export.webnote import Note, link, note, urn, words
from whence.export.wording import event_words, number_words
from whence.types import Actor, Number, Place, Reading, Report

GEONAMES = "https://sws.geonames.org"


def layer_notes(reading: Reading) -> Iterator[Note]:
    """The annotations of one reading: actors, places, events, numbers; those without words in the
    text are left out."""
    report, places = reading.report, {place.id: place for place in reading.places}
    for actor in reading.actors:
        if actor.mentions:
            yield note(report, urn(report, actor.id), "identifying", _actor(actor), actor.mentions)
    for place in reading.places:
        if place.mentions:
            yield note(report, urn(report, place.id), "identifying", _place(place), place.mentions)
    for event in reading.events:
        if event.triggers:
            told = words("describing", event_words(event, places))
            bodies = [told, words("tagging", event.type)]
            yield note(report, urn(report, event.id), "describing", bodies, event.triggers)
    for place_in_text, number in enumerate(_numbers(reading), 1):
        yield _number(report, f"n{place_in_text}", number)


def _actor(actor: Actor) -> list[Note]:
    tags = [actor.kind, *([actor.identity] if actor.identity else [])]
    tags += [f"{scheme}:{name}" for scheme, name in actor.ids]
    return [words("identifying", actor.name), *(words("tagging", tag) for tag in tags)]


def _place(place: Place) -> list[Note]:
    name = ", ".join(place.path) or place.name
    bodies = [words("identifying", name), words("tagging", place.kind)]
    if place.geonames is not None:
        bodies.append(link("identifying", f"{GEONAMES}/{place.geonames}/"))
    if place.latitude is not None and place.longitude is not None:
        bodies.append(link("identifying", f"geo:{place.latitude:.6f},{place.longitude:.6f}"))
    return bodies


def _number(report: Report, name: str, number: Number) -> Note:
    bodies = [words("describing", number_words(number)), words("tagging", number.measure)]
    return note(report, urn(report, name), "describing", bodies, [number.span])


def _numbers(reading: Reading) -> list[Number]:
    """Every number once, in the order of the text: the same one can stand in several claims and
    in the toll of an event."""
    claimed = [number for claim in reading.claims for number in claim.numbers]
    counted = [number for event in reading.events for number in event.toll]
    return sorted(dict.fromkeys([*claimed, *counted]), key=lambda n: (n.span.start, n.span.end))
