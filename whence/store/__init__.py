"""The store: everything read, in one DuckDB file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.store.duckdb import DuckStore


def open_store(path: str | Path, *, read_only: bool = False) -> DuckStore:
    """Open the store at ``path``; use it in a ``with`` statement.

    For writing, a store is made where there is none and an older one is brought up to date; one
    process may write at a time. With ``read_only`` many may read, and nothing is ever made.

    Raises StoreError when the path is missing (reading), is no Whence store, comes from a newer
    version, or is open in a process that writes.
    """
    from whence.store.duckdb import DuckStore
    from whence.store.opening import connect

    return DuckStore(connect(Path(path), read_only), Path(path))
