"""What is in the store, what is new, and what deserves a look."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.reconcile.listing import Repeated, repeated
from whence.serve.answers import View
from whence.store.contract import Counts
from whence.store.duckdb import DuckStore

REPEATED = 8


@dataclass(frozen=True, slots=True)
class Overview:
    """The front page."""

    title: str
    counts: Counts
    repeated: tuple[Repeated, ...]


def _make(picture: DuckStore, request: Request) -> Overview:
    return Overview("What is in the store", picture.counts(), tuple(repeated(picture, REPEATED)))


overview = View("/", "overview.html", _make)
