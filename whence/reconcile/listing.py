"""Lists over the whole store: repeated claims, incidents, conflicts, circular reporting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from whence.reconcile.conflicts import lift
from whence.reconcile.grouping import labels
from whence.reconcile.incidents import IncidentAccount, account
from whence.reconcile.judging import holding
from whence.reconcile.roots import Loop, loops
from whence.store.contract import GroupRow, Picture
from whence.types import (
    Citation,
    Claim,
    Conflict,
    Copy,
    Event,
    Reading,
    Report,
    Roots,
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """A proposition that several reports carry: the claim that makes it first, its report, and
    what stands behind it."""

    behind: GroupRow
    report: Report
    claim: Claim


@dataclass(frozen=True, slots=True)
class Told:
    """A happening that several reports tell of: the key of the event that told of it first, and
    what is said of it side by side."""

    incident: str
    account: IncidentAccount


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be true, with their reports and what stands behind each."""

    conflict: Conflict
    left: Repeated
    right: Repeated


@dataclass(frozen=True, slots=True)
class Circle:
    """Reports that have claims from one another, and the claims that go round."""

    loop: Loop
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]


def repeated(picture: Picture, most: int | None) -> Iterator[Repeated]:
    """Claims in several reports, those in most reports from fewest roots first."""
    for row in picture.weighed(most):
        yield Repeated(row, *picture.claim(row.group))


def incidents(picture: Picture, most: int | None) -> Iterator[Told]:
    """Happenings that several reports tell of, those told by most reports first."""
    groups: dict[str, list[str]] = {}
    for member, label in picture.groups("same-incident").items():
        groups.setdefault(label, []).append(member)
    reach = {label: len({name.partition("/")[0] for name in groups[label]}) for label in groups}
    ranked = sorted((-reach[label], label) for label in groups if reach[label] > 1)
    for _, label in ranked[:most]:
        home = picture.ordered("same-incident", groups[label])
        ids = list(dict.fromkeys(home.values()))
        readings = {reading.report.id: reading for reading in picture.readings_of(ids)}
        yield Told(label, account([event_at(readings, name) for name in home]))


def clashes(picture: Picture) -> Iterator[Clash]:
    """What cannot both be true, one for each pair of propositions, the surest first."""
    stand = holding(Conflict, picture.standing("conflict"))
    group_of = labels(picture, "same-claim", [c for item in stand for c in (item.left, item.right)])
    for conflict in sorted(lift(stand, group_of), key=lambda item: -item.score):
        left, right = (behind(picture, c, group_of[c]) for c in (conflict.left, conflict.right))
        yield Clash(conflict, left, right)


def circles(picture: Picture) -> Iterator[Circle]:
    """Circular reporting: reports that have something from one another, and from nobody else."""
    for loop in all_loops(picture):
        readings = picture.readings_of(loop.reports)
        claims = tuple(picture.claim(name)[1] for name in loop.claims)
        yield Circle(loop, tuple(reading.report for reading in readings), claims)


def all_loops(picture: Picture) -> list[Loop]:
    """The circles in which claims go round, over the whole store."""
    cited = holding(Citation, picture.standing("citation"))
    copied = holding(Copy, picture.standing("copy"))
    return loops(cited, copied, picture.groups("same-claim")) if cited else []


def event_at(readings: Mapping[str, Reading], key: str) -> tuple[Reading, Event]:
    """An event and the reading that tells of it, by its key ``REPORT/EVENT``."""
    report, _, name = key.partition("/")
    reading = readings[report]
    return reading, next(event for event in reading.events if event.id == name)


def behind(picture: Picture, claim: str, group: str) -> Repeated:
    """A claim with what the store knows to stand behind its group."""
    row = picture.weight(group)
    report, found_claim = picture.claim(claim)
    return Repeated(row or _alone(group), report, found_claim)


def _alone(group: str) -> GroupRow:
    return GroupRow(group, Roots(0, 0, ()), 1, 1, 0, 0)
