"""What pages that list things share: what was asked for, and the way to the next page."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from whence.errors import InputError
from whence.store.browsing.base import PAGE


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list stands: ``total`` rows, shown from number ``first`` to ``last``; ``before`` and
    ``after`` are the queries of the pages beside, None at the ends."""

    total: int
    first: int
    last: int
    before: str | None
    after: str | None


def given(request: Request, name: str) -> str:
    """A field of the query without white space at its ends; empty where it is not given."""
    return request.query_params.get(name, "").strip()


def page_number(request: Request) -> int:
    """The page asked for, the first being 1. Raises InputError for one that is none."""
    seen = given(request, "page") or "1"
    if not (seen.isascii() and seen.isdigit() and len(seen) < 8):
        raise InputError(f"page is {seen!r}: 1 or more is accepted")
    return int(seen)


def pager(request: Request, page: int, total: int, shown: int) -> Pager:
    """The way from this page of a list to those beside it."""
    first = (page - 1) * PAGE
    more = first + shown < total
    return Pager(
        total,
        first + 1 if shown else 0,
        first + shown,
        _query(request, page - 1) if page > 1 else None,
        _query(request, page + 1) if more else None,
    )


def _query(request: Request, page: int) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "page"]
    return urlencode([*kept, ("page", str(page))])
