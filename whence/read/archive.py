"""Zip files, gzipped files and folders: the pieces inside them."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from whence.errors import InputError
from whence.read.kind import by_name
from whence.read.options import ReadOptions
from whence.read.piece import Piece, address_of, of_path
from whence.types import Aside

_DEEPEST = 3  # archives inside archives
_BOMB_SIZE, _BOMB_RATIO = 10_000_000, 300  # no report packs 300 to 1; a zip bomb does
_LOCKED = 0x1


def folder(path: Path) -> Iterator[Piece | Aside]:
    """The files of known kinds in a folder and those below it, in the order of their names;
    hidden ones are passed over."""
    try:
        entries = sorted(path.iterdir(), key=lambda found: found.name)
    except OSError as error:
        yield Aside(address_of(path), f"unreadable: {error.strerror}")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from folder(entry)
        elif by_name(entry.name) and (entry.is_file() or not entry.exists()):
            yield of_path(entry)


def zipped(piece: Piece, options: ReadOptions) -> Iterator[Piece | Aside]:
    """The members of known kinds of a zip file, in the order of their names.

    Raises InputError for a broken zip file or one nested too deep.
    """
    _check_depth(piece)
    try:
        with piece.open() as stream, zipfile.ZipFile(stream) as archive:
            for info in sorted(archive.infolist(), key=lambda member: member.filename):
                if not info.is_dir() and _wanted(info.filename):
                    yield _member(piece, archive, info, options)
    except zipfile.BadZipFile as error:
        raise InputError(f"a broken zip file: {error}") from None


def gunzipped(piece: Piece, options: ReadOptions) -> Iterator[Piece]:
    """The one file inside a .gz file.

    Raises InputError for archives nested too deep.
    """
    _check_depth(piece)
    name = piece.name.removesuffix(".gz").removesuffix(".GZ")

    def unfold() -> BinaryIO:
        return cast(BinaryIO, gzip.GzipFile(fileobj=piece.open()))

    yield piece.inner(name, unfold, options.max_unpacked)


def _member(
    piece: Piece, archive: zipfile.ZipFile, info: zipfile.ZipInfo, options: ReadOptions
) -> Piece | Aside:
    address = f"{piece.address}!{info.filename}"
    if info.flag_bits & _LOCKED:
        return Aside(address, "locked with a password")
    ratio = info.file_size / max(info.compress_size, 1)
    if info.file_size > options.max_unpacked or (
        info.file_size > _BOMB_SIZE and ratio > _BOMB_RATIO
    ):
        return Aside(address, f"enormous: unfolds to {info.file_size:,} bytes")

    def unfold() -> BinaryIO:
        return cast(BinaryIO, archive.open(info))

    name = PurePosixPath(info.filename).name
    return replace(piece.inner(name, unfold, options.max_unpacked), address=address)


def _wanted(filename: str) -> bool:
    parts = PurePosixPath(filename).parts
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return not hidden and by_name(filename) is not None


def _check_depth(piece: Piece) -> None:
    if piece.depth >= _DEEPEST:
        raise InputError(f"archives inside archives, more than {_DEEPEST} deep")
