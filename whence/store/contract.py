"""What a store does. Writing is split from reading; claims are appended, never edited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from whence.store.answers import ActorRow, Counts, EventRow, RelationRow, SourceRow
from whence.store.asks import ClaimFilter, EventFilter, RelationFilter, Which
from whence.types import Aside, Claim, Reading, Report

__all__ = [
    "ActorRow",
    "ClaimFilter",
    "Counts",
    "EventFilter",
    "EventRow",
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
