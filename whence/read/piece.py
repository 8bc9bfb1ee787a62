"""A piece: something with bytes that a format reader can open, and a draft: what it finds there."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from whence.errors import InputError


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes with a name. ``open`` can be called again and again; ``path`` is set for plain files,
    ``url`` for what came from the web, ``charset`` and ``media`` where a header told them."""

    address: str
    name: str
    open: Callable[[], BinaryIO]
    path: Path | None = None
    url: str | None = None
    charset: str | None = None
    media: str | None = None
    depth: int = 0

    @property
    def stem(self) -> str:
        """The name without its folder and its last suffix."""
        return PurePosixPath(self.name).stem or self.name

    def head(self, size: int = 8192) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(size)

    def read(self, limit: int) -> bytes:
        """All bytes. Raises InputError when there are more than ``limit``."""
        with self.open() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise InputError(f"enormous: more than {limit:,} bytes")
        return data

    def inner(self, name: str, opener: Callable[[], BinaryIO], limit: int) -> Piece:
        """A member of this piece, which may unfold to ``limit`` bytes at most."""
        return replace(
            self,
            name=name,
            open=lambda: cast(BinaryIO, io.BufferedReader(Bounded(opener(), limit))),
            path=None,
            media=None,
            charset=None,
            depth=self.depth + 1,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as a format reader finds it, nothing checked or normalised yet. ``headed`` says
    that a header may stand at the top of ``text``."""

    text: str
    doc: str
    address: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    headed: bool = False


class Bounded(io.RawIOBase):
    """A stream that raises InputError once more than ``limit`` bytes were read from it."""

    def __init__(self, inner: BinaryIO, limit: int) -> None:
        self._inner, self._limit = inner, limit

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """When the stream beneath is."""
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = 0) -> int:
        """Move; the end is bounded too."""
        return self._within(self._inner.seek(offset, whence))

    def tell(self) -> int:
        """Where the stream beneath stands."""
        return self._inner.tell()

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the stream beneath."""
        data = self._inner.read(len(buffer))
        buffer[: len(data)] = data
        self._within(self._inner.tell())
        return len(data)

    def close(self) -> None:
        """Close the stream beneath as well."""
        self._inner.close()
        super().close()

    def _within(self, place: int) -> int:
        if place > self._limit:
            raise InputError(f"enormous: unfolds to more than {self._limit:,} bytes")
        return place


def of_bytes(
    address: str, name: str, data: bytes, *, url: str | None = None, charset: str | None = None
) -> Piece:
    """A piece that is held in memory."""
    return Piece(address, name, lambda: io.BytesIO(data), url=url, charset=charset)


def of_path(path: Path) -> Piece:
    """A piece that is a file; its address is absolute, so that one file is always one address."""
    return Piece(address_of(path), _shown(path.name), lambda: path.open("rb"), path=path)


def address_of(path: Path) -> str:
    """Where a file is, absolute and without what is no character."""
    return _shown(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps ".."


def _shown(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")
