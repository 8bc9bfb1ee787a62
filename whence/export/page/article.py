"""The text of a report as it stands, with the marks put in: its characters stay what they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whence.export.page.index import Index
from whence.export.page.marks import marks
from whence.export.page.markup import Html, el, joined, text
from whence.export.page.tree import Mark, Piece, nested


def article(index: Index) -> Html:
    """The report as an ``article`` whose text content is ``report.text``."""
    report = index.reading.report
    parts: list[str] = []
    place = 0
    pieces = _by_paragraph(index.paragraphs, marks(index))
    for number, (low, high) in enumerate(index.paragraphs):
        parts.append(report.text[place:low])
        inner, _ = _shown(report.text, nested(pieces[number]), low, high)
        before = "before" if high <= report.body else ""
        parts.append(el("p", inner, class_=f"r{number + 1} {before}".rstrip(), dir="auto"))
        place = high
    parts.append(report.text[place:])
    return el("article", *parts, id="text", aria_label="The text of the report")


def _by_paragraph(
    paragraphs: Sequence[tuple[int, int]], found: Iterable[Mark]
) -> list[list[Piece]]:
    """Each mark's pieces, cut at the ends of paragraphs."""
    rows: list[list[Piece]] = [[] for _ in paragraphs]
    for mark in found:
        inside = [
            (number, max(low, mark.start), min(high, mark.end))
            for number, (low, high) in enumerate(paragraphs)
            if low < mark.end and mark.start < high
        ]
        for nth, (number, start, end) in enumerate(inside):
            rows[number].append(Piece(mark, start, end, nth == 0, nth == len(inside) - 1))
    return rows


def _shown(words: str, pieces: Sequence[Piece], low: int, high: int) -> tuple[Html, bool]:
    """Characters [low, high) with their pieces, and whether there is a link in them."""
    parts: list[str] = []
    linked = False
    for piece in pieces:
        parts.append(words[low : piece.start])
        inner, holds = _shown(words, piece.children, piece.start, piece.end)
        shown, links = _element(piece, inner, holds)
        parts.append(shown)
        linked, low = linked or links, piece.end
    parts.append(words[low:high])
    return joined(parts), linked


def _element(piece: Piece, inner: Html, holds_link: bool) -> tuple[Html, bool]:
    """A piece around what is in it. Links cannot hold links, so the innermost is one; a claim's
    link is its label, drawn from an attribute so that it adds nothing to the text."""
    mark = piece.mark
    is_claim = mark.classes.startswith("claim ")
    label = _label(mark) if piece.first and mark.label else Html()
    is_link = bool(mark.href) and not is_claim and not holds_link
    shown = el(
        "a" if is_link else "span",
        label,
        inner,
        class_=f"{mark.classes} end" if is_claim and piece.last else mark.classes,
        id=mark.anchor if piece.first else None,
        href=mark.href if is_link else None,
        title=None if is_claim else mark.title,
    )
    return shown, holds_link or is_link or bool(label)


def _label(mark: Mark) -> Html:
    return el(
        "a",
        class_="label",
        href=mark.href,
        data_label=mark.label,
        aria_label=text(mark.title or ""),
        title=mark.title,
    )
