"""The schema, as numbered steps. A step that was released never changes: add another."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

SPAN = 'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)'
LINK = (
    "STRUCT(source VARCHAR, name VARCHAR, kind VARCHAR, named BOOLEAN, "
    f"mention {SPAN}[], inherited BOOLEAN)"
)

FIRST = f"""
CREATE SEQUENCE arrival;
CREATE TABLE reports (
    id VARCHAR PRIMARY KEY, doc VARCHAR NOT NULL, text VARCHAR NOT NULL, body INTEGER NOT NULL,
    title VARCHAR, outlet VARCHAR, published VARCHAR, url VARCHAR, address VARCHAR NOT NULL,
    notes {SPAN}[] NOT NULL,
    seq INTEGER NOT NULL DEFAULT nextval('arrival'),
    previous VARCHAR
);
CREATE INDEX reports_address ON reports (address);
CREATE TABLE sources (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL, named BOOLEAN NOT NULL, role VARCHAR, affiliation VARCHAR,
    mentions {SPAN}[] NOT NULL
);
CREATE TABLE claims (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL, id VARCHAR NOT NULL, content {SPAN}[] NOT NULL,
    cue {SPAN}[] NOT NULL, chain {LINK}[] NOT NULL, status VARCHAR NOT NULL,
    evidence STRUCT(kind VARCHAR, span {SPAN})[] NOT NULL, sentence {SPAN} NOT NULL,
    quoted BOOLEAN NOT NULL, words VARCHAR NOT NULL
);
CREATE TABLE attributions (
    report VARCHAR NOT NULL, ord INTEGER NOT NULL,
    source {SPAN}[] NOT NULL, cue {SPAN}[] NOT NULL, content {SPAN}[] NOT NULL
);
CREATE SEQUENCE aside_arrival;
CREATE TABLE asides (
    seq INTEGER NOT NULL DEFAULT nextval('aside_arrival'),
    address VARCHAR NOT NULL, reason VARCHAR NOT NULL
);
CREATE VIEW newest AS
    SELECT * FROM reports
    WHERE id NOT IN (SELECT previous FROM reports WHERE previous IS NOT NULL);
CREATE VIEW links AS
    SELECT report, claim, ord, link.source, link.name, link.kind, link.named, link.inherited,
        link.mention
    FROM (
        SELECT report, id AS claim, unnest(range(len(chain))) AS ord, unnest(chain) AS link
        FROM claims
    );
CREATE VIEW mentions AS
    SELECT report, source, span."start", span."end", span."text"
    FROM (SELECT report, id AS source, unnest(mentions) AS span FROM sources);
CREATE VIEW evidence AS
    SELECT report, claim, item.kind, item.span."start", item.span."end", item.span."text"
    FROM (SELECT report, id AS claim, unnest(evidence) AS item FROM claims);
"""

STEPS: tuple[str, ...] = (FIRST,)
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
