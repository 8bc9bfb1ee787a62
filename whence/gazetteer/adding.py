"""Adding a GeoNames dump to the user's own gazetteer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from whence.errors import InputError
from whence.gazetteer.dump import COLUMNS, Bad, Row, first_level, rows
from whence.gazetteer.entry import KINDS, Entry
from whence.gazetteer.gazetteer import connect
from whence.gazetteer.names import key, latin
from whence.gazetteer.schema import create, write, write_names

SHOWN = 5  # bad lines that are told of; all are counted
_AT_ONCE = 20_000


@dataclass(slots=True)
class Added:
    """What became of a dump: how many places it has, how many of them are new or differ from
    those that were there, how many lines are bad, and the first of these."""

    places: int = 0
    fresh: int = 0
    bad: int = 0
    examples: list[Bad] = field(default_factory=list)


def add(dump: Path, base: Path, own: Path) -> Added:
    """Add the places of ``dump`` to the gazetteer file ``own``, made where it does not exist;
    ``base`` tells which areas there are already.

    All of it or, when something stops it, nothing is added. Bad lines are counted and passed over.
    Raises InputError for a dump without a single place and for a file that cannot be written.
    """
    if not dump.is_file():
        raise InputError(f"{dump}: no such file; give a GeoNames dump, as a .txt or a .zip")
    areas = _areas(dump, base)
    if own.exists():
        connect(own).close()
    try:
        own.parent.mkdir(parents=True, exist_ok=True)
        connection = create(own)
    except (OSError, sqlite3.Error) as error:
        raise InputError(f"{own}: cannot be written ({error})") from error
    try:
        with connection:
            done = _fill(connection, dump, areas)
            if not done.places:
                why = (
                    f" (line {done.examples[0].line}: {done.examples[0].reason})"
                    if done.bad
                    else ""
                )
                raise InputError(
                    f"{dump}: no place in it{why}; a GeoNames dump has {COLUMNS} columns with "
                    "tabs between"
                )
            return done
    except sqlite3.Error as error:
        raise InputError(f"{own}: cannot be written ({error})") from error
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, dump: Path, areas: dict[str, int]) -> Added:
    done = Added()
    good = _counted(rows(dump), done)
    while some := list(islice(good, _AT_ONCE)):
        done.fresh += write(connection, (_entry(row, areas) for row in some))
        write_names(connection, (pair for row in some for pair in _names(row)))
        own = ((row.own, row.id) for row in some if row.own)
        connection.executemany("INSERT OR REPLACE INTO area VALUES (?, ?)", own)
    return done


def _counted(found: Iterable[Row | Bad], done: Added) -> Iterator[Row]:
    for one in found:
        if isinstance(one, Row):
            done.places += 1
            yield one
        else:
            done.bad += 1
            if len(done.examples) < SHOWN:
                done.examples.append(one)


def _areas(dump: Path, base: Path) -> dict[str, int]:
    """Codes of areas, and of countries, -> ids: of the base, corrected by the dump's own."""
    connection = connect(base)
    try:
        out = dict(connection.execute("SELECT code, place FROM area"))
        countries = "SELECT country, id FROM place WHERE kind = ?"
        out.update(connection.execute(countries, (KINDS.index("country"),)))
    finally:
        connection.close()
    out.update(first_level(dump))
    out.update((r.own, r.id) for r in rows(dump) if isinstance(r, Row) and r.own)
    return out


def _entry(row: Row, areas: dict[str, int]) -> Entry:
    """The place with its parent: the smallest area around it that is known."""
    around = (*row.areas, row.country) if row.kind != "country" else ()
    parent = next((areas[a] for a in around if areas.get(a, row.id) != row.id), 0)
    return Entry(
        row.id, row.name, row.kind, row.country, parent,
        row.population, row.latitude, row.longitude,
    )  # fmt: skip


def _names(row: Row) -> Iterator[tuple[str, int]]:
    for folded in sorted({key(n) for n in (row.name, *filter(latin, row.others))}):
        if folded:
            yield folded, row.id
