"""From pairs to groups: claims that say the same, events that are one incident, reports of one
story. Only groups that something new touches are made again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from whence.reconcile.claims import group as group_claims
from whence.reconcile.incidents import group as group_incidents
from whence.reconcile.incidents import group_stories
from whence.reconcile.incidents import sketch as incident_sketch
from whence.reconcile.judging import holding
from whence.reconcile.shelf import Shelf
from whence.store.contract import Ledger, Picture
from whence.types import Judgement, JudgementKind, Match

Groups = dict[str, dict[str, str]]
Decisions = Mapping[frozenset[str], bool]
Group = Callable[[Sequence[str], Sequence[Match], Decisions, Shelf], Mapping[str, str]]


def _claims(
    members: Sequence[str], matches: Sequence[Match], decided: Decisions, shelf: Shelf
) -> Mapping[str, str]:
    return group_claims(members, matches, decided)


def _incidents(
    members: Sequence[str], matches: Sequence[Match], decided: Decisions, shelf: Shelf
) -> Mapping[str, str]:
    return group_incidents(members, matches, decided)


def _stories(
    members: Sequence[str], matches: Sequence[Match], decided: Decisions, shelf: Shelf
) -> Mapping[str, str]:
    shelf.fetch(members)
    sketches = {report: shelf.sketch(incident_sketch, report) for report in members}
    return group_stories(members, matches, decided, sketches)


GROUPED: dict[JudgementKind, Group] = {
    "same-claim": _claims,
    "same-incident": _incidents,
    "same-story": _stories,
}


def regroup(ledger: Ledger, shelf: Shelf, kind: JudgementKind, touched: Iterable[str]) -> Groups:
    """Make the groups again that hold any of ``touched``; superseded reports fall out of them.
    Returns what took their place, by label: members, be it one, with the reports these are in."""
    start = dict.fromkeys(touched)
    old = ledger.grouped(kind, list(start))
    home = ledger.ordered(kind, list({**start, **dict.fromkeys(chain(*old.values()))}))
    judgements = ledger.findings(kind, list(home))
    inside = [item for item in judgements if item.left in home and item.right in home]
    label_of = GROUPED[kind](list(home), holding(Match, inside), decisions(inside), shelf)
    groups: dict[str, dict[str, str]] = {}
    for member in home:
        groups.setdefault(label_of[member], {})[member] = home[member]
    several = {
        member: label for label in groups if len(groups[label]) > 1 for member in groups[label]
    }
    ledger.regroup(kind, list(old), several)
    return groups


def decisions(judgements: Iterable[Judgement]) -> dict[frozenset[str], bool]:
    """What people decided, by pair."""
    return {frozenset((item.left, item.right)): item.holds for item in judgements if item.person}


def labels(picture: Picture, kind: JudgementKind, things: Sequence[str]) -> dict[str, str]:
    """The group of each thing, and of all that is in one group with it: its own id where it stands
    alone."""
    found = {thing: thing for thing in things}
    for label, members in picture.grouped(kind, things).items():
        found |= dict.fromkeys(members, label)
    return found
