"""A report beside the claims that are made in it, in the desk's frame."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from whence.export.page.article import article
from whence.export.page.happening import events, relations
from whence.export.page.head import legend
from whence.export.page.index import Index, anchor, hue, indexed, shown
from whence.export.page.setting import places, times
from whence.store.browsing.base import Behind
from whence.types import Claim, Link, Reading


@dataclass(frozen=True, slots=True)
class Halt:
    """A stop of a claim's chain: ``hue`` is the class of its colour, ``words`` where it is named,
    ``note`` what is to be said beside it."""

    name: str
    kind: str
    named: bool
    hue: str
    words: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in the margin: ``home`` is the number of its paragraph, ``letter`` who makes it."""

    number: int
    home: int
    letter: str
    hue: str
    claim: Claim
    halts: tuple[Halt, ...]
    behind: Behind | None


def cards(reading: Reading, behind: Mapping[str, Behind]) -> tuple[Card, ...]:
    """The claims of a reading, ready for the margin."""
    index = indexed(reading)
    return tuple(
        Card(
            number=number,
            home=index.home(claim) + 1,
            letter=index.letter(claim),
            hue=index.hue(claim),
            claim=claim,
            halts=tuple(_halt(index, link) for link in claim.chain),
            behind=behind.get(claim.id),
        )
        for number, claim in enumerate(reading.claims, 1)
    )


def text(reading: Reading) -> Markup:
    """The report's text with everything marked; its text content is ``report.text``."""
    return Markup(article(indexed(reading)))


def tables(reading: Reading) -> Markup:
    """What is said to have happened, where and when, and the relations, as tables."""
    index = indexed(reading)
    return Markup("").join(Markup(table(index)) for table in (events, places, relations, times))


def key(reading: Reading) -> Markup:
    """What the marks mean, each with a box that hides it."""
    return Markup(legend(indexed(reading)))


def rules(reading: Reading) -> str:
    """The style rules that depend on the report; nothing of its words gets into them."""
    index = indexed(reading)
    return "\n".join((*_rows(index), *_lit(len(reading.claims)), ""))


def _halt(index: Index, link: Link) -> Halt:
    notes = [] if link.named else ["unspecified" if link.kind == "unspecified" else "anonymous"]
    if not link.mention:
        notes.append("inherited" if link.inherited else "implied")
    words = anchor(link.mention[0]) if link.mention and shown(link.mention[0]) else None
    colour = hue(index, link.source)
    return Halt(link.name, link.kind, link.named, colour, words, ", ".join(notes))


def _rows(index: Index) -> Iterator[str]:
    """Where each paragraph and its margin stand. A margin reaches down beside the paragraphs
    after it that have none."""
    homes = {index.home(claim) for claim in index.reading.claims}
    reach = 1
    for number in range(len(index.paragraphs), 0, -1):
        yield f".sheet .r{number}{{--row:{number};--reach:{reach}}}"
        reach = 1 if number - 1 in homes else reach + 1


def _lit(claims: int) -> Iterator[str]:
    """The words of a claim light up while it is pointed at, gone to or used."""
    for number in range(1, claims + 1):
        used = f"#claim{number}:is(:hover,:target,:focus-within),#claim{number} :target"
        yield f"body:has({used}) .sheet .c{number}{{background-color:var(--lit)}}"
