"""Repeated claims: those in most reports from fewest roots first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.serve.answers import View
from whence.serve.pages.brief import Said, hit_said
from whence.serve.pages.paging import SIZE, Paging, paging
from whence.serve.wording import link_name
from whence.store.duckdb import DuckStore
from whence.store.leading import count_repeated, most_repeated
from whence.store.searching import Behind, claims_called


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as it was made first, and what stands behind it."""

    claim: Said
    behind: Behind


@dataclass(frozen=True, slots=True)
class Claims:
    """A page of the repeated claims."""

    title: str
    total: int
    rows: tuple[Row, ...]
    pages: Paging


def rows_of(picture: DuckStore, limit: int, offset: int = 0) -> tuple[Row, ...]:
    """The most repeated claims."""
    weights = most_repeated(picture, limit, offset)
    hits = claims_called(picture, [weight.group for weight in weights])
    kept = (weight for weight in weights if weight.group in hits)
    return tuple(Row(hit_said(hits[weight.group]), weight) for weight in kept)


def _make(picture: DuckStore, request: Request) -> Claims:
    total = count_repeated(picture)
    pages = paging(request, total)
    whole = request.url.path.endswith(".csv")
    rows = rows_of(picture, 10_000 if whole else SIZE, 0 if whole else pages.offset)
    return Claims("Claims that several reports carry", total, rows, pages)


def _table(shown: Claims) -> Iterator[Sequence[Any]]:
    yield ("claim", "words", "status", "chain", "first in", "published", "reports", "copies",
           "roots certain", "roots possible", "denials")  # fmt: skip
    for row in shown.rows:
        claim, behind = row.claim, row.behind
        yield (
            claim.id, claim.words, claim.status,
            " > ".join(link_name(link) for link in claim.chain),
            claim.report.outlet or claim.report.doc, claim.report.published or "",
            behind.reports, behind.copies, behind.certain, behind.possible, behind.denials,
        )  # fmt: skip


claims = View("/claims", "claims.html", _make, _table)
