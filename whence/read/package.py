"""From paths and addresses to reports: the reading stage's one entrance."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from whence.errors import InputError
from whence.read import dates
from whence.read.archive import folder, gunzipped, zipped
from whence.read.delimited import read_csv
from whence.read.feed import read_feed
from whence.read.finish import STDIN, finish
from whence.read.html import read_html
from whence.read.identity import identify
from whence.read.jsonrows import read_json, read_jsonl
from whence.read.kind import kind_of
from whence.read.options import ReadOptions, parse_map
from whence.read.parquet import read_parquet
from whence.read.pdf import read_pdf
from whence.read.piece import Draft, Piece, of_bytes, of_path
from whence.read.text import read_text
from whence.read.warc import read_warc
from whence.types import Aside, Report

__all__ = ["ReadOptions", "identify", "parse_map", "read"]

_WEB = ("http://", "https://")
_READERS: dict[str, Callable[[Piece, ReadOptions], Iterator[Draft | Piece | Aside]]] = {
    "text": read_text,
    "html": read_html,
    "pdf": read_pdf,
    "feed": read_feed,
    "csv": read_csv,
    "jsonl": read_jsonl,
    "json": read_json,
    "parquet": read_parquet,
    "warc": read_warc,
    "zip": zipped,
    "gz": gunzipped,
}
_DEFAULTS = ReadOptions()


def read(paths: Iterable[str | Path], options: ReadOptions = _DEFAULTS) -> Iterator[Report | Aside]:
    """Read files, folders, archives, ``-`` (standard input) and http(s) addresses, in order.

    What cannot be read as a report comes as an Aside, and the run goes on. Raises InputError
    before anything is read when a path does not exist or cannot be opened, when an address is
    neither http nor https, or when the default date is not a date.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    for path in given:
        _check(str(path))
    if options.published and not dates.iso(options.published):
        raise InputError(
            f"{options.published!r} is not a date; accepted is 2031-05-14 and the like"
        )
    return _reports([str(path) for path in given], options)


def _check(path: str) -> None:
    if path == STDIN or path.lower().startswith(_WEB):
        return
    if "://" in path:
        raise InputError(f"{path}: only http and https addresses are read")
    try:
        found = Path(path).exists()
    except (OSError, ValueError):
        found = False
    if not found:
        raise InputError(f"{path}: no such file or folder")
    if not os.access(path, os.R_OK):
        raise InputError(f"{path}: cannot be opened for reading")


def _reports(paths: list[str], options: ReadOptions) -> Iterator[Report | Aside]:
    for piece in _pieces(paths, options):
        for found in [piece] if isinstance(piece, Aside) else unfold(piece, options):
            yield found if isinstance(found, Aside) else finish(found, options)


def _pieces(paths: list[str], options: ReadOptions) -> Iterator[Piece | Aside]:
    fetch: Callable[[str], Piece] | None = None
    for path in paths:
        try:
            if path == STDIN:
                yield _piped(sys.stdin.buffer, "stdin", options.max_bytes)
            elif path.lower().startswith(_WEB):
                fetch = fetch or _fetcher(options)
                yield fetch(path)
            elif Path(path).is_dir():
                yield from folder(Path(path))
            elif Path(path).is_file():
                yield of_path(Path(path))
            else:
                with Path(path).open("rb") as pipe:
                    yield _piped(pipe, Path(path).name, options.max_bytes)
        except (InputError, OSError, ValueError) as error:
            yield Aside(path, _reason(error))


def unfold(piece: Piece, options: ReadOptions) -> Iterator[Draft | Aside]:
    """The drafts in a piece and in all that is packed inside it."""
    try:
        for found in _READERS[kind_of(piece)](piece, options):
            if isinstance(found, Piece):
                yield from unfold(found, options)
            else:
                yield found
    # Parsers of foreign formats fail in ways that they do not document, and one bad file must
    # not stop a run; it is named and counted.
    except Exception as error:
        yield Aside(piece.address, _reason(error))


def _fetcher(options: ReadOptions) -> Callable[[str], Piece]:
    from whence.read.fetch import Fetcher

    return Fetcher(options.fetch).fetch


def _piped(stream: BinaryIO, name: str, limit: int) -> Piece:
    """Standard input, or a named pipe: it can be read once only, so it is held in memory."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"enormous: more than {limit:,} bytes")
    return of_bytes(STDIN, name, data)


def _reason(error: Exception) -> str:
    """One line; errors that are not ours are introduced."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0] if isinstance(error, InputError) else f"unreadable: {lines[0]}"
