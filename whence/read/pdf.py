"""PDF: the text layer, its lines joined to paragraphs."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

from whence.errors import InputError
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece

_ENDS = re.compile(r"""[.!?:]["'”’)\]]*$""")
_FULL = 0.75  # a line this much shorter than the widest ends its paragraph
_JUNK = re.compile(
    r"^(microsoft word|untitled|document\d*$|print)|\.(docx?|indd|qxd|pdf|tex)$", re.I
)


def read_pdf(piece: Piece, options: ReadOptions) -> Iterator[Draft]:
    """One report. The date in a PDF is its file's, so none is taken.

    Raises InputError when it is locked, broken, enormous or only pictures.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with piece.open() as stream:
        reader = PdfReader(stream)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("locked with a password")
        text = "\n\n".join(paragraphs(_lines(reader.pages, options.max_chars)))
        title = str(reader.metadata.title or "") if reader.metadata else ""
    if not text:
        raise InputError("no text in the PDF: its pages are pictures or empty")
    shown = None if _JUNK.search(title) else title
    yield Draft(text, piece.stem, piece.address, title=shown, url=piece.url, headed=True)


def paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Join lines to paragraphs: one ends at a blank line, or at a short line that ends a sentence.
    A hyphen at a line's end stays, since only some of them are the typesetter's."""
    given = [line.strip() for line in lines]
    widest = max(map(len, given), default=0)
    open_lines = ""
    for line in given:
        if line:
            glue = "" if open_lines.endswith("-") or not open_lines else " "
            open_lines += glue + line
        if open_lines and (not line or (len(line) < _FULL * widest and _ENDS.search(line))):
            yield open_lines
            open_lines = ""
    if open_lines:
        yield open_lines


def _lines(pages: Any, max_chars: int) -> Iterator[str]:
    size = 0
    for page in pages:
        text = page.extract_text()
        size += len(text)
        if size > max_chars:
            raise InputError(f"enormous: more than {max_chars:,} characters")
        yield from text.split("\n")
