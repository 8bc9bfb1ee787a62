"""Search: claims by their words and by all that is known of them, each search an address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

from whence.errors import InputError, StoreError
from whence.serve.answers import View
from whence.serve.pages.asked import Asked, as_search, asked
from whence.serve.pages.brief import Head, Piece, hit_head, marked
from whence.serve.wording import link_name, spans
from whence.store.duckdb import DuckStore
from whence.store.searching import Behind, Hit, search, sorts
from whence.types import EVENT_TYPES, STATUSES, Link, Status

PAGE, CSV, DEEPEST = 25, 10_000, 400
_FOLDED = ("source", "actor", "place", "event", "outlet", "since", "until", "depth", "reports",
           "roots", "report")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A claim that was found; ``words`` mark what was asked for."""

    id: str
    report: Head
    words: tuple[Piece, ...]
    chain: tuple[Link, ...]
    status: Status
    behind: Behind | None


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of the claims found have one value of a field, and the search for only those."""

    name: str
    value: str
    claims: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Search:
    """What was asked and what was found. ``fields_used`` are others than words, status and voice;
    ``problem`` says what of it cannot be asked."""

    title: str
    asked: Asked
    total: int
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    page: int
    pages: int
    before: str
    after: str
    table: str
    events: tuple[str, ...] = EVENT_TYPES
    statuses: tuple[str, ...] = STATUSES
    fields_used: bool = False
    problem: str = ""


def _make(picture: DuckStore, request: Request) -> Search:
    given = asked(request.query_params)
    path = request.url.path
    try:
        return _found(picture, given, whole=path.endswith(".csv"))
    except (InputError, StoreError) as error:
        if path != "/search":
            raise
        return Search("Search", given, 0, (), (), 1, 1, "", "", "", problem=str(error))


def _found(picture: DuckStore, given: Asked, whole: bool) -> Search:
    what, page = as_search(given), given.number(DEEPEST)
    kinds = sorts(picture, what)
    total = sum(kind.claims for kind in kinds)
    limit, offset = (CSV, 0) if whole else (PAGE, PAGE * (page - 1))
    hits = search(picture, what, limit, offset)
    pages = max(1, min(DEEPEST, -(-total // PAGE)))
    by_status = _counted((kind.status, kind.claims) for kind in kinds)
    by_voice = _counted((kind.voice, kind.claims) for kind in kinds)
    return Search(
        title=f"Search: {given.summary()}" if given.summary() else "Search",
        asked=given,
        total=total,
        rows=tuple(_row(hit, given.words.split()) for hit in hits),
        facets=(*_facets(given, "status", by_status), *_facets(given, "voice", by_voice)),
        page=page,
        pages=pages,
        before=_query(given, page=str(page - 1)) if page > 1 else "",
        after=_query(given, page=str(page + 1)) if page < pages else "",
        table=_query(given, page=""),
        fields_used=any(getattr(given, name) for name in _FOLDED),
    )


def _row(hit: Hit, words: Sequence[str]) -> Row:
    shown = marked(spans(hit.content), words)
    return Row(hit.id, hit_head(hit), shown, hit.chain, hit.status, hit.behind)


def _counted(pairs: Iterator[tuple[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, claims in pairs:
        found[name] = found.get(name, 0) + claims
    return found


def _facets(given: Asked, name: str, counts: dict[str, int]) -> Iterator[Facet]:
    chosen = getattr(given, name)
    for value, claims in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        turned = "" if value == chosen else value
        query = _query(given, **{name: turned, "page": ""})
        yield Facet(name, value, claims, query, value == chosen)


def _query(given: Asked, **other: str) -> str:
    """The address of a search, what is empty left out."""
    values = {item.name: getattr(given, item.name) for item in fields(given)} | other
    kept = {name: value for name, value in values.items() if value}
    return urlencode(kept)


def _table(shown: Search) -> Iterator[Sequence[Any]]:
    yield ("claim", "words", "status", "chain", "report", "outlet", "published", "reports", "roots")
    for row in shown.rows:
        behind = row.behind
        yield (
            row.id,
            "".join(piece.text for piece in row.words),
            row.status,
            " > ".join(link_name(link) for link in row.chain),
            row.report.id,
            row.report.outlet or row.report.doc,
            row.report.published or "",
            behind.reports if behind else 1,
            behind.certain if behind else "",
        )


search_page = View("/search", "search.html", _make, _table)
