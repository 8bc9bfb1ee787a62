"""The tables of events and of relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.export.page.index import Index
from whence.export.page.margin import number_words, relation_words
from whence.export.page.markup import Html, el, joined, said
from whence.export.page.refer import (
    calendar,
    claim_link,
    claim_links,
    known_as,
    participant,
    place_link,
    quoted,
)
from whence.export.page.table import Row, section
from whence.types import Claim, Event, Participant

_EVENTS = "event", "by whom, on whose word", "to whom or what", "where", "when", "toll", "told by"


def events(index: Index) -> Html:
    """What is said to have happened or to have been attempted, threatened, planned or denied."""
    note = (
        "What is said to have happened, or to have been attempted, threatened, planned or denied. "
        "Types are PLOVER’s. Each perpetrator stands beside those who name it, and who denies it."
    )
    rows = (_row(index, number, event) for number, event in enumerate(index.reading.events, 1))
    return section("Events", note, _EVENTS, rows)


def relations(index: Index) -> Html:
    """The relations that claims word, with the status of the claim."""
    note = "Lasting links between actors, or of an actor to a place, as a claim words them."
    headings = "relation", "status", "claim"
    return section("Relations", note, headings, _relation_rows(index))


def _relation_rows(index: Index) -> Iterator[Row]:
    number = 0
    for claim in index.reading.claims:
        for relation in claim.relations:
            number += 1
            status = el("b", claim.status, class_=claim.status)
            cells = relation_words(index, relation), status, claim_link(index, claim)
            yield f"relation{number}", cells


def _row(index: Index, number: int, event: Event) -> Row:
    place = place_link(index, event.place) if event.place in index.places else Html()
    return f"event{number}", (
        _what(number, event),
        _perpetrators(index, event),
        _lines([*_parts(index, event.recipients), *_parts(index, event.targets)]),
        place,
        calendar(event.time) if event.time else "",
        _lines([number_words(number) for number in event.toll]),
        claim_links(index, event.claims),
    )


def _what(number: int, event: Event) -> Html:
    named = dict.fromkeys(part for part in (event.mode, event.kind) if part)
    lines: list[str] = [joined((str(number), el("b", event.type), *named), " ")]
    if event.occurrence != "happened":
        lines.append(el("b", event.occurrence, class_="occurrence"))
    lines.append(el("small", quoted(event.triggers)))
    if event.means:
        lines.append(el("small", "means: ", quoted(event.means)))
    return _lines(lines)


def _parts(index: Index, parts: Sequence[Participant]) -> list[Html]:
    return list(dict.fromkeys(participant(index, part) for part in parts))


def _perpetrators(index: Index, event: Event) -> Html:
    denials = [c for c in _claims(index, event.claims) if c.status == "denied"]
    lines = [_perpetrator(index, part, denials) for part in event.actors]
    if not event.actors and denials:
        lines.append(_denied(index, denials))
    return _lines(lines)


def _perpetrator(index: Index, part: Participant, denials: Sequence[Claim]) -> Html:
    named = [c for c in _claims(index, part.claims) if c.status != "denied"]
    against = {c.id: c for c in (*_claims(index, part.claims), *denials) if c.status == "denied"}
    lines: list[str] = [participant(index, part)]
    lines += [el("small", "on the word of ", _voice(index, claim)) for claim in named]
    if not named:
        lines.append(el("small", "no claim says so"))
    if against:
        lines.append(_denied(index, list(against.values())))
    return _lines(lines)


def _voice(index: Index, claim: Claim) -> Html:
    """Who makes a claim, whether by name, and how firmly."""
    if not claim.chain:
        who = "the report itself"
    else:
        origin = claim.chain[-1]
        known = known_as(origin)
        who = joined((said(origin.name), f" ({known})" if known else ""))
    firmly = "" if claim.status in ("stated", "denied") else f", {claim.status}"
    return joined((claim_link(index, claim), " ", who, firmly))


def _denied(index: Index, denials: Sequence[Claim]) -> Html:
    voices = joined((_voice(index, claim) for claim in denials), "; ")
    return el("small", el("b", "denied", class_="denied"), " by ", voices)


def _claims(index: Index, ids: Sequence[str]) -> list[Claim]:
    return [index.claims[name][1] for name in dict.fromkeys(ids) if name in index.claims]


def _lines(lines: Sequence[str]) -> Html:
    return joined(el("div", line) for line in lines)
