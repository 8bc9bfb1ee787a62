"""Theatre packs as people write them: TOML, documented in ``docs/packs.md``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast, get_args

from whence.errors import InputError
from whence.packs.types import Alias, Bond, Pack, PackActor, PackPlace, Rule, Use
from whence.types import ActorKind, PlaceKind

T = TypeVar("T")
Table = Mapping[str, Any]

_KINDS = get_args(ActorKind)
_PLACES = get_args(PlaceKind)
_BONDS = get_args(Bond)
_USES: dict[str, Use] = {"aliases": "name", "short": "short", "bynames": "byname"}
_ACTOR = {
    "id",
    "name",
    "kind",
    "ids",
    "countries",
    "since",
    "until",
    "names",
    "governs",
    *_USES,
    *_BONDS,
}
_PLACE = {"name", "kind", "lat", "lon", "path", "country", "aliases"}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class _Wrong(Exception):
    """What is wrong with one entry."""


def read(path: Path) -> tuple[Pack, list[str]]:
    """The pack in a file; as :func:`loads`. Raises InputError also for what cannot be read."""
    try:
        return loads(path.read_text(encoding="utf8"), str(path))
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8; a theatre pack (.toml) is accepted") from error


def loads(text: str, name: str) -> tuple[Pack, list[str]]:
    """The pack, and one line for each entry that is left out because it is wrong.

    ``name`` is what errors call it. Raises InputError for a text that is no pack at all.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}: is no TOML: {error}") from error
    head = table.get("pack")
    if not isinstance(head, dict) or not isinstance(head.get("id"), str):
        raise InputError(f"{name}: has no [pack] with an id; a theatre pack is accepted")
    wrong: list[str] = []
    actors = _all(table, "actor", _actor, wrong)
    places = _all(table, "place", _place, wrong)
    title = str(head.get("title", head["id"]))
    return Pack(head["id"], title, str(head.get("credit", "")), actors, places), wrong


def _all(table: Table, name: str, make: Callable[[Table], T], wrong: list[str]) -> tuple[T, ...]:
    out = []
    rows = table.get(name, [])
    for n, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        try:
            if not isinstance(row, dict):
                raise _Wrong("is no table; [[...]] is accepted")
            out.append(make(row))
        except _Wrong as error:
            label = row.get("id") or row.get("name") if isinstance(row, dict) else None
            wrong.append(f"{name} {label or n}: {error}")
    return tuple(out)


def _actor(row: Table) -> PackActor:
    _known(row, _ACTOR)
    aliases = [_alias(item, use) for name, use in _USES.items() for item in _list(row, name)]
    foreign = _table(row, "names")
    aliases += [Alias(_text(foreign, code), "name", language=code) for code in foreign]
    bonds = [(cast(Bond, b), str(to)) for b in _BONDS for to in _list(row, b)]
    ids = _table(row, "ids")
    return PackActor(
        id=_text(row, "id"),
        name=_text(row, "name"),
        kind=cast(ActorKind, _one_of(_text(row, "kind"), _KINDS)),
        aliases=tuple(aliases),
        ids=tuple((scheme, str(ids[scheme])) for scheme in ids),
        countries=tuple(str(code) for code in _list(row, "countries")),
        since=_date(row, "since"),
        until=_date(row, "until"),
        bonds=tuple(bonds),
        governs=tuple(_rule(item) for item in _list(row, "governs")),
    )


def _rule(item: Any) -> Rule:
    if isinstance(item, str):
        return Rule(item)
    if isinstance(item, dict):
        return Rule(_text(item, "country"), _date(item, "since"), _date(item, "until"))
    raise _Wrong(f"governs has {item!r}; a country code or {{country, since, until}} is accepted")


def _alias(item: Any, use: Use) -> Alias:
    if isinstance(item, str) and item.strip():
        return Alias(item, use)
    if isinstance(item, dict):
        return Alias(_text(item, "text"), use, _date(item, "since"), _date(item, "until"))
    raise _Wrong(f"{item!r} is no alias; a text or {{text, since, until}} is accepted")


def _place(row: Table) -> PackPlace:
    _known(row, _PLACE)
    return PackPlace(
        name=_text(row, "name"),
        kind=cast(PlaceKind, _one_of(_text(row, "kind"), _PLACES)),
        latitude=_degrees(row, "lat", 90),
        longitude=_degrees(row, "lon", 180),
        path=tuple(str(part) for part in _list(row, "path")),
        country=_text(row, "country"),
        aliases=tuple(str(alias) for alias in _list(row, "aliases")),
    )


def _known(row: Table, accepted: set[str]) -> None:
    strange = sorted(set(row) - accepted)
    if strange:
        raise _Wrong(f"{strange[0]!r} is unknown; accepted are {', '.join(sorted(accepted))}")


def _list(row: Table, name: str) -> list[Any]:
    value = row.get(name, [])
    return value if isinstance(value, list) else [value]


def _table(row: Table, name: str) -> Table:
    value = row.get(name, {})
    if not isinstance(value, dict):
        raise _Wrong(f"{name} is {value!r}; a table is accepted")
    return value


def _text(row: Table, name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(f"{name} is {value!r}; a text is accepted")
    return value.strip()


def _one_of(value: str, accepted: tuple[str, ...]) -> str:
    if value not in accepted:
        raise _Wrong(f"kind is {value!r}; accepted are {', '.join(accepted)}")
    return value


def _date(row: Table, name: str) -> str | None:
    value = row.get(name)
    if value is None or (isinstance(value, str) and _DATE.fullmatch(value)):
        return value
    raise _Wrong(f"{name} is {value!r}; a text such as '2021-08-15' or '2021' is accepted")


def _degrees(row: Table, name: str, limit: int) -> float:
    value = row.get(name)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) <= limit:
        return float(value)
    raise _Wrong(f"{name} is {value!r}; degrees from -{limit} to {limit} are accepted")
