"""Where packs lie: those that come with Whence, and the user's own folder."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from whence.errors import InputError
from whence.packs import table, toml, ucdp
from whence.packs.types import Pack, PackActor, State

_WORLD = Pack(
    "world",
    "The world's armed groups and governments",
    "UCDP Actor Dataset, Uppsala Conflict Data Program, CC BY 4.0",
)
_UCDP = "ucdp-actor.csv"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file that was added: the pack's name, how many of its actors and places
    were not there before, and one line for each entry that could not be read."""

    pack: str
    actors: int
    places: int
    wrong: tuple[str, ...]


def folder() -> Path:
    """The user's folder of packs, after the XDG Base Directory Specification."""
    home = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "whence" / "packs"


def states() -> tuple[State, ...]:
    """How countries, their people and capitals are worded."""
    return table.read_states(_shipped("states.csv"))


def packs() -> tuple[Pack, ...]:
    """All packs, those first that count first: the user's, the theatres', lists of the world's.

    Raises InputError for a file in the user's folder that is no pack.
    """
    own = [_own(path) for path in sorted(folder().glob("*.toml"))]
    shipped = files("whence.data").joinpath("packs")
    theatres = sorted(p.name for p in shipped.iterdir() if p.name.endswith(".toml"))
    listed = [_own(path) for path in sorted(folder().glob("*.csv"))]
    return (*own, *(toml.loads(_shipped(n), n)[0] for n in theatres), *listed, world())


def world() -> Pack:
    """The worldwide pack."""
    actors = table.read_actors(_shipped("world.csv"))
    return Pack(_WORLD.id, _WORLD.title, _WORLD.credit, actors)


def add(path: Path) -> Added:
    """Put a pack, or the UCDP actor list, into the user's folder, in place of one of its name.

    Raises InputError for a file that is neither or that cannot be written there.
    """
    if not path.is_file():
        raise InputError(f"{path}: is no file; a pack (.toml) or the UCDP actor list is accepted")
    listed = path.suffix.lower() == ".csv" or ucdp.is_ucdp(path)
    pack, wrong = _listed(path) if listed else toml.read(path)
    target = folder() / (_UCDP if listed else f"{_file_name(pack.id)}.toml")
    before = _own(target) if target.is_file() else Pack(pack.id, pack.title)
    _write(target, path)
    return Added(
        pack.id,
        len(set(pack.actors) - set(before.actors)),
        len(set(pack.places) - set(before.places)),
        tuple(wrong),
    )


def _own(path: Path) -> Pack:
    return (_listed(path) if path.suffix == ".csv" else toml.read(path))[0]


def _listed(path: Path) -> tuple[Pack, list[str]]:
    actors, wrong = ucdp.read(path, states())
    return Pack("ucdp-actor", "The UCDP actor list", _WORLD.credit, actors), wrong


def _write(target: Path, source: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        part.write_bytes(source.read_bytes())
        part.replace(target)
    except OSError as error:
        raise InputError(f"{target}: cannot be written: {error.strerror}") from error


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in name)


def _shipped(name: str) -> str:
    return files("whence.data").joinpath(f"packs/{name}").read_text(encoding="utf8")


def merged(found: tuple[Pack, ...]) -> tuple[PackActor, ...]:
    """The actors of all packs: one that a later pack has too, by its id or an id of another
    scheme, is the earlier pack's, with the later one's wordings added."""
    out: dict[str, PackActor] = {}
    homes: dict[str, str] = {}
    by_id: dict[tuple[str, str], str] = {}
    for pack in found:
        for actor in pack.actors:
            own = [actor.id, *(by_id[pair] for pair in actor.ids if pair in by_id)]
            home = next((name for name in own if name in out), actor.id)
            out[home] = _joined(out[home], actor) if home in out else actor
            by_id.update(dict.fromkeys(actor.ids, home))
            if home != actor.id:
                homes[actor.id] = home
    return tuple(_rebound(actor, homes) for actor in out.values())


def _rebound(actor: PackActor, homes: dict[str, str]) -> PackActor:
    """The actor with its bonds to where their ends are now."""
    if not any(to in homes for _, to in actor.bonds):
        return actor
    return replace(actor, bonds=tuple((bond, homes.get(to, to)) for bond, to in actor.bonds))


def _joined(first: PackActor, later: PackActor) -> PackActor:
    have = {alias.text for alias in first.wordings}
    more = tuple(alias for alias in later.wordings if alias.text not in have)
    return replace(
        first,
        aliases=(*first.aliases, *more),
        ids=tuple(dict.fromkeys((*first.ids, *later.ids))),
        countries=tuple(dict.fromkeys((*first.countries, *later.countries))),
        since=first.since or later.since,
        until=first.until or later.until,
        bonds=first.bonds or later.bonds,
        governs=first.governs or later.governs,
    )
