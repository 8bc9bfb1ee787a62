"""Plain text, as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from whence.read.encoding import decode
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece

_WIDEST = 4  # bytes that a character takes at most


def read_text(piece: Piece, options: ReadOptions) -> Iterator[Draft]:
    """One report: the file's own characters, header included.

    Raises InputError when the file is enormous or cannot be decoded.
    """
    text = decode(piece.read(_WIDEST * options.max_chars + _WIDEST), piece.charset)
    yield Draft(text, piece.stem, piece.address, url=piece.url, headed=True)
