"""Whom a report names as the source of something, of those who publish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.reconcile.citations.sketch import CitationSketch, runs, stems
from whence.types import Source

PUBLISHERS = ("outlet",)
"""They report: where theirs is not in the store, the end is open."""
ISSUERS = ("outlet", "document", "government", "organisation", "group")
"""They may have issued a text that is in the store: a statement, a note, a bulletin."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that may be a report's publisher: what it is called here, the links that name it,
    and the stems and runs of words of what it is quoted
    for. ``publishes`` is true for an outlet."""

    name: str
    calls: tuple[str, ...]
    links: tuple[tuple[str, int], ...]
    stems: tuple[frozenset[str], ...]
    runs: tuple[frozenset[str], ...]
    publishes: bool


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


def _links(report: CitationSketch, source: Source) -> Iterator[tuple[str, int]]:
    for claim in report.claims:
        for place, link in enumerate(claim.chain):
            if link.source == source.id:
                yield claim.id, place
