"""Appending rows to the tables of the database."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb

from whence.store.cursor import Asking
from whence.store.rows import Row


class Appending(Asking):
    """One connection, written many rows at a time."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        super().__init__(connection, path)
        self._inserts: dict[str, tuple[str, list[str]]] = {}

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        """All rows in one statement, a list parameter for every column: fast at any number."""
        if not rows:
            return
        if table not in self._inserts:
            self._inserts[table] = self._statement(table)
        statement, columns = self._inserts[table]
        self._connection.execute(statement, [[row[name] for row in rows] for name in columns])

    def _statement(self, table: str) -> tuple[str, list[str]]:
        query = (
            "SELECT column_name, data_type FROM duckdb_columns() "
            "WHERE table_name = ? AND column_name <> 'seq' ORDER BY column_index"
        )
        columns = self._connection.execute(query, [table]).fetchall()
        names = [name for name, _ in columns]
        lists = ", ".join(f"unnest(?::{kind}[])" for _, kind in columns)
        quoted = ", ".join(f'"{name}"' for name in names)
        return f"INSERT INTO {table} ({quoted}) SELECT {lists}", names
