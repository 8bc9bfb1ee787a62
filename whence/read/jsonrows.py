"""JSON lines and JSON arrays: a report a row."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator

from whence.errors import InputError
from whence.read.encoding import decode, stream_encoding
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece
from whence.read.table import draft, drafts, value
from whence.types import Aside


def read_jsonl(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """The rows of a JSON lines file, streamed; a broken line is set aside alone."""
    with piece.open() as stream:
        if encoding := stream_encoding(piece.head(4)):
            lines: Iterable[bytes] = (line.encode() for line in io.TextIOWrapper(stream, encoding))
        else:
            lines = iter(lambda: stream.readline(options.max_bytes), b"")
        for number, line in enumerate(lines, start=1):
            if line.strip(b"\xef\xbb\xbf \t\r\n"):
                yield _json_line(line, number, piece, options)


def read_json(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """The rows of a JSON array, of an array inside an object, or the one row that is an object.

    Raises InputError when the file is not JSON or holds no rows.
    """
    try:
        found = json.loads(decode(piece.read(options.max_bytes)))
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON: {error}") from None
    if isinstance(found, dict) and value(found, "text", options) is None:
        inner = [rows for rows in found.values() if isinstance(rows, list) and _is_row(rows)]
        found = inner[0] if len(inner) == 1 else found
    yield from drafts(found if isinstance(found, list) else [found], piece, options)


def _json_line(line: bytes, number: int, piece: Piece, options: ReadOptions) -> Draft | Aside:
    try:
        row = json.loads(decode(line))
    except (ValueError, RecursionError, InputError) as error:
        return Aside(f"{piece.address}#{number}", f"not a JSON line: {error}")
    return draft(row, number, piece, options)


def _is_row(rows: list[object]) -> bool:
    return bool(rows) and isinstance(rows[0], dict)
