"""The desk's hold on its store: many readers, one writer, in one process."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whence.store.duckdb import DuckStore
from whence.store.opening import connect


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

    @contextmanager
    def reading(self) -> Iterator[DuckStore]:
        """The store, to read from, for one request."""
        with DuckStore(self._connection.cursor(), self.path) as picture:
            yield picture

    @contextmanager
    def writing(self) -> Iterator[DuckStore]:
        """The store, to write to, when nobody else does."""
        with self._writing, DuckStore(self._connection.cursor(), self.path) as ledger:
            yield ledger

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()
