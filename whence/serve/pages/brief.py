"""Reports and claims as the pages about claims show them: without the whole text behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from whence.serve.wording import content, spans
from whence.store.searching import Hit
from whence.types import Claim, Link, Report, Span, Status

Part = Literal["", "content", "cue", "source", "evidence", "found"]
_BREAK = re.compile(r"\n[^\S\n]*\n")
_WIDE = 900
"""Characters of a paragraph that are shown on either side of a claim, at most."""


@dataclass(frozen=True, slots=True)
class Head:
    """What names a report."""

    id: str
    doc: str
    title: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a report and the part that they play in a claim."""

    text: str
    part: Part = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its report: its words, who says it through whom, how firmly."""

    id: str
    report: Head
    words: str
    chain: tuple[Link, ...]
    status: Status


def head(report: Report) -> Head:
    """What names a report, without its text."""
    return Head(report.id, report.doc, report.title, report.outlet, report.published)


def said(report: Report, claim: Claim) -> Said:
    """A claim, without its numbers and evidence."""
    return Said(claim.id, head(report), content(claim), claim.chain, claim.status)


def hit_head(hit: Hit) -> Head:
    """What names the report of a claim that was found."""
    return Head(hit.report, hit.doc, hit.title, hit.outlet, hit.published)


def hit_said(hit: Hit) -> Said:
    """A claim that was found."""
    return Said(hit.id, hit_head(hit), spans(hit.content), hit.chain, hit.status)


def paragraph(report: Report, claim: Claim) -> tuple[Piece, ...]:
    """The paragraph that a claim stands in, its parts marked; cut, with an ellipsis, where it is
    very long. Together the pieces are the report's own characters."""
    told = [claim.sentence, *claim.content, *claim.cue]
    low, high = min(span.start for span in told), max(span.end for span in told)
    start, end = _around(report.text, low, high)
    parts = ["" for _ in range(end - start)]
    for part, span in _parts(claim):
        for place in range(max(span.start, start), min(span.end, end)):
            parts[place - start] = part
    body = tuple(_runs(report.text[start:end], parts))
    before = (Piece("… "),) if start and not _BREAK.search(report.text, start - 3, start) else ()
    return (*before, *body)


def marked(words: str, asked: Sequence[str]) -> tuple[Piece, ...]:
    """Words, those marked that were asked for: whole words, or ``begin*`` their beginnings."""
    patterns = [_pattern(word) for word in asked]
    kept = [pattern for pattern in patterns if pattern]
    if not kept:
        return (Piece(words),)
    found = re.compile("|".join(kept), re.IGNORECASE)
    parts = ["" for _ in words]
    for match in found.finditer(words):
        parts[match.start() : match.end()] = ["found"] * (match.end() - match.start())
    return tuple(_runs(words, parts))


def _parts(claim: Claim) -> Iterator[tuple[Part, Span]]:
    for span in claim.content:
        yield "content", span
    for span in claim.cue:
        yield "cue", span
    for link in claim.chain:
        for span in link.mention:
            yield "source", span
    for piece in claim.evidence:
        yield "evidence", piece.span


def _around(text: str, low: int, high: int) -> tuple[int, int]:
    """The paragraph around [low, high), no further than so many characters away."""
    breaks = list(_BREAK.finditer(text, max(0, low - _WIDE), low))
    start = breaks[-1].end() if breaks else max(0, low - _WIDE)
    after = _BREAK.search(text, high, high + _WIDE)
    return start, after.start() if after else min(len(text), high + _WIDE)


def _runs(text: str, parts: Sequence[str]) -> Iterator[Piece]:
    start = 0
    for place in range(1, len(parts) + 1):
        if place == len(parts) or parts[place] != parts[start]:
            yield Piece(text[start:place], _part(parts[start]))
            start = place


def _part(name: str) -> Part:
    known: tuple[Part, ...] = ("content", "cue", "source", "evidence", "found")
    return next((part for part in known if part == name), "")


def _pattern(word: str) -> str:
    parts = re.findall(r"\w+", word)
    body = r"\W+".join(re.escape(part) for part in parts)
    return body and (rf"\b{body}\w*" if word.endswith("*") else rf"\b{body}\b")
