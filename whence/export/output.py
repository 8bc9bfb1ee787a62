"""Where an export goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from whence.errors import InputError
from whence.store.contract import Picture

Format = Callable[[Picture, TextIO], int]
"""Writes a view to a text stream and returns how many records that were."""
Named = Callable[[Picture, TextIO, str], int]
"""The same, with a name that the user gives."""


@contextmanager
def opened(path: str) -> Iterator[TextIO]:
    """A UTF-8 stream for ``path``; ``-`` is standard output. Raises InputError for a path that
    cannot be written."""
    if path == "-":
        with _standard_output() as out:
            yield out
        return
    target = Path(path).resolve()
    try:
        with (
            _special(target) if target.exists() and not target.is_file() else _whole(target) as out
        ):
            yield out
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror or error}") from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    sys.stdout.flush()
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
    try:
        yield out
        out.flush()
    finally:
        out.detach()


@contextmanager
def _special(target: Path) -> Iterator[TextIO]:
    """A pipe or device, which cannot be replaced by a file."""
    with target.open("w", encoding="utf-8", newline="\n") as out:
        yield out


@contextmanager
def _whole(target: Path) -> Iterator[TextIO]:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
