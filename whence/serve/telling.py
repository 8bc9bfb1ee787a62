"""What assistants are told: claims and what stands behind them, short and in plain types. These
have no slots: ``mcp`` takes a slot for a default value when it describes a type."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from whence.reconcile.listing import Clash
from whence.reconcile.viewing import ClaimPicture
from whence.serve.wording import content, figure, link_name, one_line
from whence.store.contract import GroupRow
from whence.trace import Trace
from whence.types import Claim, Report, Status
from whence.wording import root_words


@dataclass(frozen=True)
class Said:
    """A claim: its words, who says so (``chain``, from the report outward, the origin last; empty
    for the report's own voice), how firmly, with which numbers, in which report."""

    id: str
    words: str
    chain: tuple[str, ...]
    status: Status
    numbers: tuple[str, ...]
    report: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True)
class Found:
    """Claims; ``more`` says whether there are others."""

    claims: tuple[Said, ...]
    more: bool


@dataclass(frozen=True)
class Step:
    """One link of a chain: the source, the words that name it first, and those of this claim."""

    source: str
    named: bool
    introduced: str
    mention: str


@dataclass(frozen=True)
class Traced:
    """A claim with its links, and the words that decide its status. ``beside`` are claims of the
    same report that say the opposite."""

    claim: Said
    steps: tuple[Step, ...]
    reasons: tuple[str, ...]
    beside: tuple[Said, ...]


@dataclass(frozen=True)
class Root:
    """An independent origin: who, and in which reports what it says arrives."""

    name: str
    distinct: bool
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Rival:
    """A claim that cannot be true beside another: in what they differ, and its roots."""

    differs: str
    claim: Said
    roots: str


@dataclass(frozen=True)
class Picture:
    """What stands behind a claim: in words how many roots, in numbers ``roots`` at least and
    ``roots_possible`` at most; ``deniers`` are the claims that deny it."""

    claim: Said
    behind: str
    roots: int
    roots_possible: int
    reports: int
    copies: int
    origins: tuple[Root, ...]
    says: tuple[Said, ...]
    deniers: tuple[Said, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True)
class Pair:
    """Two claims that cannot both be true, in what they differ, and the roots of each."""

    differs: str
    left: Said
    left_roots: str
    right: Said
    right_roots: str


@dataclass(frozen=True)
class Clashing:
    """Conflicts; ``more`` says whether there are others."""

    conflicts: tuple[Pair, ...]
    more: bool


def said(report: Report, claim: Claim) -> Said:
    """A claim and where it stands."""
    return Said(
        id=claim.id,
        words=content(claim),
        chain=tuple(link_name(link) for link in claim.chain),
        status=claim.status,
        numbers=tuple(figure(number) for number in claim.numbers),
        report=report.id,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        url=report.url,
    )


def traced(found: Trace) -> Traced:
    """A claim back to its origin inside its report."""
    steps = (
        Step(
            source=link_name(step.link),
            named=step.link.named,
            introduced=one_line(step.introduced.text) if step.introduced else "",
            mention=" … ".join(one_line(span.text) for span in step.link.mention),
        )
        for step in found.steps
    )
    reasons = (
        f"{reason.evidence.kind}: “{one_line(reason.evidence.span.text)}”"
        for reason in found.reasons
        if reason.decides
    )
    beside = (said(found.report, claim) for claim in found.beside)
    return Traced(said(found.report, found.claim), tuple(steps), tuple(reasons), tuple(beside))


def pictured(found: ClaimPicture, most: int) -> Picture:
    """What stands behind a claim, at most so many claims of each sort."""
    members = [said(report, claim) for report, claim in found.members]
    roots = found.behind.roots
    return Picture(
        claim=next((item for item in members if item.id == found.group), members[0]),
        behind=root_words(roots),
        roots=roots.certain,
        roots_possible=roots.possible,
        reports=found.behind.reports,
        copies=found.behind.copies,
        origins=tuple(Root(one_line(o.name), o.distinct, o.claims) for o in roots.origins),
        says=tuple(_first((item for item in members if item.status != "denied"), most)),
        deniers=tuple(_first((item for item in members if item.status == "denied"), most)),
        rivals=tuple(
            Rival(rival.conflict.differs, said(rival.report, rival.claim), _roots(rival.behind))
            for rival in found.rivals[:most]
        ),
    )


def clashing(found: Clash) -> Pair:
    """Two claims that cannot both be true."""
    left, right = found.left, found.right
    return Pair(
        found.conflict.differs,
        said(left.report, left.claim),
        _roots(left.behind),
        said(right.report, right.claim),
        _roots(right.behind),
    )


def _roots(row: GroupRow) -> str:
    return root_words(row.roots)


def _first(items: Iterable[Said], most: int) -> Iterable[Said]:
    return islice(items, most)
