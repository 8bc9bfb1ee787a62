"""Answers: a page for people, its twin for programs, its tables as CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from fastapi import APIRouter
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import Response

from whence.plain import plain
from whence.serve.desk import Desk
from whence.serve.made import Made
from whence.serve.wording import FILTERS
from whence.store.duckdb import DuckStore

HERE = Path(__file__).parent
Table = Iterable[Sequence[Any]]


class Shown(Protocol):
    """What a page shows: a frozen dataclass of plain data with a title."""

    @property
    def title(self) -> str:
        """What the page is called."""
        ...


@dataclass(frozen=True, slots=True)
class View:
    """A page: where it is, what it shows, and how. ``table`` gives the rows of its CSV, the names
    of the columns first. A page that is not ``kept`` changes without the store, and is made anew
    for everybody who asks."""

    path: str
    template: str
    make: Callable[[DuckStore, Request], Any]
    table: Callable[[Any], Table] | None = None
    kept: bool = True


def environment() -> Environment:
    """Templates, everything that is put into them escaped."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters.update(FILTERS)
    return made


def register(router: APIRouter, desk: Desk, templates: Environment, view: View) -> None:
    """Put a page, its JSON twin and, where it has a table, its CSV on a router."""
    made = Made(desk, stamp)
    shown_to = made.of if view.kept else made.afresh

    def page(request: Request) -> Response:
        shown, mark = shown_to(view.make, request)
        return html(request, templates, view.template, shown, mark)

    def twin(request: Request) -> Response:
        return as_json(shown_to(view.make, request)[0])

    def table(request: Request) -> Response:
        with desk.reading() as picture:
            return as_csv(view.table(view.make(picture, request)) if view.table else ())

    data_path = "/overview" if view.path == "/" else view.path
    router.add_api_route(f"{data_path}.json", twin, methods=["GET"], include_in_schema=False)
    if view.table:
        router.add_api_route(f"{data_path}.csv", table, methods=["GET"], include_in_schema=False)
    router.add_api_route(view.path, page, methods=["GET"], include_in_schema=False)


def html(
    request: Request, templates: Environment, template: str, shown: Shown, stamp: str
) -> Response:
    """A page of HTML."""
    words = templates.get_template(template).render(
        page=shown,
        request=request,
        holder=request.state.holder,
        form_token=request.state.form_token,
        stamp=stamp,
        here=quote(request.scope["path"]),
        query=request.url.query,
        today=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
    )
    return Response(words, media_type="text/html; charset=utf-8")


def as_json(shown: Any) -> Response:
    """Data as JSON (RFC 8259)."""
    words = json.dumps(plain(shown), ensure_ascii=False)
    return Response(words.encode("utf-8", "surrogatepass"), media_type="application/json")


def as_csv(rows: Table) -> Response:
    """A table as CSV (RFC 4180). A cell that a spreadsheet would run is written as text."""
    out = io.StringIO()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return Response(out.getvalue(), media_type="text/csv; charset=utf-8")


def stamp(picture: DuckStore) -> str:
    """The state of the store, by which a page can be quoted: its name, reports and judgements."""
    reports, judgements = picture.state()
    return f"{picture.name} · state {reports}.{judgements}"


def _cell(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "=+-@\t\r":
        return f"'{value}"
    return value
