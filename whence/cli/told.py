"""What a traced claim tells of, for people: every value with the words it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from whence.cli.content import layers, time_spans, within
from whence.cli.happenings import print_account
from whence.cli.said import account
from whence.cli.screen import say
from whence.cli.text import one_line, quoted, short
from whence.cli.words import (
    actor_words,
    counted_words,
    path_words,
    range_in_words,
    time_words,
)
from whence.export.wording import event_kind, relation_words
from whence.types import Claim, Event, Interval, Number, Participant, Place, Reading, Relation, Span

if TYPE_CHECKING:
    from rich.console import Console

Lines = Iterator[str]
_ITEM, _UNDER = "  ", "     "


def print_told(console: Console, reading: Reading, claim: Claim) -> None:
    """Print what a claim tells of; what it does not tell of is left out."""
    seen = layers(reading, claim)
    _section(console, "Numbers", [_number(n, reading, claim) for n in claim.numbers])
    if seen.events:
        _heading(console, "Events")
    for event in seen.events:
        _item(console, _event(event, reading, claim))
        _print_account(console, event, reading)
    _section(console, "Relations", [_relation(r, reading, claim) for r in claim.relations])
    for title, items in (
        ("Actors", [(actor_words(actor), actor.mentions) for actor in seen.actors]),
        ("Places", [(path_words(place), place.mentions) for place in seen.places]),
        ("Times", [(time_words(time.interval) or time.value, (time.span,)) for time in seen.times]),
    ):
        _section(console, title, [iter([_from(w, within(s, claim))]) for w, s in items])


def _section(console: Console, title: str, items: Sequence[Lines]) -> None:
    if items:
        _heading(console, title)
    for lines in items:
        _item(console, lines)


def _heading(console: Console, title: str) -> None:
    console.print()
    say(console, title, style="bold")


def _item(console: Console, lines: Lines) -> None:
    say(console, next(lines), _ITEM)
    for line in lines:
        name, _, words = line.partition(": ")
        say(console, words, f"{_UNDER}{name}: ")


def _number(number: Number, reading: Reading, claim: Claim) -> Lines:
    yield _from(counted_words(number, number.window), (number.span,))
    if number.of is not None or number.low != number.high:
        yield f"range: {range_in_words(number)}"
    if number.vague:
        yield f"vague: a range by convention for “{one_line(number.vague)}”"
    if number.counted:
        yield f"counted: {quoted((number.counted,))}"
    if number.window:
        yield f"window: {_time(number.window, reading, claim.sentence)}"


def _event(event: Event, reading: Reading, claim: Claim) -> Lines:
    places = {place.id: place for place in reading.places}
    yield _from(f"{event.id} · {event_kind(event)}", event.triggers)
    for name, parts in (
        ("who", event.actors),
        ("to whom", event.recipients),
        ("to what", event.targets),
    ):
        for part in parts:
            yield f"{name}: {_part(part)}{_elsewhere(part, claim)}"
    if event.means:
        yield f"with: {quoted(event.means)}"
    if place := places.get(event.place or ""):
        yield f"where: {_from(path_words(place), _near(place, claim))}"
    if event.time:
        yield f"when: {_time(event.time, reading, claim.sentence)}"
    for number in event.toll:
        yield f"toll: {_from(counted_words(number, event.time), (number.span,))}"


def _print_account(console: Console, event: Event, reading: Reading) -> None:
    told = account(reading, event)
    if len(told.sayings) > 1 or told.denials or told.unclaimed:
        say(console, "on whose word:", _UNDER)
        print_account(console, reading.report, told, f"{_UNDER}  ")


def _relation(relation: Relation, reading: Reading, claim: Claim) -> Lines:
    yield _from(one_line(relation_words(relation)), (relation.words,))
    yield f"between: {_part(relation.subject)}"
    yield f"and: {_part(relation.object)}"
    if relation.interval:
        yield f"when: {_time(relation.interval, reading, claim.sentence)}"


def _from(value: str, spans: tuple[Span, ...]) -> str:
    """A value and the words that it comes from."""
    return f"{value} ← {quoted(spans)}" if spans else value


def _part(part: Participant) -> str:
    return _from(one_line(part.name), (part.mention,))


def _elsewhere(part: Participant, claim: Claim) -> str:
    """Whose words give somebody a part, where they are not this claim's."""
    if claim.id in part.claims:
        return ""
    others = ", ".join(short(other) for other in part.claims)
    return f", by {others}" if others else ", by words that are in no claim"


def _near(place: Place, claim: Claim) -> tuple[Span, ...]:
    return within(place.mentions, claim) or place.mentions[:1]


def _time(interval: Interval, reading: Reading, near: Span) -> str:
    precise = f"{time_words(interval)} (precision: {interval.precision})"
    return _from(precise, time_spans(reading, interval, near))
