"""Parquet files: a report a row, read by DuckDB."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from whence.errors import InputError
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece
from whence.read.table import drafts, require_text
from whence.types import Aside


def read_parquet(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """The rows of a Parquet file, streamed.

    Raises InputError when the file is broken or no column holds text.
    """
    import duckdb

    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as database:
        path = str(piece.path) if piece.path else _spooled(piece, folder)
        try:
            # A path may hold the signs of a pattern; brackets make each of them stand for itself.
            plain = "".join(f"[{char}]" if char in "*?[" else char for char in path)
            found = database.execute("SELECT * FROM read_parquet(?)", [plain])
        except duckdb.Error as error:
            raise InputError(f"not Parquet: {str(error).splitlines()[0]}") from None
        names = [column[0] for column in found.description or ()]
        require_text(names, options)
        batches = iter(lambda: found.fetchmany(100), [])
        rows = (dict(zip(names, row, strict=True)) for batch in batches for row in batch)
        yield from drafts(rows, piece, options)


def _spooled(piece: Piece, folder: str) -> str:
    path = Path(folder) / "table.parquet"
    with piece.open() as stream, path.open("wb") as file:
        shutil.copyfileobj(stream, file)
    return str(path)
