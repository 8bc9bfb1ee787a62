"""The reports of the store, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.pages.given import Pager, given, page_number, pager
from whence.store.browsing.reports import ReportAsk, ReportRow, Reports
from whence.store.duckdb import DuckStore


@dataclass(frozen=True, slots=True)
class ReportList:
    """A page of reports, and what was asked for."""

    title: str
    ask: ReportAsk
    rows: tuple[ReportRow, ...]
    pager: Pager


def _make(picture: DuckStore, request: Request) -> ReportList:
    ask = ReportAsk(
        words=given(request, "words"),
        outlet=given(request, "outlet"),
        since=given(request, "since"),
        until=given(request, "until"),
        order=given(request, "order") or "newest",
        page=page_number(request),
    )
    rows, total = Reports.over(picture).listing(ask)
    return ReportList("Reports", ask, tuple(rows), pager(request, ask.page, total, len(rows)))


def _table(page: ReportList) -> Table:
    yield "id", "published", "outlet", "title", "claims", "repeated from one root or none"
    for row in page.rows:
        head = row.report
        yield head.id, head.published, head.outlet, head.title or head.doc, row.claims, row.poor


reports = View("/reports", "reports.html", _make, _table)
