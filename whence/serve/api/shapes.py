"""What the interface answers beside the core types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Annotated, Generic, TypeVar

from fastapi import Query

from whence.types import Claim, Reading, Report

Item = TypeVar("Item")
MOST, FARTHEST = 500, 1_000_000
Limit = Annotated[int, Query(ge=1, le=MOST, description="At most so many.", examples=[20])]
Offset = Annotated[int, Query(ge=0, le=FARTHEST, description="Leave so many out first.")]


@dataclass(frozen=True, slots=True)
class Paged(Generic[Item]):
    """A stretch of a list; ``more`` says whether there is another after it."""

    items: list[Item]
    offset: int
    more: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A report without its text."""

    id: str
    doc: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """A claim with the report that it is from."""

    report: Heading
    claim: Claim


@dataclass(frozen=True, slots=True)
class ReportItem:
    """A report and how much is read in it."""

    report: Heading
    claims: int
    sources: int


def heading(report: Report) -> Heading:
    """A report without its text."""
    return Heading(report.id, report.doc, report.title, report.outlet, report.published, report.url)


def item_of(reading: Reading) -> ReportItem:
    """A report and how much is read in it."""
    return ReportItem(heading(reading.report), len(reading.claims), len(reading.sources))


def paged(found: Iterable[Item], limit: int, offset: int) -> Paged[Item]:
    """The stretch of a list from ``offset`` on."""
    rows: Sequence[Item] = list(islice(found, offset, offset + limit + 1))
    return Paged(list(rows[:limit]), offset, len(rows) > limit)
