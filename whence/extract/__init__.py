"""What is claimed in a parsed report, by which mentions, how firmly, and what it tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from whence.atlas import atlas
from whence.extract.attribution import attributions
from whence.extract.claims import drafts
from whence.extract.denials import denials
from whence.extract.event import events
from whence.extract.notes import notes
from whence.extract.number import numbers
from whence.extract.place import place_mentions
from whence.extract.relation import relations
from whence.extract.time import times
from whence.extract.unspecified import with_adverbs
from whence.types import Extracted, Parsed

__all__ = ["extract"]


def extract(parsed: Iterable[Parsed]) -> Iterator[Extracted]:
    """Claims, attributions and notes of each report, and its numbers, times, places, events and
    relations, in their order."""
    for one in map(with_adverbs, parsed):
        outer = attributions(one)
        said = notes(one.report.text, one.report.body)
        found = drafts(one, outer, said)
        found = sorted([*found, *denials(one, found)], key=lambda d: d.content.start)
        yield _understood(Extracted(one, tuple(found), tuple(outer), said))


def _understood(one: Extracted) -> Extracted:
    parsed = one.parsed
    when = times(parsed)
    counts = numbers(parsed, when)
    return replace(
        one,
        numbers=counts,
        times=when,
        places=place_mentions(parsed, atlas()),
        events=events(parsed, counts, when),
        relations=relations(parsed),
    )
