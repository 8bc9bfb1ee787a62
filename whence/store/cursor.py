"""Asking the database: rows one by one, and the ids that are meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from whence.errors import StoreError
from whence.store.rows import Row

BATCH = 200
CANDIDATES = 4


def failure(path: Path, what: str, error: duckdb.Error) -> StoreError:
    """What the database says, in one line."""
    first = str(error).split("\n", 1)[0]
    return StoreError(f"{path}: {what}: {first}")


class Asking:
    """One connection, read without disturbing who else reads from it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def _report_id(self, given: str) -> str:
        query = "SELECT id FROM reports WHERE id = $1 OR doc = $1 ORDER BY id = $1 DESC, seq DESC"
        for exact in self._rows(query, [given]):
            return str(exact["id"])
        return self._begins("report", "SELECT id FROM reports", given)

    def _begins(self, what: str, ids: str, given: str) -> str:
        """The one id that begins with ``given``, or is it."""
        query = f"SELECT id FROM ({ids}) WHERE starts_with(id, ?) ORDER BY id LIMIT {CANDIDATES}"
        found = [row["id"] for row in self._rows(query, [given])] if given else []
        if len(found) == 1 or given in found:
            return str(found[0])
        if found:
            raise StoreError(f"several {what}s begin with {given!r}: {', '.join(found)}")
        raise StoreError(f"no {what} {given!r} in {self._path}")

    def _rows(self, query: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Each row as a dict, on a cursor of its own so that listings do not disturb each other."""
        try:
            cursor = self._connection.cursor()
            cursor.execute(query, list(values))
            names = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(BATCH):
                for row in rows:
                    yield dict(zip(names, row, strict=True))
        except duckdb.Error as error:
            raise failure(self._path, "cannot be read", error) from error
