"""What a store does. Writing is split from reading; claims are appended, never edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from whence.store.answers import ActorRow, Counts, EventRow, GroupRow, RelationRow, SourceRow
from whence.store.asks import ClaimFilter, EventFilter, RelationFilter, Which
from whence.types import Aside, Claim, Judgement, JudgementKind, Reading, Report

__all__ = [
    "ActorRow",
    "ClaimFilter",
    "Counts",
    "EventFilter",
    "EventRow",
    "GroupRow",
    "Ledger",
    "Picture",
    "RelationFilter",
    "RelationRow",
    "SourceRow",
    "View",
    "Which",
    "Writer",
]


class Writer(Protocol):
    """Appends readings."""

    def add(self, reading: Reading) -> bool:
        """Store one reading in one transaction; False when the report was there already."""
        ...

    def has(self, report_id: str) -> bool:
        """Whether the report with this whole id is stored, so that it need not be read again."""
        ...

    def aside(self, address: str, reason: str) -> None:
        """Remember what could not be read, and why; the same twice is remembered once."""
        ...


class View(Protocol):
    """Reads what is stored. Every listing has a fixed order: publication (undated last), doc,
    report id, position in the text."""

    def claims(self, where: ClaimFilter) -> Iterator[tuple[Report, Claim]]:
        """The claims that ``where`` lets through. Raises InputError for a date, number, relation,
        depth or limit that is none, StoreError for a report that is not there."""
        ...

    def claim(self, claim_id: str) -> tuple[Report, Claim]:
        """The claim whose id begins so. Raises StoreError when none or several do."""
        ...

    def report(self, report_id: str) -> Reading:
        """The report whose doc it is (its newest version then), or whose id begins so. Raises
        StoreError when there is none, or several ids begin so."""
        ...

    def readings(self, which: Which = "all") -> Iterator[Reading]:
        """``all`` of them, the ``newest`` version at each address, or the newest of each doc."""
        ...

    def sources(self) -> Iterator[SourceRow]:
        """Everybody who stands in a chain, the most frequent first, newest versions only."""
        ...

    def actors(self) -> Iterator[ActorRow]:
        """Everybody who acts or is acted on, those in most claims first, newest versions only."""
        ...

    def events(self, where: EventFilter) -> Iterator[EventRow]:
        """The events that ``where`` lets through. Raises as ``claims`` does."""
        ...

    def relations(self, where: RelationFilter) -> Iterator[RelationRow]:
        """The relations that ``where`` lets through. Raises as ``claims`` does."""
        ...

    def asides(self) -> Iterator[Aside]:
        """What was set aside, in the order it was met."""
        ...

    def previous(self) -> dict[str, str]:
        """For each report id that is a newer version, the id of the version just before it."""
        ...

    def counts(self) -> Counts:
        """How much is stored."""
        ...


class Picture(View, Protocol):
    """A View that also reads what was judged between reports, and what follows from it."""

    def findings(self, kind: JudgementKind, about: Sequence[str]) -> list[Judgement]:
        """The judgements of a kind that stand on these things; a person's goes before rules'."""
        ...

    def standing(self, kind: JudgementKind) -> list[Judgement]:
        """All judgements of a kind that stand, in the order they were made."""
        ...

    def judgements(self, about: Sequence[str]) -> list[Judgement]:
        """The history of these things: every judgement on them, withdrawn or not, in order."""
        ...

    def judgement(self, judgement_id: str) -> Judgement:
        """The judgement whose id begins so. Raises StoreError when none or several do."""
        ...

    def grouped(self, kind: JudgementKind, members: Sequence[str]) -> dict[str, list[str]]:
        """The groups that hold any of these, by label, with all their members."""
        ...

    def ordered(self, kind: JudgementKind, members: Sequence[str]) -> dict[str, str]:
        """Things that are grouped, each with the id of its report, as the listings order them;
        what is in no newest version is left out."""
        ...

    def groups(self, kind: JudgementKind) -> dict[str, str]:
        """The label of every grouped member; what stands alone is in no group."""
        ...

    def weighed(self, limit: int | None = None) -> Iterator[GroupRow]:
        """Repeated claims: those in most reports from fewest roots first."""
        ...

    def weight(self, group: str) -> GroupRow | None:
        """What is known of one group's roots."""
        ...

    def state(self) -> tuple[int, int]:
        """How many reports were ever stored, and judgements ever made: grows with every change."""
        ...

    def readings_of(self, reports: Sequence[str]) -> Iterator[Reading]:
        """The readings of reports by their whole ids, in that order, without attributions and
        templates: nothing between reports rests on them."""
        ...


class Ledger(Picture, Protocol):
    """What reconciliation writes: judgements, appended; and what follows from them, replaced."""

    def change(self) -> AbstractContextManager[None]:
        """All that is done inside is stored, or none of it."""
        ...

    def fresh(self, limit: int) -> list[str]:
        """Reports that were not reconciled yet, by publication, at most so many."""
        ...

    def retired(self) -> list[str]:
        """Reports that were reconciled before a newer version of them was read."""
        ...

    def settle(self, reports: Sequence[str]) -> None:
        """Mark reports as reconciled."""
        ...

    def retire(self, reports: Sequence[str]) -> None:
        """Forget that reports were reconciled: newer versions took their place."""
        ...

    def index(self, keys: Mapping[str, Sequence[int]], prints: Mapping[str, Sequence[int]]) -> None:
        """Keep by which keys and prints, 64-bit hashes, reports can be found."""
        ...

    def near(self, reports: Sequence[str]) -> dict[str, list[str]]:
        """For each report those near it, the nearest first, newest versions only."""
        ...

    def record(self, judgements: Sequence[Judgement]) -> None:
        """Append judgements."""
        ...

    def withdraw(self, ids: Sequence[str], when: str) -> None:
        """Date the end of judgements, by their whole ids."""
        ...

    def forget(self, when: str) -> None:
        """Withdraw all that rules judged, and all that follows from it. People's words stay."""
        ...

    def regroup(self, kind: JudgementKind, old: Sequence[str], new: Mapping[str, str]) -> None:
        """Put ``new`` (member to label) in place of the groups labelled ``old``."""
        ...

    def weigh(self, rows: Sequence[GroupRow]) -> None:
        """Put the roots of groups in place of what was known of them."""
        ...
