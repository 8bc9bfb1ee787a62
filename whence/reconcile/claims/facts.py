"""What claims say beside their wording: numbers, voices, names, times, events."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.lexicon import word_set
from whence.types import Claim, Event, Reading, Span, Status

Words = frozenset[str]
Count = tuple[float | None, float | None, float | None, str]
_WORD = re.compile(r"\w+")
_FILE = "reconcile_claims"
BARE = 1
"""Telling word pieces up to which a claim says little by itself."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What one claim says beside its wording. ``voices`` are the words of the names of its chain's
    links, the origin's last; ``numbers`` are (low, high, of, measure)."""

    id: str
    start: int
    end: int
    sentence: tuple[int, int]
    status: Status
    negated: bool
    bare: bool
    voices: tuple[Words, ...]
    numbers: tuple[Count, ...]
    actors: Words
    places: Words
    times: frozenset[tuple[str | None, str | None]]
    events: Words


def facts(reading: Reading, telling: Sequence[int]) -> tuple[Facts, ...]:
    """The facts of a reading's claims, in their order; ``telling`` is how many telling word pieces
    the content of each has."""
    events = {event.id: event for event in reading.events}
    actors = [(item.mentions, name_words(item.name)) for item in reading.actors if item.named]
    places = [(item.mentions, name_words(item.name)) for item in reading.places]
    return tuple(
        Facts(
            id=claim.id,
            start=claim.content[0].start if claim.content else 0,
            end=claim.content[-1].end if claim.content else 0,
            sentence=(claim.sentence.start, claim.sentence.end),
            status=claim.status,
            negated=_negated(claim),
            bare=many <= BARE,
            voices=tuple(name_words(link.name) for link in claim.chain),
            numbers=tuple((n.low, n.high, n.of, n.measure) for n in claim.numbers),
            actors=_named(actors, claim),
            places=_named(places, claim),
            times=_times(reading, claim),
            events=_events(events, claim),
        )
        for claim, many in zip(reading.claims, telling, strict=True)
    )


def name_words(name: str) -> Words:
    """The words that a name is known by."""
    return frozenset(
        word
        for word in _WORD.findall(name.lower())
        if len(word) > 1 and word not in word_set(_FILE, "small")
    )


def _negated(claim: Claim) -> bool:
    words = (word for span in claim.content for word in _WORD.findall(span.text.lower()))
    return not word_set(_FILE, "negation").isdisjoint(words)


def _named(known: list[tuple[tuple[Span, ...], Words]], claim: Claim) -> Words:
    found = [words for mentions, words in known if _touch(mentions, claim.content)]
    return frozenset().union(*found)


def _touch(spans: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in spans for b in content)


def _times(reading: Reading, claim: Claim) -> frozenset[tuple[str | None, str | None]]:
    return frozenset(
        (time.interval.start, time.interval.end)
        for time in reading.times
        if time.interval
        and time.interval.precision != "vague"
        and _touch((time.span,), claim.content)
    )


def _events(known: dict[str, Event], claim: Claim) -> Words:
    return frozenset(known[name].type for name in claim.events if name in known)
