"""Who is said to be allied with, to support or to fight whom: a drawing and its table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.drawing.graph import Graph, graph
from whence.serve.memory import remembered
from whence.serve.pages.given import given
from whence.store.browsing.ties import TYPES, Edge, TieAsk, Ties
from whence.store.duckdb import DuckStore


@dataclass(frozen=True, slots=True)
class Network:
    """What was asked for, the edges in most claims, how many there are in all, the drawing."""

    title: str
    types: tuple[str, ...]
    chosen: tuple[str, ...]
    since: str
    until: str
    actor: str
    days: tuple[str, ...]
    edges: tuple[Edge, ...]
    total: int
    graph: Graph


def _make(picture: DuckStore, request: Request) -> Network:
    types = tuple(dict.fromkeys(request.query_params.getlist("type")))
    since, until, actor = (given(request, name) for name in ("since", "until", "actor"))
    ask = TieAsk(types or TYPES, since, until, actor)
    edges, total = remembered(request, picture, ask, lambda: Ties.over(picture).edges(ask))
    days = sorted({day for edge in edges for day in (edge.first, edge.last) if day})
    return Network(
        title="Who is said to stand with, against and within whom",
        types=TYPES,
        chosen=types,
        since=since,
        until=until,
        actor=actor,
        days=(days[0], days[-1]) if days else (),
        edges=tuple(edges),
        total=total,
        graph=graph(tuple(edges)),
    )


def _table(page: Network) -> Table:
    yield (
        "actor", "relation", "other", "status", "claims", "denials", "hedged", "reports",
        "roots at least", "roots at most", "first said", "last said", "some claims",
    )  # fmt: skip
    for edge in page.edges:
        yield (
            edge.one.name, edge.type, edge.other.name, edge.status, edge.claims, edge.denials,
            edge.hedged, edge.reports, edge.certain, edge.possible, edge.first, edge.last,
            " ".join(edge.sample),
        )  # fmt: skip


network = View("/network", "network.html", _make, _table)
