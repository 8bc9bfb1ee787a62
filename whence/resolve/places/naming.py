"""Mentions of one name in a report: one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.gazetteer import Entry, Gazetteer, key
from whence.types import PlaceKind, PlaceMention


@dataclass(slots=True)
class Named:
    """One name of a report: the name folded, its mentions (their numbers), what the report calls
    it, the names that it is worded to lie in and to hold (their numbers), the places of that name
    and, while they are weighed, the chance of each."""

    key: str
    mentions: list[int]
    entries: tuple[Entry, ...]
    kinds: set[PlaceKind] = field(default_factory=set)
    inside: set[int] = field(default_factory=set)
    holds: set[int] = field(default_factory=set)
    chances: list[float] = field(default_factory=list)


def named(mentions: Sequence[PlaceMention], gazetteer: Gazetteer) -> list[Named]:
    """The names of a report in the order of their first mention, one sense each."""
    place: dict[str, int] = {}
    of: dict[int, int] = {}
    out: list[Named] = []
    for n, mention in enumerate(mentions):
        if mention.people:
            continue
        folded = key(mention.span.text)
        if folded not in place:
            place[folded] = len(out)
            out.append(Named(folded, [], gazetteer.named(mention.span.text)))
        of[n] = place[folded]
        one = out[of[n]]
        one.mentions.append(n)
        if mention.kind:
            one.kinds.add(mention.kind)
    for n, number in of.items():
        inside = mentions[n].inside
        if inside is not None and inside in of and of[inside] != number:
            out[number].inside.add(of[inside])
            out[of[inside]].holds.add(number)
    return out
