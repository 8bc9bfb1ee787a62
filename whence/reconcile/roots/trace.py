"""The steps by which the claims of a group lead on to one another, and where each one ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.reconcile.roots.ends import End, Meant, Member, end_of, speakers
from whence.reconcile.roots.steps import Steps, cited, copied, lead_on
from whence.types import Citation, Copy


@dataclass(frozen=True, slots=True)
class Trace:
    """``steps``: for a claim's id, the claims that it has its words or its knowledge from, each
    with how. ``ends``: where each claim's own chain ends, None for nowhere. ``rooted``: the ends
    that a claim leads to when all steps are followed, by the ids of claims whose ends they are.
    ``veiled``: claims of an anonymous person whom a cited report names: it may be the named one,
    and is never taken for it."""

    members: Mapping[str, Member]
    steps: Mapping[str, Steps]
    ends: Mapping[str, End | None]
    rooted: Mapping[str, frozenset[str]]
    veiled: frozenset[str]


def trace(
    members: Sequence[Member], copies: Sequence[Copy], citations: Sequence[Citation]
) -> Trace:
    """Follow the claims of a group that all affirm it, or all deny it, to their ends."""
    here = {claim.id: (reading, claim) for reading, claim in members}
    homes: dict[str, list[Member]] = defaultdict(list)
    for member in here.values():
        homes[member[0].report.id].append(member)
    made = _made(copies, list(homes))
    meant = _meant(citations, here)
    speaks = speakers(meant, here)
    steps = {
        name: copied(member, made.get(member[0].report.id, ()), homes)
        or cited(member, meant, homes)
        for name, member in here.items()
    }
    ends = {
        name: end_of(member, speaks) if member[1].chain or not steps[name] else None
        for name, member in here.items()
    }
    if len(here) > 1:
        lead_on(here, ends, steps)
    rooted = _follow(steps, ends)
    veiled = frozenset(name for name, found in rooted.items() if _veiled(ends[name], found, ends))
    for name in veiled:
        rooted[name] |= {name}
    return Trace(here, steps, ends, rooted, veiled)


def _made(copies: Iterable[Copy], reports: Sequence[str]) -> dict[str, list[Copy]]:
    """The copies that each report is of others of the group, in the order of these."""
    place = {report: at for at, report in enumerate(reports)}
    made: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        if copy.later in place and copy.earlier in place:
            made[copy.later].append(copy)
    for several in made.values():
        several.sort(key=lambda copy: place[copy.earlier])
    return made


def _meant(citations: Iterable[Citation], here: Mapping[str, Member]) -> Meant:
    """For a link of a claim, the reports that it means."""
    meant: dict[tuple[str, int], set[str]] = defaultdict(set)
    for item in citations:
        for link in item.links if item.cited and item.cited != item.report else ():
            if link[0] in here:
                meant[link].add(str(item.cited))
    return {link: sorted(reports) for link, reports in meant.items()}


def _follow(
    steps: Mapping[str, Steps], ends: Mapping[str, End | None]
) -> dict[str, frozenset[str]]:
    """A claim that leads on ends where those end that it leads to; where they end nowhere, its
    own chain is all there is, unless it runs in a circle."""
    rooted = {
        name: frozenset([name] if end and not steps[name] else []) for name, end in ends.items()
    }
    _spread(rooted, steps)
    lost = [name for name, found in rooted.items() if not found and _bears(ends[name])]
    rooted.update((name, frozenset([name])) for name in lost)
    _spread(rooted, steps)
    return rooted


def _veiled(end: End | None, found: frozenset[str], ends: Mapping[str, End | None]) -> bool:
    return _nameless(end) and bool(found) and not any(_nameless(ends[one]) for one in found)


def _nameless(end: End | None) -> bool:
    return end is not None and end.kind == "person" and not end.named


def _bears(end: End | None) -> bool:
    """Whether it is an end of its own when what it cites has none: not so an outlet."""
    return end is not None and end.kind != "outlet"


def _spread(rooted: dict[str, frozenset[str]], steps: Mapping[str, Steps]) -> None:
    moving = True
    while moving:
        moving = False
        for name, onward in steps.items():
            found = rooted[name].union(*[rooted[other] for other, _ in onward])
            if found != rooted[name]:
                rooted[name], moving = found, True
