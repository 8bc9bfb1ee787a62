"""The margin: beside each paragraph the claims that begin in it."""

from __future__ import annotations

from collections.abc import Iterator

from whence.export.page.chain import chain
from whence.export.page.index import Index, shown
from whence.export.page.markup import Html, el, joined, said
from whence.export.page.refer import (
    calendar,
    claim_link,
    event_link,
    participant,
    quoted,
    words,
)
from whence.export.wording import event_kind, range_words
from whence.types import Claim, Number, Relation


def margin(index: Index) -> Html:
    """The claims of each paragraph, as a list; a paragraph without any has no list."""
    homes: dict[int, list[Html]] = {}
    for number, claim in enumerate(index.reading.claims, 1):
        homes.setdefault(index.home(claim), []).append(_card(index, number, claim))
    lists = (
        el("ol", *cards, class_=f"claims r{home + 1}", aria_label=f"Claims of paragraph {home + 1}")
        for home, cards in sorted(homes.items())
    )
    heading = el("h2", "Claims, paragraph by paragraph", class_="unseen")
    return el("section", heading, *lists, class_="margin")


def number_words(number: Number) -> Html:
    """A number as people read it: ``≥12 killed, of 20, “dozens”, in 2031-05``."""
    count = range_words(number).replace(">=", "≥").replace("<=", "≤").replace("..", "–")
    parts = [joined((words(number.span, count or number.span.text), " ", said(number.measure)))]
    if number.vague:
        parts.append(joined(("“", said(number.vague), "”")))
    if number.counted and shown(number.counted):
        parts.append(el("small", "counts ", quoted((number.counted,))))
    if number.window:
        parts.append(el("small", "in ", calendar(number.window)))
    return joined(parts, " ")


def relation_words(index: Index, relation: Relation) -> Html:
    """A relation: who, how (the words that say so), whom; ``not`` where it is negated."""
    how = relation.type.replace("_", " ")
    parts = [
        participant(index, relation.subject),
        el("b", "not") if relation.negated else "",
        el("b", how),
        participant(index, relation.object),
        el("small", quoted((relation.words,))),
    ]
    if relation.interval:
        parts.append(el("small", calendar(relation.interval)))
    return joined(parts, " ")


def _card(index: Index, number: int, claim: Claim) -> Html:
    rows = [el("div", el("dt", name), el("dd", value)) for name, value in _rows(index, claim)]
    return el(
        "li",
        el("div", _top(index, claim), chain(index, claim), class_="top"),
        el("p", *_content(claim), class_="content"),
        el("dl", *rows) if rows else "",
        id=f"claim{number}",
        tabindex="-1",
        class_=index.hue(claim),
        data_claim=claim.id,
    )


def _top(index: Index, claim: Claim) -> Html:
    return el("p", claim_link(index, claim), " ", _status(claim), class_="status")


def _status(claim: Claim) -> Html:
    parts = [el("b", claim.status, class_=claim.status)]
    for piece in claim.evidence:
        kind = "" if piece.kind in _DECIDING.get(claim.status, ()) else f" ({piece.kind})"
        parts.append(joined(("“", words(piece.span), "”", kind)))
    return joined(parts, " ")


_DECIDING = {
    "hedged": ("hedge",),
    "denied": ("denial",),
    "predicted": ("prediction",),
    "requested": ("request",),
}


def _content(claim: Claim) -> Iterator[Html]:
    for nth, span in enumerate(claim.content):
        yield joined((" … " if nth else "", words(span)))


def _rows(index: Index, claim: Claim) -> Iterator[tuple[str, Html]]:
    """The rows of a card, each the name of a layer and one thing of it."""
    for number in claim.numbers:
        yield "number", number_words(number)
    for relation in claim.relations:
        yield "relation", relation_words(index, relation)
    for name in dict.fromkeys(claim.events):
        if name in index.events:
            event = index.events[name][1]
            where = quoted(event.triggers[:1])
            yield "event", joined((event_link(index, name), event_kind(event), where), " ")
