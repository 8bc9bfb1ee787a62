"""What is in the store, what is new, and what deserves a look."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import View
from whence.serve.pages.brief import Said, hit_said
from whence.serve.pages.claims import Row as Repeated
from whence.serve.pages.claims import rows_of as repeated
from whence.serve.pages.conflicts import Clash
from whence.serve.pages.conflicts import rows_of as clashes
from whence.serve.pages.incidents import Row as Told
from whence.serve.pages.incidents import rows_of as told
from whence.serve.pages.timeline import Timeline, timeline
from whence.store.contract import ClaimFilter, Counts
from whence.store.duckdb import DuckStore
from whence.store.newest import Latest, days, latest
from whence.store.searching import ClaimSearch, search

REPEATED, TOLD, CLASHES, PREDICTED, NEW = 8, 6, 4, 4, 8


@dataclass(frozen=True, slots=True)
class Overview:
    """The front page."""

    title: str
    counts: Counts
    timeline: Timeline
    repeated: tuple[Repeated, ...]
    conflicts: tuple[Clash, ...]
    incidents: tuple[Told, ...]
    predictions: tuple[Said, ...]
    latest: tuple[Latest, ...]


def _make(picture: DuckStore, request: Request) -> Overview:
    open_ones = ClaimSearch(ClaimFilter(status="predicted"))
    return Overview(
        title="What is in the store",
        counts=picture.counts(),
        timeline=timeline(days(picture)),
        repeated=repeated(picture, REPEATED),
        conflicts=clashes(picture, CLASHES),
        incidents=told(picture, TOLD),
        predictions=tuple(hit_said(hit) for hit in search(picture, open_ones, PREDICTED)),
        latest=latest(picture, NEW),
    )


overview = View("/", "overview.html", _make)
