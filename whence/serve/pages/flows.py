"""Which outlet feeds which: copies and citations between outlets, as a grid and its table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.drawing.grid import Grid, grid
from whence.serve.pages.given import given
from whence.store.browsing.flows import Flow, Flows
from whence.store.duckdb import DuckStore


@dataclass(frozen=True, slots=True)
class FlowPage:
    """The pairs of outlets with most between them; with an ``outlet`` only its own."""

    title: str
    outlet: str
    flows: tuple[Flow, ...]
    total: int
    grid: Grid


def _make(picture: DuckStore, request: Request) -> FlowPage:
    outlet = given(request, "outlet")
    flows, total = Flows.over(picture).pairs()
    if outlet:
        flows = [flow for flow in flows if outlet in (flow.source, flow.taker)]
        total = len(flows)
    return FlowPage("Which outlet feeds which", outlet, tuple(flows), total, grid(flows))


def _table(page: FlowPage) -> Table:
    yield "from", "to", "copies", "not credited", "citations", "reports", "some reports"
    for flow in page.flows:
        counts = flow.copies, flow.uncredited, flow.citations, flow.reports
        yield flow.source, flow.taker, *counts, " ".join(flow.sample)


flows = View("/flows", "flows.html", _make, _table)
