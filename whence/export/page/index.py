"""A reading made ready to be shown: its paragraphs, and what everything in it is called there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from whence.types import Actor, Claim, Event, Place, Reading, Source, Span

_GAP = re.compile(r"\n[ \t\r\n]*")
OWN_VOICE = "¶"  # stands where a speaker's letter would
HUES = 8  # speakers' colours; letters tell apart those that share one


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)


@dataclass(frozen=True, slots=True)
class Index:
    """``paragraphs`` are ranges of characters. ``claims``, ``sources`` ... give, for an id, the
    thing and its number on the page; ``letters`` those of the sources that claims go back to."""

    reading: Reading
    paragraphs: tuple[tuple[int, int], ...]
    claims: dict[str, tuple[int, Claim]]
    sources: dict[str, tuple[int, Source]]
    actors: dict[str, tuple[int, Actor]]
    places: dict[str, tuple[int, Place]]
    events: dict[str, tuple[int, Event]]
    letters: dict[str, str]

    def letter(self, claim: Claim) -> str:
        """Who makes a claim, as a letter."""
        return self.letters[claim.chain[-1].source] if claim.chain else OWN_VOICE

    def hue(self, claim: Claim) -> str:
        """The class of its speaker's colour: ``h0`` is the report's own voice."""
        return hue(self, claim.chain[-1].source) if claim.chain else "h0"

    def home(self, claim: Claim) -> int:
        """The number, from 0, of the paragraph that a claim begins in."""
        start = (claim.content or (claim.sentence,))[0].start
        return max(sum(first <= start for first, _ in self.paragraphs) - 1, 0)


def indexed(reading: Reading) -> Index:
    """The index of a reading. Pure."""
    return Index(
        reading,
        paragraphs(reading.report.text),
        _numbered(reading.claims),
        _numbered(reading.sources),
        _numbered(reading.actors),
        _numbered(reading.places),
        _numbered(reading.events),
        _letters(reading),
    )


def paragraphs(words: str) -> tuple[tuple[int, int], ...]:
    """The ranges between line ends; what stands between them is white space."""
    found, start = [], 0
    for gap in _GAP.finditer(words):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(words)))
    return tuple((low, high) for low, high in found if low < high)


def hue(index: Index, source: str) -> str:
    """The class of a source's colour: grey where no claim goes back to it."""
    if source not in index.letters:
        return "h0"
    return f"h{list(index.letters).index(source) % HUES + 1}"


def anchor(span: Span) -> str:
    """The name of these characters' place on the page."""
    return f"w{span.start}-{span.end}"


def shown(span: Span) -> bool:
    """Whether there is anything to mark: not where a span is only white space."""
    return bool(span.text.strip(" \t\r\n"))


def _numbered(things: Sequence[N]) -> dict[str, tuple[int, N]]:
    found: dict[str, tuple[int, N]] = {}
    for number, thing in enumerate(things, 1):
        found.setdefault(thing.id, (number, thing))
    return found


def _letters(reading: Reading) -> dict[str, str]:
    """Letters in the order of the sources, which is that of their first mention."""
    origins = dict.fromkeys(claim.chain[-1].source for claim in reading.claims if claim.chain)
    listed = [source.id for source in reading.sources if source.id in origins]
    return {source: _letter(nth) for nth, source in enumerate(dict.fromkeys((*listed, *origins)))}


def _letter(number: int) -> str:
    """A, B ... Z, AA, AB ..."""
    more, last = divmod(number, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + last)
