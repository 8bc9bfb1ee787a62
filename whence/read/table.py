"""Tables: a report a row, columns known by their usual names or by a mapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from whence.errors import InputError
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece
from whence.types import Aside

USUAL = {
    "id": ("id", "doc", "docid"),
    "text": ("text", "body", "content", "article", "doctext"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "publisher", "domain"),
    "published": ("published", "date", "dct", "pubdate"),
    "url": ("url",),
}
Row = Mapping[str, object]


def drafts(rows: Iterable[Any], piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """A draft for every row, or aside when the row holds no text."""
    for number, row in enumerate(rows, start=1):
        yield draft(row, number, piece, options)


def draft(row: object, number: int, piece: Piece, options: ReadOptions) -> Draft | Aside:
    """The draft of row ``number``, counted from 1."""
    place = f"{piece.address}#{number}"
    if not isinstance(row, Mapping):
        return Aside(place, f"not a row: {type(row).__name__} where an object was expected")
    text = value(row, "text", options)
    if text is None:
        return Aside(place, f"no text in the row: {_columns(row, options)}")
    doc, url = value(row, "id", options), value(row, "url", options)
    return Draft(
        text=text,
        doc=doc or f"{piece.stem}-{number}",
        address=url or f"{piece.address}#{doc or number}",
        title=value(row, "title", options),
        outlet=value(row, "outlet", options),
        published=value(row, "published", options),
        url=url,
        headed=True,
    )


def require_text(names: Iterable[str], options: ReadOptions) -> None:
    """Raise InputError when none of these columns holds text."""
    row = dict.fromkeys(names, "some")
    if value(row, "text", options) is None:
        raise InputError(f"no text column: {_columns(row, options)}")


def value(row: Row, name: str, options: ReadOptions) -> str | None:
    """Our field ``name`` in a row, or None. Only strings count, and numbers as an id, and
    moments as a date: a column of the usual name may hold something else entirely."""
    mapped = options.column(name)
    wanted = (mapped,) if mapped else USUAL[name]
    lowered = {key.strip().lower(): key for key in row if isinstance(key, str)}
    for column in wanted:
        found = row.get(column, row.get(lowered.get(column.lower(), column)))
        if name == "id" and isinstance(found, int) and not isinstance(found, bool):
            return str(found)
        if name == "published" and isinstance(found, date):
            return found.isoformat()
        if isinstance(found, str) and found.strip():
            return found
    return None


def _columns(row: Row, options: ReadOptions) -> str:
    seen = ", ".join(str(key) for key in list(row)[:12]) or "none"
    accepted = options.column("text") or ", ".join(USUAL["text"])
    return f"columns are {seen}; text is looked for in {accepted}"
