"""One report: its text with everything marked, what it has from where, its versions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from whence.errors import StoreError
from whence.reconcile.copies import Edits, edits
from whence.serve.answers import Table, View
from whence.serve.desk import Desk
from whence.serve.drawing import sheet
from whence.serve.pages.between import Between, between
from whence.serve.pages.given import given
from whence.serve.wording import content, one_line
from whence.store.browsing.base import Head
from whence.store.browsing.reports import Reports
from whence.store.duckdb import DuckStore
from whence.types import Reading


@dataclass(frozen=True, slots=True)
class Compared:
    """How this version's claims differ from those of another one of the page."""

    older: Head
    newer: Head
    edits: Edits


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report as it was read. ``versions`` are all of its page's, the oldest first."""

    title: str
    reading: Reading
    cards: tuple[sheet.Card, ...]
    versions: tuple[Head, ...]
    compared: Compared | None
    between: Between

    @property
    def text(self) -> Markup:
        """The text, marked."""
        return sheet.text(self.reading)

    @property
    def tables(self) -> Markup:
        """Events, places, relations and times."""
        return sheet.tables(self.reading)

    @property
    def key(self) -> Markup:
        """What the marks mean."""
        return sheet.key(self.reading)


def _make(picture: DuckStore, request: Request) -> ReportPage:
    reading = picture.report(request.path_params["report"])
    report, reports = reading.report, Reports.over(picture)
    versions = reports.versions(report.id)
    return ReportPage(
        title=one_line(report.title or report.doc),
        reading=reading,
        cards=sheet.cards(reading, reports.weighed(report.id)),
        versions=tuple(versions),
        compared=_compared(picture, reading, versions, given(request, "against")),
        between=between(picture, report),
    )


def _compared(
    picture: DuckStore, reading: Reading, versions: list[Head], against: str
) -> Compared | None:
    """This version and the one asked for, else the one before it; None for the only one. Raises
    StoreError for another page's."""
    places = {head.id: place for place, head in enumerate(versions)}
    mine = places[reading.report.id]
    if against and against not in places:
        raise StoreError(f"{against!r} is no version of {reading.report.id}")
    other = places[against] if against else mine - 1
    if other in (-1, mine):
        return None
    older, newer = sorted((other, mine))
    pair = list(picture.readings_of([versions[older].id, versions[newer].id]))
    return Compared(versions[older], versions[newer], edits(*pair))


def _table(page: ReportPage) -> Table:
    yield "claim", "status", "words", "chain", "roots at least", "roots at most", "reports"
    for card in page.cards:
        claim, known = card.claim, card.behind
        roots = (known.certain, known.possible, known.reports) if known else ("", "", "")
        chain = " > ".join(link.name for link in claim.chain)
        yield claim.id, claim.status, content(claim), chain, *roots


report = View("/reports/{report}", "report.html", _make, _table)


def style(desk: Desk) -> Callable[[Request], Response]:
    """What answers ``/reports/{report}/style.css``: the style rules that depend on the report, as
    a file of their own, because pages may hold none."""

    def answer(request: Request) -> Response:
        with desk.reading() as picture:
            reading = picture.report(request.path_params["report"])
        return Response(sheet.rules(reading), media_type="text/css; charset=utf-8")

    return answer
