"""What is known of one claim or one incident over all reports, gathered for people and programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.reconcile.incidents import IncidentAccount, account
from whence.reconcile.judging import holding
from whence.reconcile.listing import behind, event_at
from whence.reconcile.roots import Tree
from whence.reconcile.shelf import Shelf
from whence.reconcile.things import whole
from whence.reconcile.weighing import Weigher
from whence.store.contract import GroupRow, Picture
from whence.types import (
    Citation,
    Claim,
    Conflict,
    Copy,
    Event,
    Judgement,
    JudgementKind,
    Reading,
    Report,
)


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that cannot be true beside another, its report, and what stands behind it."""

    conflict: Conflict
    report: Report
    claim: Claim
    behind: GroupRow


@dataclass(frozen=True, slots=True)
class ClaimPicture:
    """A proposition over all reports. ``group`` is the id of the earliest claim that makes it,
    ``members`` are all that make or deny it, in order of publication; ``tree`` leads from its
    roots to the reports. ``why`` are the judgements by which they are one, ``history`` people's
    and withdrawn ones."""

    group: str
    behind: GroupRow
    members: tuple[tuple[Report, Claim], ...]
    tree: Tree
    copies: tuple[Copy, ...]
    citations: tuple[Citation, ...]
    rivals: tuple[Rival, ...]
    why: tuple[Judgement, ...]
    history: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class IncidentPicture:
    """One happening over all reports: ``incident`` is the key of the event that told of it first,
    ``account`` all that is said of it side by side."""

    incident: str
    account: IncidentAccount
    events: tuple[tuple[Report, Event], ...]
    claims: tuple[tuple[Report, Claim], ...]
    why: tuple[Judgement, ...]


def claim_picture(picture: Picture, claim_id: str) -> ClaimPicture:
    """All that is known of the claim whose id begins so. Raises StoreError when there is none, or
    several."""
    claim = picture.claim(claim_id)[1]
    group, names = _group(picture, "same-claim", claim.id)
    home = picture.ordered("same-claim", names) or {claim.id: claim.report}
    shelf = Shelf(picture)
    weigher = Weigher(picture, shelf, home)
    judgements = picture.judgements(names)
    reports = list(dict.fromkeys(home.values()))
    return ClaimPicture(
        group=group,
        behind=weigher.row(group, list(home)),
        members=tuple((reading.report, item) for reading, item in weigher.members(home)),
        tree=weigher.tree(list(home)),
        copies=tuple(weigher.copies(reports)),
        citations=tuple(weigher.citations(reports)),
        rivals=tuple(_rivals(picture, names)),
        why=joining(judgements, "same-claim", names),
        history=tuple(item for item in judgements if item.person or item.withdrawn),
    )


def incident_picture(picture: Picture, event: str) -> IncidentPicture:
    """All that is known of the incident of an event, ``REPORT/e3``. Raises what ``whole`` does."""
    key = whole(picture, event)[0]
    incident, names = _group(picture, "same-incident", key)
    home = picture.ordered("same-incident", names) or {key: key.partition("/")[0]}
    readings = {r.report.id: r for r in picture.readings_of(list(dict.fromkeys(home.values())))}
    members = [event_at(readings, name) for name in home]
    judgements = picture.judgements(list(home))
    return IncidentPicture(
        incident=incident,
        account=account(members),
        events=tuple((reading.report, item) for reading, item in members),
        claims=tuple(_telling(members)),
        why=joining(judgements, "same-incident", list(home)),
    )


def _group(picture: Picture, kind: JudgementKind, name: str) -> tuple[str, list[str]]:
    for label, members in picture.grouped(kind, [name]).items():
        return label, members
    return name, [name]


def _rivals(picture: Picture, claims: Sequence[str]) -> Iterable[Rival]:
    mine = set(claims)
    for conflict in holding(Conflict, picture.findings("conflict", claims)):
        other = conflict.right if conflict.left in mine else conflict.left
        if other not in mine:
            found = behind(picture, other, _group(picture, "same-claim", other)[0])
            yield Rival(conflict, found.report, found.claim, found.behind)


def joining(
    judgements: Iterable[Judgement], kind: JudgementKind, names: Sequence[str]
) -> tuple[Judgement, ...]:
    """The judgements by which things are one, of all those on them."""
    inside = set(names)
    return tuple(
        item
        for item in judgements
        if item.kind == kind
        and item.holds
        and not item.withdrawn
        and {item.left, item.right} <= inside
    )


def _telling(members: Iterable[tuple[Reading, Event]]) -> Iterable[tuple[Report, Claim]]:
    for reading, event in members:
        for claim in reading.claims:
            if claim.id in event.claims:
                yield reading.report, claim
