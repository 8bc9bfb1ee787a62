"""Who speaks in the store, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.memory import remembered
from whence.serve.pages.given import Pager, given, page_number, pager
from whence.store.answers import SourceRow
from whence.store.browsing.sources import SourceAsk, Sources
from whence.store.duckdb import DuckStore
from whence.types import SOURCE_KINDS


@dataclass(frozen=True, slots=True)
class SourceList:
    """A page of sources, and what was asked for."""

    title: str
    ask: SourceAsk
    kinds: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    pager: Pager


def _make(picture: DuckStore, request: Request) -> SourceList:
    ask = SourceAsk(
        words=given(request, "words"),
        kind=given(request, "kind"),
        known=given(request, "known"),
        page=page_number(request),
    )
    found = remembered(request, picture, ask, lambda: Sources.over(picture).listing(ask))
    rows, total = found
    shown = pager(request, ask.page, total, len(rows))
    return SourceList("Sources", ask, SOURCE_KINDS, tuple(rows), shown)


def _table(page: SourceList) -> Table:
    yield "name", "kind", "named", "claims", "reports", "through"
    for row in page.rows:
        known = "named" if row.named else "anonymous"
        yield row.name, row.kind, known, row.claims, row.reports, "; ".join(row.through)


sources = View("/sources", "sources.html", _make, _table)
