"""Why a claim reads as it does: its chain link by link, its status and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.types import Claim, Evidence, EvidenceKind, Link, Reading, Report, Source, Span, Status

DECIDES: dict[EvidenceKind, Status] = {
    "hedge": "hedged",
    "denial": "denied",
    "prediction": "predicted",
    "request": "requested",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a chain with the source it stands for.

    ``introduced`` is the first mention of the source in the report; ``worded`` says whether the
    words of this claim name it.
    """

    link: Link
    source: Source | None
    introduced: Span | None
    worded: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that bear on the status; ``decides`` is false where they are only kept as evidence."""

    evidence: Evidence
    decides: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """A claim with all that leads to it. ``beside`` are claims of the same report on the same
    words of which one is a denial and the other is not."""

    report: Report
    claim: Claim
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]
    beside: tuple[Claim, ...]


def trace(reading: Reading, claim: Claim) -> Trace:
    """Trace one claim of a reading. Pure."""
    sources = {source.id: source for source in reading.sources}
    steps = tuple(_step(link, sources.get(link.source)) for link in claim.chain)
    reasons = tuple(
        Reason(evidence, DECIDES.get(evidence.kind) == claim.status) for evidence in claim.evidence
    )
    return Trace(reading.report, claim, steps, reasons, tuple(_beside(reading, claim)))


def _step(link: Link, source: Source | None) -> Step:
    introduced = source.mentions[0] if source and source.mentions else None
    return Step(link, source, introduced, bool(link.mention))


def _beside(reading: Reading, claim: Claim) -> Iterator[Claim]:
    for other in reading.claims:
        opposed = (other.status == "denied") != (claim.status == "denied")
        if other.id != claim.id and opposed and _meet(other, claim):
            yield other


def _meet(one: Claim, other: Claim) -> bool:
    """Whether two contents share characters or are the same words, letter case aside."""
    if _words(one) == _words(other):
        return True
    return any(a.start < b.end and b.start < a.end for a in one.content for b in other.content)


def _words(claim: Claim) -> str:
    return " ".join(" ".join(span.text for span in claim.content).casefold().split())
