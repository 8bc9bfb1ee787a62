"""RSS and Atom files: one report an entry."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from whence.errors import InputError
from whence.read.markup import plain
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece
from whence.types import Aside


def read_feed(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """A report for every entry, with the feed's title as its outlet.

    Raises InputError when the file is no feed, or a feed without entries.
    """
    import feedparser  # type: ignore[import-untyped]

    feed = feedparser.parse(io.BytesIO(piece.read(options.max_bytes)))
    if not feed.entries:
        seen = "a feed without entries" if feed.version else "XML that is not RSS or Atom"
        raise InputError(seen)
    for number, entry in enumerate(feed.entries, start=1):
        yield _draft(entry, feed.feed.get("title"), piece, number)


def _draft(entry: Any, outlet: str | None, piece: Piece, number: int) -> Draft:
    url = entry.get("link")
    doc = entry.get("id") or url or f"{piece.stem}-{number}"
    title = entry.get("title")
    return Draft(
        text=_text(entry),
        doc=doc,
        address=url or f"{piece.address}#{doc}",
        title=plain(title) if title else None,
        outlet=outlet,
        published=entry.get("published") or entry.get("updated"),
        url=url,
        headed=True,
    )


def _text(entry: Any) -> str:
    """The fullest of an entry's texts: its contents where it has any, else its summary."""
    details = list(entry.get("content", ())) or [entry.get("summary_detail", {})]
    texts = (_reduced(detail) for detail in details)
    return max(texts, key=len, default="")


def _reduced(detail: Any) -> str:
    value = detail.get("value") or ""
    return value if detail.get("type") == "text/plain" else plain(value)
