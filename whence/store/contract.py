"""What a store does. Writing is split from reading; claims are appended, never edited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from whence.types import Aside, Claim, Reading, Report, Status

Which = Literal["all", "newest", "docs"]


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list; an empty field leaves them all in.

    ``words``: all must stand in the content, in any order, case aside; ``attack*`` is any word
    that begins so. ``source``: part of the name of any link. ``actor``: part of a mention in the
    content. ``outlet``: part of its name. ``since``/``until``: ISO dates of publication, both
    included. ``depth``: number of links, at least. ``anonymous``: only chains whose last link is
    not named. ``report``: as in ``View.report``. ``versions``: older versions of a report too;
    without it only the newest text at each address speaks, unless ``report`` names an older one.
    """

    words: str | None = None
    source: str | None = None
    status: Status | None = None
    actor: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    depth: int | None = None
    anonymous: bool = False
    report: str | None = None
    limit: int | None = None
    versions: bool = False


@dataclass(frozen=True, slots=True)
class SourceRow:
    """Who speaks in the store, under one name: how many claims, in how many reports, through whom
    (names of the links just before it, commonest first)."""

    name: str
    kind: str
    named: bool
    claims: int
    reports: int
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is stored: reports (newest versions), older versions of them, claims and sources
    (names) of the newest versions, and what was set aside."""

    reports: int
    older: int
    claims: int
    sources: int
    asides: int


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
        """The claims that ``where`` lets through. Raises InputError for a date, depth or limit
        that is none, StoreError for a report that is not there."""
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

    def asides(self) -> Iterator[Aside]:
        """What was set aside, in the order it was met."""
        ...

    def previous(self) -> dict[str, str]:
        """For each report id that is a newer version, the id of the version just before it."""
        ...

    def counts(self) -> Counts:
        """How much is stored."""
        ...
