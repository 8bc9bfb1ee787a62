"""The desk's hold on its store: many readers, one writer, in one process."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.store.duckdb import DuckStore
from whence.store.opening import connect

LAG = 2.0
"""Seconds by which what is shown may lag behind what is imported meanwhile."""


class Desk:
    """One store, opened for as long as the desk stands.

    Readers each have a connection of their own and see what is committed, so that they never wait
    for whoever writes; writers wait for one another.
    """

    def __init__(self, path: str | Path) -> None:
        """Raises StoreError when the store cannot be opened."""
        self.path = Path(path)
        self._connection = connect(self.path, read_only=False)
        self._writing = threading.Lock()
        self._version, self._moved, self._behind = 0, time.monotonic(), False

    @contextmanager
    def reading(self) -> Iterator[DuckStore]:
        """The store, to read from, for one request."""
        with DuckStore(self._connection.cursor(), self.path) as picture:
            yield picture

    @contextmanager
    def writing(self, quietly: bool = False) -> Iterator[DuckStore]:
        """The store, to write to, when nobody else does. What is written ``quietly``, as imports
        do, is shown within ``LAG`` seconds; anything else at once."""
        with self._writing, DuckStore(self._connection.cursor(), self.path) as ledger:
            try:
                yield ledger
            finally:
                self._behind = True
                if not quietly:
                    self._move()

    @property
    def version(self) -> int:
        """Grows when what is shown is to be made anew."""
        if self._behind and time.monotonic() - self._moved > LAG:
            self._move()
        return self._version

    def _move(self) -> None:
        self._behind, self._moved = False, time.monotonic()
        self._version += 1

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
