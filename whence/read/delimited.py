"""CSV and TSV files: a report a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import closing

from whence.read.encoding import decode, stream_encoding
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece
from whence.read.table import drafts, require_text
from whence.types import Aside


def read_csv(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """The rows of a CSV or TSV file, streamed; the delimiter is the header line's commonest.

    Raises InputError when no column holds text.
    """
    csv.field_size_limit(options.max_bytes)  # enormous texts are set aside later, one by one
    with closing(_characters(piece)) as stream:
        rows = csv.DictReader(stream, delimiter=_delimiter(piece))
        require_text(rows.fieldnames or (), options)
        try:
            yield from drafts(rows, piece, options)
        except csv.Error as error:
            yield Aside(f"{piece.address}#line-{rows.line_num}", f"broken row: {error}")


def _delimiter(piece: Piece) -> str:
    if piece.name.lower().endswith((".tsv", ".tsv.gz")):
        return "\t"
    first = decode(piece.head(65536).partition(b"\n")[0])
    return max(",;\t|", key=first.count)


def _characters(piece: Piece) -> io.TextIOBase:
    """The file's characters, streamed when it is UTF-8 throughout, else decoded whole."""
    encoding = stream_encoding(piece.head(4)) or "utf-8-sig"
    try:
        with io.TextIOWrapper(piece.open(), encoding) as probe:
            while probe.read(1 << 20):
                pass
    except UnicodeError:
        with piece.open() as stream:
            return io.StringIO(decode(stream.read()), newline="")
    return io.TextIOWrapper(piece.open(), encoding, newline="")
