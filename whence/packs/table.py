"""Packs as tables: what programs write, quicker to read than TOML.

One row an actor; lists are separated by bars, bonds and ids written ``kind:id``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import cast

from whence.packs.types import Alias, Bond, PackActor, State, Use
from whence.types import ActorKind

COLUMNS = "id,name,kind,aliases,short,ids,countries,bonds".split(",")
_KINDS: dict[str, ActorKind] = {
    "s": "political-body",
    "g": "armed-group",
    "c": "civilians",
}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}


def write_actors(actors: Iterable[PackActor]) -> str:
    """The table of actors; it knows governments, armed groups and civilians only."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for actor in actors:
        names = ["|".join(a.text for a in actor.aliases if a.use == u) for u in ("name", "short")]
        ids = "|".join(f"{scheme}:{id}" for scheme, id in actor.ids)
        bonds = "|".join(f"{bond}:{to}" for bond, to in actor.bonds)
        row = [actor.id, actor.name, _LETTERS[actor.kind], *names, ids]
        table.writerow([*row, "|".join(actor.countries), bonds])
    return out.getvalue()


def read_actors(text: str) -> tuple[PackActor, ...]:
    """The actors of a table that ``write_actors`` made."""
    rows = csv.reader(io.StringIO(text))
    next(rows)
    return tuple(
        PackActor(
            id=id_,
            name=name,
            kind=_KINDS[kind],
            aliases=(*_aliases(names, "name"), *_aliases(short, "short")),
            ids=_pairs(ids),
            countries=_parts(countries),
            bonds=cast(tuple[tuple[Bond, str], ...], _pairs(bonds)),
        )
        for id_, name, kind, names, short, ids, countries, bonds in rows
    )


def read_states(text: str) -> tuple[State, ...]:
    """The states of a table with the columns code, names, demonyms and capitals."""
    rows = csv.reader(io.StringIO(text))
    next(rows)
    return tuple(State(row[0], *map(_parts, row[1:4])) for row in rows)


def _aliases(cell: str, use: Use) -> tuple[Alias, ...]:
    return tuple(Alias(part, use) for part in cell.split("|")) if cell else ()


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _pairs(cell: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition(":") for part in cell.split("|")) if cell else ()
    return tuple((first, last) for first, _, last in pairs)
