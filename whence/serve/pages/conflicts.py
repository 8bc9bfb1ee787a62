"""Claims that cannot both be true, with what stands behind either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.reconcile.judging import found
from whence.serve.answers import View
from whence.serve.pages.brief import Said, hit_said
from whence.serve.pages.paging import SIZE, Paging, paging
from whence.serve.reviewer import reviewer
from whence.store.duckdb import DuckStore
from whence.store.leading import count_conflicts, surest_conflicts
from whence.store.searching import Behind, Hit, claims_called
from whence.types import Conflict, Judgement, Number


@dataclass(frozen=True, slots=True)
class Side:
    """One of two claims, its numbers, and what stands behind it."""

    claim: Said
    numbers: tuple[Number, ...]
    behind: Behind | None


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that cannot both be true, and in what they differ; the earlier one first."""

    conflict: Conflict
    earlier: Side
    later: Side


@dataclass(frozen=True, slots=True)
class Conflicts:
    """A page of conflicts, the surest first."""

    title: str
    total: int
    rows: tuple[Clash, ...]
    pages: Paging
    reviewer: str


def rows_of(picture: DuckStore, limit: int, offset: int = 0) -> tuple[Clash, ...]:
    """The surest conflicts."""
    judgements = surest_conflicts(picture, limit, offset)
    ends = [end for item in judgements for end in (item.left, item.right)]
    hits = claims_called(picture, ends)
    kept = (item for item in judgements if item.left in hits and item.right in hits)
    return tuple(_clash(item, hits[item.right], hits[item.left]) for item in kept)


def _clash(judgement: Judgement, earlier: Hit, later: Hit) -> Clash:
    return Clash(found(Conflict, judgement), _side(earlier), _side(later))


def _side(hit: Hit) -> Side:
    return Side(hit_said(hit), hit.numbers, hit.behind)


def _make(picture: DuckStore, request: Request) -> Conflicts:
    total = count_conflicts(picture)
    pages = paging(request, total)
    whole = request.url.path.endswith(".csv")
    rows = rows_of(picture, 10_000 if whole else SIZE, 0 if whole else pages.offset)
    title = "Claims that cannot both be true"
    return Conflicts(title, total, rows, pages, reviewer(request))


def _table(shown: Conflicts) -> Iterator[Sequence[Any]]:
    yield ("differs", "clash", "score", "earlier claim", "earlier words", "earlier outlet",
           "later claim", "later words", "later outlet", "reason")  # fmt: skip
    for row in shown.rows:
        sides = [
            value
            for side in (row.earlier, row.later)
            for value in (side.claim.id, side.claim.words,
                          side.claim.report.outlet or side.claim.report.doc)
        ]  # fmt: skip
        conflict = row.conflict
        yield (conflict.differs, conflict.clash, conflict.score, *sides, conflict.reason)


conflicts = View("/conflicts", "conflicts.html", _make, _table)
