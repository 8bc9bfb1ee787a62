"""The gazetteer file: one SQLite database, written once and then only read.

``place`` holds a place a row (its degrees times ten thousand, its kind as a place in ``KINDS``),
``name`` its folded names, ``people`` what those of a country are called, ``area`` the GeoNames
codes of administrative areas ("US.LA.079"), ``known`` the names that are taken for a place even
where the language model marks nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from whence.gazetteer.entry import KINDS, Entry

VERSION = 1
SCALE = 10_000
_TABLES = """
CREATE TABLE IF NOT EXISTS place (id INTEGER PRIMARY KEY, name TEXT, kind INTEGER, country TEXT,
    parent INTEGER, population INTEGER, latitude INTEGER, longitude INTEGER);
CREATE TABLE IF NOT EXISTS name (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS area (code TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS known (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def create(path: Path) -> sqlite3.Connection:
    """A connection that may write, with the tables there. Raises sqlite3.Error as SQLite does."""
    connection = sqlite3.connect(path)
    connection.executescript(_TABLES)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    return connection


_WRITE = """
INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET (name, kind, country, parent, population, latitude, longitude) =
    (excluded.name, excluded.kind, excluded.country, excluded.parent, excluded.population,
     excluded.latitude, excluded.longitude)
WHERE (name, kind, country, parent, population, latitude, longitude) IS NOT
    (excluded.name, excluded.kind, excluded.country, excluded.parent, excluded.population,
     excluded.latitude, excluded.longitude)
"""


def write(connection: sqlite3.Connection, entries: Iterable[Entry]) -> int:
    """Put places in; one that is there under the same id is replaced. Returns how many are new or
    differ from what was there."""
    rows = (
        (
            e.id,
            e.name,
            KINDS.index(e.kind),
            e.country,
            e.parent,
            e.population,
            _scaled(e.latitude),
            _scaled(e.longitude),
        )
        for e in entries
    )
    return max(connection.executemany(_WRITE, rows).rowcount, 0)


def write_names(connection: sqlite3.Connection, names: Iterable[tuple[str, int]]) -> None:
    """Put folded names of places in."""
    connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?)", names)


def _scaled(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * SCALE)
