"""Whom a report names as the source of something, of those who publish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from whence.lexicon import lists
from whence.reconcile.citations.sketch import CitationSketch, stems
from whence.reconcile.outlets import initials, spelled
from whence.types import Claim, Source, SourceKind

ISSUERS = ("outlet", "document", "government", "organisation", "group")
"""They may have issued a text that is in the store: a report, a statement, a note, a bulletin."""
BESIDE = 30
"""So many characters after a source may say when it said so: "reported on Thursday"."""
_WORD = re.compile(r"[^\W_]+")
_END = re.compile(r"[.!?][\"”’)]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that may be a report's publisher: what it is called here, the links that name it,
    and the stems of what it is quoted for, claim by claim. ``aside`` is the report that is meant
    where the source stands in no chain, but its name does in the text."""

    name: str
    kind: SourceKind
    named: bool
    calls: tuple[str, ...]
    links: tuple[tuple[str, int], ...]
    said: tuple[frozenset[str], ...]
    days: frozenset[int] = frozenset()
    aside: str = ""


def cited(report: CitationSketch) -> Iterator[Cited]:
    """The sources of a report that may be publishers."""
    for source in report.sources:
        if source.kind in ISSUERS and (source.named or source.kind in ("outlet", "document")):
            links = tuple(_links(report, source))
            if links:
                claims = {name for name, _ in links}
                said = (_words(claim) for claim in report.claims if claim.id in claims)
                calls = dict.fromkeys([source.name, *(span.text for span in source.mentions)])
                yield Cited(
                    source.name,
                    source.kind,
                    source.named,
                    tuple(calls),
                    links,
                    _stems(said),
                    _days(report, links),
                )


def mentioned(report: CitationSketch, other: CitationSketch) -> Cited | None:
    """The publisher of another report, where its name stands in this report's text."""
    if other.outlet == report.outlet or not _may_stand(other.outlet, report):
        return None
    pattern = spelled(other.outlet)
    if pattern is None:
        return None
    found = [m for m in pattern.finditer(report.text, report.body) if m[0][0].isupper()]
    if not found:
        return None
    around = dict.fromkeys(_sentence(report.text, match.start(), match.end()) for match in found)
    words = [report.text[start:end] for start, end in around]
    words += [_words(claim) for claim in report.claims if _inside(claim, around)]
    said = (text.replace(found[0][0], " ") for text in words)
    days = _weekdays(report.text[match.start() : match.end() + BESIDE] for match in found)
    return Cited(found[0][0], "outlet", True, (other.outlet,), (), _stems(said), days, other.report)


def _days(report: CitationSketch, links: Iterable[tuple[str, int]]) -> frozenset[int]:
    """The days of the week that stand in or right after the words for a source."""
    chains = {claim.id: claim.chain for claim in report.claims}
    spans = (span for name, place in links for span in chains[name][place].mention)
    return _weekdays(report.text[span.start : span.end + BESIDE] for span in spans)


def _weekdays(texts: Iterable[str]) -> frozenset[int]:
    names = lists("reconcile_citations")["weekdays"]
    words = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return frozenset(n for n, name in enumerate(names) if name in words)


def _may_stand(name: str, report: CitationSketch) -> bool:
    """Whether a name, or its initials, can be in a report's text at all: a quick look."""
    ways = (_known(name), _known(initials(name)))
    return any(way and way <= report.stems for way in ways)


@lru_cache(maxsize=20_000)
def _known(name: str) -> frozenset[str]:
    return stems(name)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    first = max((match.end() for match in _END.finditer(text, 0, start)), default=0)
    last = _END.search(text, end)
    return first, last.end() if last else len(text)


def _inside(claim: Claim, around: Iterable[tuple[int, int]]) -> bool:
    place = claim.content[0].start if claim.content else claim.sentence.start
    return any(start <= place < end for start, end in around)


def _words(claim: Claim) -> str:
    return " ".join(span.text for span in claim.content)


def _stems(said: Iterable[str]) -> tuple[frozenset[str], ...]:
    return tuple(found for found in map(stems, said) if found)


def _links(report: CitationSketch, source: Source) -> Iterator[tuple[str, int]]:
    for claim in report.claims:
        for place, link in enumerate(claim.chain):
            if link.source == source.id:
                yield claim.id, place
