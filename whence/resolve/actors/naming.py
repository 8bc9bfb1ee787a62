"""From groups of mentions to actors: name, kind, identity."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from whence.packs import Known
from whence.resolve.actors.group import Group
from whence.resolve.actors.view import Range, View
from whence.resolve.lexicon import is_in
from whence.resolve.names import same_name
from whence.types import Actor, ActorKind, Span

_CLAUSE = frozenset("who whom whose which that , ( ; :".split())


def actor(view: View, number: int, group: Group, known: Known) -> Actor:
    """The actor of a group."""
    pack = known.actors.get(group.identity or "")
    named = bool(group.names) and not group.hidden
    return Actor(
        id=f"a{number}",
        name=_name(group) if named else _description(view, group),
        kind=pack.kind if pack else _kind(group),
        named=named,
        mentions=_mentions(view, group),
        identity=group.identity,
        ids=pack.ids if pack else (),
    )


def _name(group: Group) -> str:
    """The name that the report writes out: for a person the fullest, else the one that a short
    form abbreviates, else the most usual of several words; bynames come last."""
    names = list(group.names)
    if group.person:
        return max(names, key=len)
    plain = [f for f in group.found if f.name and not f.byname]
    own = {f.name for f in plain if f.meanings} or {f.name for f in plain}
    short = [n for n in names if n.isupper()]
    loud = len(short) == len(names)

    def rank(name: str) -> tuple[bool, bool, bool, int, int]:
        spelt = any(same_name(s, name) for s in short if s != name)
        one = " " not in name and "-" not in name and not _governs(group)
        whole = not one and (loud or not name.isupper())
        return name in own, spelt, whole, group.names[name], len(name)

    return max(names, key=rank)


def _description(view: View, group: Group) -> str:
    if group.found:
        return group.found[0].wording
    told = [r for r in group.extra if not is_in(view.text(*r), "pronouns")]
    first, last = (told or group.extra)[0]
    while first < last and (
        is_in(view.texts[first], "determiners") or view.lows[first] in ("a", "an")
    ):
        first += 1
    stop = next((n for n in range(first + 1, last + 1) if view.lows[n] in _CLAUSE), last + 1)
    return view.plain(first, stop - 1)


def _kind(group: Group) -> ActorKind:
    if not group.kinds:
        return "organisation"
    if group.kinds[0] == "outlet":
        return "outlet"
    own = [f.kind for f in group.found if f.kind and f.name]
    own = [kind for kind in own if kind != "organisation"] or own
    votes = Counter(own or group.kinds)
    top = max(votes.values())
    return next(k for k in votes if votes[k] == top)


def _mentions(view: View, group: Group) -> tuple[Span, ...]:
    ranges: set[Range] = {(f.first, f.last) for f in group.found} | set(group.extra)
    outer = [r for r in ranges if not any(o != r and o[0] <= r[0] and r[1] <= o[1] for o in ranges)]
    return tuple(view.span(first, last) for first, last in sorted(outer))


def with_wholes(
    made: list[Actor], groups: list[Group], homes: dict[int, Group], known: Known
) -> tuple[Actor, ...]:
    """The actors, each with the one in the report that it is a faction or a force of; ``homes``
    are groups by the words that head their mentions."""
    ids = {id(g): a.id for a, g in zip(made, groups, strict=True)}
    home = {a.identity: a.id for a in made if a.identity}
    governments = {g.state: a.id for a, g in zip(made, groups, strict=True) if _governs(g)}
    out = []
    for one, group in zip(made, groups, strict=True):
        whole = _whole(one, group, home, governments, known) or _worded(group, homes, ids)
        out.append(replace(one, part_of=whole) if whole and whole != one.id else one)
    return tuple(out)


def _worded(group: Group, homes: dict[int, Group], ids: dict[int, str]) -> str | None:
    """What the report's own words make it a part of."""
    wholes = (homes[f.part] for f in group.found if f.part in homes)
    return next((ids[id(w)] for w in wholes if id(w) in ids), None)


def _governs(group: Group) -> bool:
    return bool(group.state) and group.family == "government"


def _whole(
    one: Actor, group: Group, home: dict[str, str], governments: dict[str, str], known: Known
) -> str | None:
    pack = known.actors.get(one.identity or "")
    for bond, to in pack.bonds if pack else ():
        if bond in ("faction_of", "part_of") and to in home:
            return home[to]
    if one.kind == "state-force" and group.state:
        return governments.get(group.state)
    return None
