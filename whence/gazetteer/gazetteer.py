"""Looking places up by name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from whence.errors import InputError
from whence.gazetteer.entry import KINDS, Entry
from whence.gazetteer.names import key
from whence.gazetteer.schema import SCALE, VERSION

_MOST = 64  # places of one name that are read, the most populous
_FIELDS = "p.id, p.name, p.kind, p.country, p.parent, p.population, p.latitude, p.longitude"
_NAMED = f"""
SELECT {_FIELDS} FROM name n JOIN place p ON p.id = n.place WHERE n.key = ?
ORDER BY p.population DESC, p.id LIMIT {_MOST}
"""
_KEPT = 1 << 15  # looked-up names kept at hand
_DEEP = 6  # areas in areas, at most: a file whose areas contain each other ends here


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that something other than a gazetteer file supplies, such as a theatre pack: its
    entry (with a negative id of its own where GeoNames has none), its other names, and what
    contains it, the smallest first, where ``entry.parent`` does not tell."""

    entry: Entry
    names: tuple[str, ...] = ()
    path: tuple[str, ...] = ()


class Gazetteer:
    """Places by name, from one or more gazetteer files (a later one corrects an earlier one) and
    from what is supplied beside them. Opened once; safe to read from several threads."""

    def __init__(
        self, files: Sequence[sqlite3.Connection], extra: Iterable[NamedPlace] = ()
    ) -> None:
        self._files = tuple(files)
        self._looked_up: dict[str, tuple[Entry, ...]] = {}
        self._by_id: dict[int, Entry | None] = {}
        self._above: dict[int, tuple[Entry, ...]] = {}
        self._people: dict[str, int] = {}
        self._extra: dict[str, list[NamedPlace]] = {}
        for place in extra:
            for name in {key(n) for n in (place.entry.name, *place.names)}:
                self._extra.setdefault(name, []).append(place)
        self._paths = {p.entry.id: p.path for ps in self._extra.values() for p in ps if p.path}
        known = {k for f in self._files for (k,) in f.execute("SELECT key FROM known")}
        self.known = frozenset(known | set(self._extra))
        for file in self._files:
            self._people.update(file.execute("SELECT key, place FROM people"))

    def including(self, extra: Iterable[NamedPlace]) -> Gazetteer:
        """This gazetteer with places beside it."""
        return Gazetteer(self._files, extra)

    def named(self, name: str) -> tuple[Entry, ...]:
        """The places of that name, folded (see :func:`whence.gazetteer.names.key`), in the order
        of their ids; none for a name that nothing has."""
        folded = key(name)
        found = self._looked_up.get(folded)
        if found is None:
            if len(self._looked_up) >= _KEPT:
                self._looked_up.clear()
            found = self._looked_up[folded] = self._find(folded)
        return found

    def foremost(self, name: str) -> Entry | None:
        """For a name that is known without a context, the most populous place of that name, or the
        country whose people it means."""
        found = self.named(name) if key(name) in self.known else ()
        return max(found, key=lambda e: e.population, default=None) or self.of_people(name)

    def of_people(self, word: str) -> Entry | None:
        """The country whose people or things a word means: "Afghans", "Afghan"."""
        place = self._people.get(key(word))
        return None if place is None else self.entry(place)

    def entry(self, place: int) -> Entry | None:
        """The place with that id, or None."""
        if place not in self._by_id:
            query = f"SELECT {_FIELDS} FROM place p WHERE p.id = ?"
            rows = [r for f in self._files for r in f.execute(query, (place,))]
            self._by_id[place] = _entry(rows[-1]) if rows else None
        return self._by_id[place]

    def within(self, entry: Entry) -> tuple[Entry, ...]:
        """What contains a place, the smallest first, the country last."""
        found = self._above.get(entry.parent)
        if found is None:
            out: list[Entry] = []
            parent = entry.parent
            while parent and len(out) < _DEEP and (above := self.entry(parent)):
                out.append(above)
                parent = above.parent
            found = self._above[entry.parent] = tuple(out)
        return found

    def path(self, entry: Entry) -> tuple[str, ...]:
        """The names of a place and of what contains it, the country last."""
        given = self._paths.get(entry.id)
        above = given if given is not None else tuple(e.name for e in self.within(entry))
        return (entry.name, *above)

    def size(self) -> tuple[int, int]:
        """How many places and how many names its files have."""
        ask = "SELECT (SELECT count(*) FROM place), (SELECT count(*) FROM name)"
        counts = [f.execute(ask).fetchone() for f in self._files]
        return sum(c[0] for c in counts), sum(c[1] for c in counts)

    def _find(self, folded: str) -> tuple[Entry, ...]:
        found = {r[0]: _entry(r) for f in self._files for r in f.execute(_NAMED, (folded,))}
        found.update((p.entry.id, p.entry) for p in self._extra.get(folded, ()))
        return tuple(found[i] for i in sorted(found))


def open_files(paths: Iterable[Path]) -> Gazetteer:
    """A gazetteer of these files. Raises InputError for one that is none or of another version."""
    return Gazetteer([connect(path) for path in paths])


@cache
def base() -> Path:
    """The gazetteer file of the base install."""
    with as_file(files("whence.data").joinpath("gazetteer/places.sqlite")) as path:
        return path


def connect(path: Path) -> sqlite3.Connection:
    """A gazetteer file opened for reading. Raises InputError, see :func:`open_files`."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
        (found,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error as error:
        raise InputError(f"{path}: not a gazetteer that can be read ({error})") from error
    if found != VERSION:
        raise InputError(
            f"{path}: a gazetteer of version {found}; this Whence reads version {VERSION}"
        )
    return connection


def _entry(row: tuple[int, str, int, str, int, int, int | None, int | None]) -> Entry:
    place, name, kind, country, parent, population, latitude, longitude = row
    return Entry(
        place,
        name,
        KINDS[kind],
        country,
        parent,
        population,
        None if latitude is None else latitude / SCALE,
        None if longitude is None else longitude / SCALE,
    )
