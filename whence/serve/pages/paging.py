"""Which page of a list is asked for, and the addresses of the pages beside it."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.errors import InputError

SIZE = 25
DEEPEST = 400


@dataclass(frozen=True, slots=True)
class Paging:
    """Page ``page`` of ``pages``, and the queries of the pages before and after, where any."""

    page: int
    pages: int
    before: str
    after: str
    offset: int


def paging(request: Request, total: int, size: int = SIZE) -> Paging:
    """The page that a request asks for. Raises InputError for one that there is not."""
    seen = request.query_params.get("page", "") or "1"
    if not (seen.isascii() and seen.isdigit() and len(seen) < 5 and 1 <= int(seen) <= DEEPEST):
        raise InputError(f"page is {seen!r}: 1 to {DEEPEST} is accepted")
    page, pages = int(seen), max(1, min(DEEPEST, -(-total // size)))
    return Paging(
        page,
        pages,
        f"page={page - 1}" if page > 1 else "",
        f"page={page + 1}" if page < pages else "",
        size * (page - 1),
    )
