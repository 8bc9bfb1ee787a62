"""The sources of a report's claims among its actors."""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.actors.group import Group
from whence.resolve.actors.groups import Groups
from whence.resolve.actors.kinds import is_body
from whence.resolve.actors.tellers import one_body, teller
from whence.resolve.actors.view import Range, View
from whence.resolve.lexicon import is_in
from whence.types import ActorKind, Source, SourceKind

_KINDS: dict[SourceKind, ActorKind] = {
    "outlet": "outlet",
    "person": "person",
    "organisation": "organisation",
    "government": "political-body",
    "group": "organisation",
}


_BESIDE = frozenset(("amod", "compound"))
_SMALL = frozenset("of at in for from on near".split())


def voice(
    view: View, source: Source, groups: Groups, homes: dict[int, Group], places: set[int]
) -> None:
    """Put a source's mentions to the actor that it is. One that is anonymous stays apart from all
    who are named; what is no body by its words, or a place's name, is no actor."""
    kind = _KINDS.get(source.kind)
    telling = [s for s in source.mentions if not _pronoun(s.text)]
    if kind is None or not telling:
        return
    ranges = [r for s in source.mentions if (r := teller(view, s.start, s.end))]
    if kind not in ("person", "outlet"):
        ranges, apart = one_body(view, ranges)
        _put_apart(view, apart, groups, homes)
    heads = [view.head(*r) for r in ranges]
    named = source.named and _is_name(source.name) and not _of_place(view, source, heads, places)
    group = _home(source, kind, named, heads, groups, homes)
    if group is None:
        body = named and not all(h in places for h in heads)
        if kind != "person" and not body and not _body(view, heads):
            return
        group = groups.new()
        if named:
            group.names[_bare(source.name)] = 1
        group.kinds.append(kind if named or kind == "person" else _kind(view, ranges, kind))
    elif kind == "outlet" and group.identity is None and not group.person:
        group.kinds.insert(0, "outlet")
    group.hidden = group.hidden or (not named and kind == "person")
    _settle(group, ranges, heads, groups, homes)


def _of_place(view: View, source: Source, heads: list[int], places: set[int]) -> bool:
    """Whether its name only says where it is from: "a Tolmian newspaper", "Tolm's minister"."""
    name = _bare(source.name).lower().split()
    if len(name) != 1:
        return False
    tagged = view.parsed.words
    own = [h for h in heads if view.lows[h] == name[0] and tagged[h].relation not in _BESIDE]
    where = {view.lows[n] for n in places}
    return not own and name[0] in where


def _put_apart(view: View, apart: list[Range], groups: Groups, homes: dict[int, Group]) -> None:
    for place in apart:
        head = view.head(*place)
        if head not in homes:
            homes[head] = groups.new()
            homes[head].kinds.append("organisation")
            homes[head].extra.append(place)


def _is_name(name: str) -> bool:
    """Whether it has a capital and is more than a title or a describing noun."""
    first, _, rest = name.partition(" ")
    name = rest if rest and is_in(first, "determiners", "indefinite") else name
    low = name.lower()
    cut = next((n for n, t in enumerate(low.split()) if n and t in _SMALL), len(low))
    name = " ".join(name.split()[:cut])
    plain = low in lexicon.nouns() or low in lexicon.suffering() or is_in(name, "titles")
    return any(c.isupper() for c in name) and not plain


def _kind(view: View, ranges: list[Range], kind: ActorKind) -> ActorKind:
    """What the noun that describes it says, before what the source was taken for."""
    nouns = (lexicon.nouns().get(view.lows[last]) for _, last in ranges)
    return next((noun.kind for noun in nouns if noun), kind)


def _body(view: View, heads: list[int]) -> bool:
    """Whether one of the words that head the mentions is a body's."""
    return any(is_body(view.lows[h]) or view.lows[h] in lexicon.nouns() for h in heads)


def _pronoun(name: str) -> bool:
    return not name or is_in(name.replace("’", "'").split()[0].split("'")[0], "pronouns")


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    bare = rest if rest and first.lower() in ("the", "a", "an") else name
    return bare.removesuffix("'s").removesuffix("’s")


def _home(
    source: Source,
    kind: ActorKind,
    named: bool,
    heads: list[int],
    groups: Groups,
    homes: dict[int, Group],
) -> Group | None:
    person = kind == "person"
    if named:
        name = _bare(source.name)
        told = groups.names.find(name, person) or groups.names.find(name, not person)
        return told or next(
            (homes[h] for h in heads if h in homes and homes[h].person == person), None
        )
    if person:
        return None
    return next((homes[h] for h in heads if h in homes and not homes[h].person), None)


def _settle(
    group: Group,
    ranges: list[Range],
    heads: list[int],
    groups: Groups,
    homes: dict[int, Group],
) -> None:
    for span, head in zip(ranges, heads, strict=True):
        there = homes.get(head)
        if there is None:
            group.extra.append(span)
            homes[head] = group
        elif there is not group and not there.names and there in groups.all:
            _only_this(there, head, group)
            group.extra.append(span)
            homes[head] = group
        elif there is not group and group.hidden and not there.person:
            group.extra.append(span)  # "the Tribune's source" is no Tribune


def _only_this(group: Group, head: int, to: Group) -> None:
    """Move the mention that a word heads to another group."""
    group.found[:] = [f for f in group.found if f.head != head]
    if not to.found and not to.names:
        to.family = to.family or group.family
