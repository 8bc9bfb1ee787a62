"""Who acts or is acted on in a report: named or described, under all wordings."""

from __future__ import annotations

from collections.abc import Sequence

from whence.packs import Known, known
from whence.resolve.actors.beside import beside
from whence.resolve.actors.described import AGAIN, described
from whence.resolve.actors.found import Found, taken_words
from whence.resolve.actors.group import Group, ordered
from whence.resolve.actors.groups import Groups
from whence.resolve.actors.lands import place_words
from whence.resolve.actors.naming import actor, with_wholes
from whence.resolve.actors.packed import chosen, packed
from whence.resolve.actors.participant import Participants, participant
from whence.resolve.actors.proper import proper
from whence.resolve.actors.renamed import renamed
from whence.resolve.actors.runs import note_names
from whence.resolve.actors.states import States
from whence.resolve.actors.ties import Ties, taken_up
from whence.resolve.actors.view import View, view
from whence.resolve.actors.voices import voice
from whence.types import Actor, Extracted, Place, Source

__all__ = ["Participants", "actors", "participant"]


def actors(
    extracted: Extracted, sources: Sequence[Source], places: Sequence[Place]
) -> tuple[Actor, ...]:
    """The actors of a report, in the order of first mention.

    Names come from the packs and from the text's own proper names, descriptions from nouns for
    those who act; one actor's wordings are put together by the packs, by short forms, by what the
    report says of its names, and by the model's ties. A pack is never needed.
    """
    seen = view(extracted.parsed)
    note_names(seen)
    packs = known()
    spots = {n for p in places for s in p.mentions for n in _inside(seen, s.start, s.end)}
    spots |= place_words(seen)
    seen.spots = spots
    found, identities = _found(seen, packs, places, spots)
    groups = Groups(packs, extracted.parsed.report.published)
    homes = {f.head: groups.add(f, i) for f, i in zip(found, identities, strict=True) if f.of < 0}
    for f in found:
        if f.of in homes:
            homes[f.of].take(f)
            homes.setdefault(f.head, homes[f.of])
    _join_renamed(seen, found, groups, homes)
    _join_taken_up(seen, groups, homes)
    for source in sources:
        voice(seen, source, groups, homes, spots)
    for f in found:
        if f.kind == "person" and f.name and f.head in homes:
            homes[f.head].extra += beside(seen, f)
    kept = ordered(groups.all)
    made = [actor(seen, n, group, packs) for n, group in enumerate(kept, 1)]
    return with_wholes(made, kept, homes, packs)


def _found(
    seen: View, packs: Known, places: Sequence[Place], spots: set[int]
) -> tuple[list[Found], list[str | None]]:
    """All mentions in the order of the text, and the identity of each where a pack knows it."""
    states = States(seen, packs)
    here = states.codes | {p.country for p in places if p.country}
    size = len(seen.lows)
    found = packed(seen, packs)
    identity = chosen(found, packs, here)
    pairs = [(f, identity[n]) for n, f in enumerate(found) if n in identity]
    taken = taken_words(size, (f for f, _ in pairs))
    more = [f for f in states.found if not all(taken[f.first : f.last + 1])]
    more = [f for f in more if not taken[f.head]]
    taken = taken_words(size, [*(f for f, _ in pairs), *more])
    names = list(proper(seen, taken, spots, states.ranges))
    taken = taken_words(size, [*(f for f, _ in pairs), *more, *names])
    bodies = {
        n: f
        for f in [*(f for f, _ in pairs), *more, *names]
        if f.kind != "person"
        for n in range(f.first, f.last + 1)
    }
    more += [*names, *described(seen, taken, states.at, bodies)]
    rows = sorted([*pairs, *((f, None) for f in more)], key=lambda r: (r[0].first, r[0].last))
    return [f for f, _ in rows], [i for _, i in rows]


def _inside(seen: View, start: int, end: int) -> range:
    first, last = seen.range(start, end)
    return range(first, last + 1)


def _join_renamed(seen: View, found: list[Found], groups: Groups, homes: dict[int, Group]) -> None:
    named = [f for f in found if f.name]
    for one, two in renamed(seen, named):
        _join(groups, homes, homes[named[one].head], homes[named[two].head])


def _join_taken_up(seen: View, groups: Groups, homes: dict[int, Group]) -> None:
    ties = Ties(seen)
    for group in [g for g in groups.all if g.found and not g.names]:
        whole = taken_up(group, homes, ties)
        if whole is not None and group in groups.all and whole in groups.all:
            _join(groups, homes, whole, group)
    for group in [g for g in groups.all if _is_nobody(g)]:
        groups.all.remove(group)
        for f in group.found:
            del homes[f.head]


def _is_nobody(group: Group) -> bool:
    return bool(group.found) and all(f.family == AGAIN for f in group.found)


def _join(groups: Groups, homes: dict[int, Group], one: Group, other: Group) -> None:
    both = groups.join(one, other)
    for head, group in homes.items():
        if group in (one, other) and group not in groups.all:
            homes[head] = both
