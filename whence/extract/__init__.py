"""What is claimed in a parsed report, by which mentions, how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whence.extract.attribution import attributions
from whence.extract.claims import drafts
from whence.extract.denials import denials
from whence.extract.notes import notes
from whence.extract.unspecified import with_adverbs
from whence.types import Extracted, Parsed

__all__ = ["extract"]


def extract(parsed: Iterable[Parsed]) -> Iterator[Extracted]:
    """Claims, attributions and notes of each report, in their order."""
    for one in map(with_adverbs, parsed):
        outer = attributions(one)
        said = notes(one.report.text, one.report.body)
        found = drafts(one, outer, said)
        found = sorted([*found, *denials(one, found)], key=lambda d: d.content.start)
        yield Extracted(one, tuple(found), tuple(outer), said)
