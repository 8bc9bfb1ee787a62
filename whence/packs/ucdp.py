"""The UCDP actor list, a CSV file as its makers publish it, read as pack actors.

The columns are those of the UCDP Actor Dataset's codebook, versions 17 to 25.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from whence.errors import InputError
from whence.packs.types import Alias, Bond, PackActor, State
from whence.types import ActorKind

_NEEDED = ("ActorId", "NameData", "Org", "Location")
_NAMES = ("NameOrig", "NameOrigFull", "NameOrigFullEng")
_RENAMED = ("NewName", "NewNameFullMotherTongue", "NewNameFullEng")
_BONDS: tuple[tuple[Bond, str], ...] = (
    ("split_from", "ActorIdPrev"),
    ("faction_of", "ActorIdSplitTemp"),
    ("allied_with", "ActorIdAlliance"),
    ("merged_with", "ActorIdGroup"),
)
_ORGS: dict[str, ActorKind] = {
    "1": "armed-group",
    "2": "civilians",
    "3": "civilians",
    "4": "political-body",
}
_NONE = frozenset(("", "n/a", "na", "none", "unknown"))
_LIST = re.compile(r"\s*[,;]\s*")
_BRACKET = re.compile(r"(.+?)\s*\((.+)\)")
_MARKS = re.compile(r"[\u200e\u200f]")

Row = dict[str, str]


def is_ucdp(path: Path) -> bool:
    """Whether the file's first line has the columns of the list."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        columns = next(csv.reader(file), [])
    return all(name in columns for name in _NEEDED)


def read(path: Path, states: Iterable[State]) -> tuple[tuple[PackActor, ...], list[str]]:
    """The actors of the file, and one line for each row that is left out because it is wrong.

    Raises InputError for a file that is not the list.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not UTF-8; the UCDP actor list is accepted") from error
    table = csv.DictReader(text.splitlines())
    missing = [name for name in _NEEDED if name not in (table.fieldnames or ())]
    if missing:
        raise InputError(f"{path}: has no column {missing[0]}; the UCDP actor list is accepted")
    codes = _codes(states)
    seen: dict[str, PackActor] = {}
    wrong: list[str] = []
    for line, row in enumerate(table, 2):
        fault = _fault(row, seen)
        if fault:
            wrong.append(f"line {line}: {fault}")
        else:
            seen[row["ActorId"]] = _actor(row, codes)
    return tuple(seen.values()), wrong


def _fault(row: Row, seen: dict[str, PackActor]) -> str:
    number, name = row["ActorId"] or "", row["NameData"] or ""
    if not number.isdigit():
        return f"ActorId is {number!r}; a number is accepted"
    if number in seen:
        return f"ActorId {number} stands twice"
    if not name.strip():
        return f"actor {number} has no name"
    if row["Org"] not in _ORGS:
        return f"Org is {row['Org']!r}; 1, 2, 3 or 4 is accepted"
    return ""


def _actor(row: Row, codes: dict[str, str]) -> PackActor:
    names = list(dict.fromkeys(_wordings(row)))
    number = row["ActorId"]
    home = codes.get(_plain(_clean(row["NameData"]).removeprefix("Government of ")))
    places = [home] if home else [codes.get(_plain(p)) for p in _LIST.split(row["Location"] or "")]
    return PackActor(
        id=f"ucdp-{number}",
        name=_name(row),
        kind=_ORGS[row["Org"]],
        aliases=tuple(Alias(n, "short" if is_short(n) else "name") for n in names),
        ids=(("ucdp", number),),
        countries=tuple(dict.fromkeys(p for p in places if p)),
        bonds=tuple(_bonds(row)),
    )


def _name(row: Row) -> str:
    """The list's name, or where that abbreviates, the newest name written out."""
    name = _clean(row["NameData"])
    if not is_short(name) or name[1:] == name[1:].lower():
        return _plain(name) if row["Org"] == "4" else name
    renamed = row.get("NameChange") == "1"
    full = [_LIST.split(_clean(row.get("NewNameFullEng")))[-1]] if renamed else []
    full += [_clean(row.get("NameOrigFull")), _clean(row.get("NameOrigFullEng"))]
    return next((f for f in full if f.lower() not in _NONE and _latin(f)), name)


def _latin(name: str) -> bool:
    return all(c < "\u0250" or c in "‘’–" for c in name)


def is_short(name: str) -> bool:
    """Whether a name is one word, which may be others' too."""
    return not re.search(r"[\s-]", name)


def _wordings(row: Row) -> Iterator[str]:
    """All that the row calls the actor, split at commas where it was renamed more than once."""
    for column in _NAMES:
        yield from _spelt(_clean(row.get(column)))
    if row.get("NameChange") == "1":
        for column in _RENAMED:
            for name in _LIST.split(_clean(row.get(column))):
                yield from _spelt(name)
    yield from _spelt(_clean(row["NameData"]))


def _spelt(name: str) -> Iterator[str]:
    """The name, and both of "Zaire (DR Congo)"; factions keep their brackets."""
    if name.lower() in _NONE or len(name) < 2:
        return
    if name.startswith("The "):
        yield from _spelt(name[4:]) if " " in name[4:] else ()
        return
    yield name
    bracket = _BRACKET.fullmatch(name)
    if bracket and name.startswith("Government of "):
        yield bracket[1]
        yield f"Government of {bracket[2]}"


def _bonds(row: Row) -> Iterator[tuple[Bond, str]]:
    for bond, column in _BONDS:
        for number in _LIST.split(row.get(column) or ""):
            if number.isdigit():
                yield bond, f"ucdp-{number}"


def _clean(value: str | None) -> str:
    return " ".join(_MARKS.sub("", value or "").replace("|", "/").split())


def _codes(states: Iterable[State]) -> dict[str, str]:
    return {name: state.code for state in states for name in state.names}


def _plain(name: str) -> str:
    """A country without its former name: "Russia" of "Russia (Soviet Union)"."""
    bracket = _BRACKET.fullmatch(name)
    return bracket[1] if bracket else name
