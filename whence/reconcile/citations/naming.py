"""Whom a report names as the source of something, of those who publish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.reconcile.citations.sketch import CitationSketch, runs, stems
from whence.reconcile.outlets import spelled
from whence.types import Source

PUBLISHERS = ("outlet",)
"""They report: where theirs is not in the store, the end is open."""
REACH = 160
"""So many characters after a publisher's name may be what it is named for."""
ISSUERS = ("outlet", "document", "government", "organisation", "group")
"""They may have issued a text that is in the store: a statement, a note, a bulletin."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that may be a report's publisher: what it is called here, the links that name it,
    and the stems and runs of words of what it is quoted
    for. ``publishes`` is true for an outlet, ``aside`` for
    a name that is only known to stand in the text."""

    name: str
    calls: tuple[str, ...]
    links: tuple[tuple[str, int], ...]
    stems: tuple[frozenset[str], ...]
    runs: tuple[frozenset[str], ...]
    publishes: bool
    aside: bool = False


def cited(report: CitationSketch) -> Iterator[Cited]:
    """The sources of a report that may be publishers."""
    for source in report.sources:
        if source.kind in ISSUERS and (source.named or source.kind == "document"):
            links = tuple(_links(report, source))
            if links:
                claims = {name for name, _ in links}
                said = [
                    " ".join(span.text for span in claim.content)
                    for claim in report.claims
                    if claim.id in claims
                ]
                calls = dict.fromkeys([source.name, *(span.text for span in source.mentions)])
                yield Cited(
                    source.name,
                    tuple(calls),
                    links,
                    tuple(map(stems, said)),
                    tuple(map(runs, said)),
                    source.kind in PUBLISHERS,
                )


def mentioned(report: CitationSketch, publisher: str) -> Cited | None:
    """A publisher whose name stands in a report's text, with what is said there."""
    pattern = spelled(publisher) if publisher else None
    match = pattern.search(report.text) if pattern else None
    if match is None:
        return None
    start = max(report.text.rfind(mark, 0, match.start()) for mark in (". ", "\n")) + 1
    words = report.text[start : match.end() + REACH]
    words = words.replace(match[0], " ")
    return Cited(match[0], (match[0],), (), (stems(words),), (runs(words),), False, aside=True)


def _links(report: CitationSketch, source: Source) -> Iterator[tuple[str, int]]:
    for claim in report.claims:
        for place, link in enumerate(claim.chain):
            if link.source == source.id:
                yield claim.id, place
