"""Web archives: a report for every page or text that a WARC file holds."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import Any

from whence.errors import InputError
from whence.read.html import page_limit, read_html
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece, of_bytes
from whence.read.text import read_text
from whence.types import Aside

_READERS = {
    "text/html": read_html,
    "application/xhtml+xml": read_html,
    "text/plain": read_text,
}


def read_warc(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """A report for every successful response, resource or conversion that is HTML or text; other
    records are passed over. When a page was crawled is not when it was published: left out."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    with piece.open() as stream:
        try:
            for number, record in enumerate(ArchiveIterator(stream), start=1):
                yield from _record(record, f"{piece.address}#{number}", options)
        except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            yield Aside(piece.address, f"a broken WARC file: {reason[0]}")


def _record(record: Any, place: str, options: ReadOptions) -> Iterator[Draft | Aside]:
    media, charset = _media(record)
    reader = _READERS.get(media)
    if reader is None:
        return
    url = record.rec_headers.get_header("WARC-Target-URI")
    address = url or place
    data = record.content_stream().read(page_limit(options) + 1)
    page = of_bytes(address, url or place, data, url=url, charset=charset)
    try:
        for draft in reader(page, options):
            yield replace(draft, doc=draft.url or address)
    except InputError as error:
        yield Aside(address, str(error))


def _media(record: Any) -> tuple[str, str | None]:
    """The media type and the charset of a record's content; no type for what is not content."""
    if record.rec_type == "response":
        headers = record.http_headers
        if headers is None or headers.get_statuscode() != "200":
            return "", None
    elif record.rec_type in ("resource", "conversion"):
        headers = record.rec_headers
    else:
        return "", None
    message = Message()
    message["Content-Type"] = headers.get_header("Content-Type") or ""
    return message.get_content_type(), message.get_content_charset()
