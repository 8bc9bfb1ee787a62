"""One of the two things that a judgement is about, in its own words and paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace

from whence.reconcile.things import whole
from whence.serve.pages.brief import Head, Piece, Said, head, paragraph, said
from whence.store.duckdb import DuckStore
from whence.store.searching import Behind, behind
from whence.types import Claim, Event, JudgementKind, Number, Report, Span

_OPENING = 800


@dataclass(frozen=True, slots=True)
class Side:
    """A claim, an event or a report: ``address`` is its page, ``text`` its paragraph."""

    id: str
    address: str
    report: Head
    claim: Said | None
    text: tuple[Piece, ...]
    numbers: tuple[Number, ...]
    behind: Behind | None


def side(picture: DuckStore, kind: JudgementKind, thing: str) -> Side:
    """What a person needs to see of it to decide. Raises what ``whole`` does."""
    if kind in ("same-claim", "conflict"):
        return _claim(picture, thing)
    if kind == "same-incident":
        return _event(picture, thing)
    return _report(picture, thing)


def _claim(picture: DuckStore, thing: str) -> Side:
    report, claim = picture.claim(thing)
    weight = behind(picture, [claim.id]).get(claim.id)
    text = paragraph(report, claim)
    return Side(
        claim.id, f"/claims/{claim.id}", head(report), said(report, claim), text, claim.numbers,
        weight,
    )  # fmt: skip


def _event(picture: DuckStore, thing: str) -> Side:
    key = whole(picture, thing)[0]
    name, _, event_id = key.partition("/")
    reading = picture.report(name)
    event = next(item for item in reading.events if item.id == event_id)
    told = next((claim for claim in reading.claims if claim.id in event.claims), None)
    text = paragraph(reading.report, _as_claim(reading.report, event))
    shown = said(reading.report, told) if told else None
    return Side(key, f"/incidents/{key}", head(reading.report), shown, text, event.toll, None)


def _as_claim(report: Report, event: Event) -> Claim:
    """The words that tell of an event, as a claim's, so that its paragraph can be shown."""
    words = sorted(event.triggers, key=lambda span: span.start)[:1] or [Span(0, 0, "")]
    tolls = tuple(number.span for number in event.toll)
    near = tuple(span for span in tolls if abs(span.start - words[0].start) < _OPENING)
    bare = Claim("", report.id, tuple(words), (), (), "stated", (), words[0], False)
    return replace(bare, content=(*words, *near))


def _report(picture: DuckStore, thing: str) -> Side:
    report = picture.report(thing.partition("/")[0]).report
    text = report.text[report.body : report.body + _OPENING]
    address = f"/reports/{report.id}"
    return Side(thing, address, head(report), None, (Piece(text),), (), None)
