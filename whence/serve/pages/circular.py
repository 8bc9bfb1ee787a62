"""Circular reporting: reports that have something from one another, and from nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.reconcile.listing import all_loops
from whence.serve.answers import View
from whence.serve.pages.brief import Head, Said, hit_head, hit_said
from whence.store.duckdb import DuckStore
from whence.store.searching import claims_called

_MOST = 100


@dataclass(frozen=True, slots=True)
class Circle:
    """Reports, each of which has it from the next and the last from the first, and what goes
    round."""

    reports: tuple[Head, ...]
    claims: tuple[Said, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Circular:
    """All circles."""

    title: str
    total: int
    rows: tuple[Circle, ...]


def _make(picture: DuckStore, request: Request) -> Circular:
    circles = all_loops(picture)
    hits = claims_called(picture, [name for loop in circles[:_MOST] for name in loop.claims])
    heads = {hit.report: hit_head(hit) for hit in hits.values()}
    rows = tuple(
        Circle(
            tuple(heads.get(name) or Head(name, name, None, None, None) for name in loop.reports),
            tuple(hit_said(hits[name]) for name in loop.claims if name in hits),
            loop.reason,
        )
        for loop in circles[:_MOST]
    )
    return Circular("Circular reporting", len(circles), rows)


circular = View("/circular", "circular.html", _make)
