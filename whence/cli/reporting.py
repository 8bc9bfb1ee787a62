"""A report as it stands, with its claims and sources marked and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whence.cli.happenings import print_event
from whence.cli.listing import COLOURS, report_words
from whence.cli.said import account
from whence.cli.screen import fit, say
from whence.cli.text import chain_words, clean, link_words, one_line, short, spans_words
from whence.cli.words import actor_words, path_words
from whence.store.contract import EventRow
from whence.types import Claim, Link, Reading, Source, Span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


class _Edge(NamedTuple):
    """A mark to print at a place; what closes comes before what opens, the inner before the
    outer."""

    place: int
    opens: bool
    nesting: int
    mark: str
    style: str


def print_reading(console: Console, reading: Reading) -> None:
    """Print a report: ``[1 ...]`` is claim 1 of the list below it, ``{s1 ...}`` source s1."""
    say(console, report_words(reading.report), style="bold")
    console.print()
    text = marked_text(reading)
    text.rstrip()
    for paragraph in text.split("\n", allow_blank=True):
        say(console, paragraph)
    if reading.notes:
        console.print()
        say(console, f"Provenance: {spans_words(reading.notes)}")
    console.print()
    say(console, f"Claims [n]: {len(reading.claims)}", style="bold")
    for number, claim in enumerate(reading.claims, 1):
        _print_claim(console, reading, number, claim)
    console.print()
    say(console, f"Sources {{sn}}: {len(reading.sources)}", style="bold")
    for source in reading.sources:
        say(console, source_words(source), f"{{{source.id}}}".rjust(6) + "  ")
    _print_layers(console, reading)


def marked_text(reading: Reading) -> Text:
    """The text of a report with the marks put in; without them it is the text as it stands."""
    from rich.text import Text

    text, place = Text(), 0
    for edge in sorted(_edges(reading)):
        text.append(clean(reading.report.text[place : edge.place]))
        text.append(edge.mark, style=edge.style)
        place = edge.place
    return text.append(clean(reading.report.text[place:]))


def source_words(source: Source) -> str:
    """A source on one line: name, kind, role, affiliation and how often it is mentioned."""
    link = Link(source.id, source.name, source.kind, source.named)
    parts = [link_words(link), source.kind]
    parts += [one_line(part) for part in (source.role, source.affiliation) if part]
    times = len(source.mentions)
    return " · ".join([*parts, f"{times} mention{'' if times == 1 else 's'}"])


def _print_claim(console: Console, reading: Reading, number: int, claim: Claim) -> None:
    from rich.text import Text

    lead = f"[{number}]".rjust(6) + f"  {short(claim.id)}  "
    words = f"{claim.status}, {chain_words(reading.report, claim)}: {spans_words(claim.content)}"
    cut = fit(console, words, console.width - len(lead), 2) if console.is_terminal else Text(words)
    cut.stylize(COLOURS[claim.status], 0, len(claim.status))
    say(console, cut, lead)


def _print_layers(console: Console, reading: Reading) -> None:
    """Print the actors, places and events of a report, each under its id."""
    places = {place.id: place for place in reading.places}
    for title, items in (
        ("Actors", [(actor.id, actor_words(actor)) for actor in reading.actors]),
        ("Places", [(place.id, path_words(place)) for place in reading.places]),
    ):
        if items:
            console.print()
            say(console, f"{title}: {len(items)}", style="bold")
        for id_, words in items:
            say(console, words, f"{id_:>6}  ")
    if reading.events:
        console.print()
        say(console, f"Events: {len(reading.events)}", style="bold")
    for event in reading.events:
        row = EventRow(reading.report, event, places.get(event.place or ""), ())
        print_event(console, row, account(reading, event))


def _edges(reading: Reading) -> list[_Edge]:
    edges: list[_Edge] = []
    for number, claim in enumerate(reading.claims, 1):
        for span in claim.content:
            edges += _pair(span, f"[{number} ", "]", COLOURS[claim.status])
    for source in reading.sources:
        for span in source.mentions:
            edges += _pair(span, f"{{{source.id} ", "}", "cyan")
    return edges


def _pair(span: Span, opening: str, closing: str, style: str) -> tuple[_Edge, _Edge]:
    """Of two that open together the longer opens first; of two that close together the one that
    opened last closes first."""
    return (
        _Edge(span.start, True, -span.end, opening, style),
        _Edge(span.end, False, -span.start, closing, style),
    )
