"""Bringing a database to the latest version of the schema."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from whence.store.steps import STEPS

LATEST = len(STEPS)


def version(connection: duckdb.DuckDBPyConnection) -> int | None:
    """How many steps the database has had: 0 for an empty one, None for somebody else's."""
    tables = {
        row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    }
    if not {"schema_version", "reports"} <= tables:
        return None if tables else 0
    row = connection.execute("SELECT coalesce(max(version), 0) FROM schema_version").fetchone()
    return int(row[0]) if row else 0


def migrate(connection: duckdb.DuckDBPyConnection, steps: Sequence[str] = STEPS) -> None:
    """Apply the steps that the database has not had yet, all or none of them."""
    done = version(connection) or 0
    connection.begin()
    try:
        connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER)")
        for number, step in enumerate(steps[done:], done + 1):
            connection.execute(step)
            connection.execute("INSERT INTO schema_version VALUES (?)", [number])
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
