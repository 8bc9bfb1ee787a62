"""Opening the database file: what can go wrong there, said in one line."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

import duckdb

from whence.errors import StoreError
from whence.store.migrations import LATEST, migrate, version

OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}


def connect(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    """A connection to a store of the latest version. Raises StoreError, see ``open_store``."""
    if not path.exists():
        if read_only:
            raise StoreError(f"no store at {path}: `whence read PATH... --store {path}` makes one")
        _make(path)
    connection = _open(path, read_only)
    try:
        return _up_to_date(connection, path, read_only)
    except BaseException:
        connection.close()
        raise


def _make(path: Path) -> None:
    """Make an empty store beside ``path`` and put it there in one step, so that a run killed here
    leaves no half-made file behind, and two runs that start together share one store."""
    log = path.with_name(f"{path.name}.wal")
    if log.exists() and not path.exists():
        raise StoreError(f"{log} is left from a store that is gone: bring {path} back or remove it")
    if not os.access(path.parent, os.W_OK):
        raise StoreError(f"cannot make a store at {path}: no folder there that can be written")
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with suppress(FileNotFoundError):
            beside.unlink()
        with _open(beside, read_only=False) as connection:
            migrate(connection)
        with suppress(FileExistsError):
            os.link(beside, path)
    except OSError as error:
        raise StoreError(f"cannot make a store at {path}: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)


def _up_to_date(
    connection: duckdb.DuckDBPyConnection, path: Path, read_only: bool
) -> duckdb.DuckDBPyConnection:
    found = version(connection)
    if found is None:
        raise StoreError(f"{path} is a DuckDB database, but no Whence store: give another path")
    if found > LATEST:
        raise StoreError(
            f"{path} has version {found}, this Whence reads versions up to {LATEST}: upgrade Whence"
        )
    if found == LATEST:
        return connection
    if read_only:
        connection.close()
        with _open(path, read_only=False) as writing:
            migrate(writing)
        return _open(path, read_only)
    migrate(connection)
    return connection


def _open(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=OFFLINE)
    except duckdb.Error as error:
        raise StoreError(_why(path, str(error), read_only)) from error


def _why(path: Path, message: str, read_only: bool) -> str:
    holder = re.search(r"PID (\d+)", message)
    if "lock" in message and holder:
        doing = "being written" if read_only else "in use"
        return f"{path} is {doing} by process {holder[1]}: try again when it is done"
    if "different configuration" in message:
        return f"{path} is open in this process in another mode: close it first"
    if path.is_dir():
        return f"{path} is a folder: a store is one file"
    if "not a valid DuckDB" in message:
        return f"{path} is no Whence store (no DuckDB database): give another path"
    first = message.split("\n", 1)[0]
    return f"cannot open the store {path}: {first}"
