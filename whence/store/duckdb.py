"""The store in a DuckDB file: appends readings, one transaction each."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import duckdb

from whence.store.cursor import failure
from whence.store.ledger import DuckLedger
from whence.store.rows import rows_of
from whence.types import Reading


class DuckStore(DuckLedger):
    """Writer, View and Ledger of one file; see ``whence.store.open_store``."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        self._connection.close()

    def add(self, reading: Reading) -> bool:
        """Store one reading in one transaction; False when the report was there already. When it
        returns, the reading is on disk. Raises StoreError when it cannot be stored."""
        try:
            self._connection.begin()
            new = not self.has(reading.report.id)
            if new:
                self._append(reading)
            self._connection.commit()
        except BaseException as error:
            self._undo()
            if isinstance(error, duckdb.Error):
                raise failure(self._path, f"cannot store {reading.report.doc}", error) from error
            raise
        return new

    def has(self, report_id: str) -> bool:
        """Whether the report with this whole id is stored."""
        found = self._connection.execute("SELECT 1 FROM reports WHERE id = ?", [report_id])
        return found.fetchone() is not None

    def aside(self, address: str, reason: str) -> None:
        """Remember what could not be read, and why; the same twice is remembered once. Raises
        StoreError when it cannot be stored."""
        known = "SELECT 1 FROM asides WHERE address = $1 AND reason = $2"
        insert = f"INSERT INTO asides (address, reason) SELECT $1, $2 WHERE NOT EXISTS ({known})"
        try:
            self._connection.execute(insert, [address, reason])
        except duckdb.Error as error:
            raise failure(self._path, f"cannot set {address} aside", error) from error

    def _append(self, reading: Reading) -> None:
        for table, rows in rows_of(reading, self._newest_at(reading.report.address)):
            self._insert(table, rows)

    def _newest_at(self, address: str) -> str | None:
        """The report that another text at ``address`` is a newer version of."""
        query = (
            "SELECT id FROM reports WHERE address = ? AND address <> '' ORDER BY seq DESC LIMIT 1"
        )
        found = self._connection.execute(query, [address]).fetchone()
        return None if found is None else str(found[0])

    def _undo(self) -> None:
        try:
            self._connection.rollback()
        except duckdb.Error:
            return
