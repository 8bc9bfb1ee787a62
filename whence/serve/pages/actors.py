"""Who acts or is acted on in the store, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.memory import remembered
from whence.serve.pages.given import Pager, given, page_number, pager
from whence.store.browsing.actors import ActorAsk, ActorLine, Actors
from whence.store.duckdb import DuckStore
from whence.types import ActorKind

KINDS: tuple[str, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class ActorList:
    """A page of actors, and what was asked for."""

    title: str
    ask: ActorAsk
    kinds: tuple[str, ...]
    rows: tuple[ActorLine, ...]
    pager: Pager


def _make(picture: DuckStore, request: Request) -> ActorList:
    ask = ActorAsk(
        words=given(request, "words"),
        kind=given(request, "kind"),
        known=given(request, "known"),
        page=page_number(request),
    )
    found = remembered(request, picture, ask, lambda: Actors.over(picture).listing(ask))
    rows, total = found
    shown = pager(request, ask.page, total, len(rows))
    return ActorList("Actors", ask, KINDS, tuple(rows), shown)


def _table(page: ActorList) -> Table:
    yield "name", "kind", "identity", "claims", "reports", "events as actor", "events as target"
    for row in page.rows:
        who = row.who
        counts = row.claims, row.reports, row.as_actor, row.as_target
        yield who.name, who.kind, who.identity or "", *counts


actors = View("/actors", "actors.html", _make, _table)
