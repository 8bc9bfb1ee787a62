"""One actor: its names, relations with who says and who denies them, events, company."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.memory import remembered
from whence.serve.pages.given import given
from whence.serve.wording import one_line
from whence.store.browsing.actors import Actors, Who
from whence.store.browsing.profile import LISTED, Bond, Company, Deed, Profile, Wording
from whence.store.duckdb import DuckStore


@dataclass(frozen=True, slots=True)
class Bonds:
    """The relations of one type, at one end of which the actor is (``side``)."""

    type: str
    side: str
    rows: tuple[Bond, ...]


@dataclass(frozen=True, slots=True)
class ActorPage:
    """An actor over all reports; ``others`` go by the same name and are not said to be it. Lists
    stop at ``most``."""

    title: str
    who: Who
    key: str
    others: tuple[Who, ...]
    names: tuple[Wording, ...]
    ids: tuple[tuple[str, str], ...]
    bonds: tuple[Bonds, ...]
    as_actor: tuple[Deed, ...]
    as_target: tuple[Deed, ...]
    company: tuple[Company, ...]
    most: int = LISTED


def _make(picture: DuckStore, request: Request) -> ActorPage:
    key = request.path_params["name"]
    found = Actors.over(picture).find(key)
    kind = given(request, "kind")
    who = next((item for item in found if item.kind == kind), found[0])
    return remembered(request, picture, (key, who), lambda: _page(picture, who, found))


def _page(picture: DuckStore, who: Who, found: list[Who]) -> ActorPage:
    profile = Profile.over(picture)
    return ActorPage(
        title=one_line(who.name),
        who=who,
        key=who.key,
        others=tuple(item for item in found if item != who),
        names=tuple(profile.names(who)),
        ids=tuple(profile.ids(who)),
        bonds=_grouped(profile.bonds(who)),
        as_actor=tuple(profile.deeds(who, "actor")),
        as_target=tuple(profile.deeds(who, "target")),
        company=tuple(profile.company(who)),
    )


def _grouped(bonds: list[Bond]) -> tuple[Bonds, ...]:
    groups: dict[tuple[str, str], list[Bond]] = {}
    for bond in bonds:
        groups.setdefault((bond.type, bond.side), []).append(bond)
    return tuple(Bonds(*key, tuple(rows)) for key, rows in groups.items())


def _table(page: ActorPage) -> Table:
    yield (
        "relation", "side", "other", "denied", "status", "speaker", "since", "until", "claim",
        "report", "published",
    )  # fmt: skip
    for bond in (bond for group in page.bonds for bond in group.rows):
        speaker = bond.speaker.name if bond.speaker else ""
        yield (
            bond.type, bond.side, bond.worded, bond.denied, bond.status, speaker, bond.since,
            bond.until, bond.claim, bond.report.id, bond.report.published,
        )  # fmt: skip


actor = View("/actors/{name:path}", "actor.html", _make, _table)
