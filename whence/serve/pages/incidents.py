"""Happenings that several reports tell of, those told by most reports first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.reconcile.incidents.agreed import likely_kind
from whence.serve.answers import View
from whence.serve.pages.paging import SIZE, Paging, paging
from whence.store.duckdb import DuckStore
from whence.store.leading import EventSeen, count_told, events_called, most_told


@dataclass(frozen=True, slots=True)
class Range:
    """How far the figures of one measure lie apart over all reports; ``figures`` is how many
    different ones compete."""

    measure: str
    low: float | None
    high: float | None
    figures: int


@dataclass(frozen=True, slots=True)
class Row:
    """An incident in a line: its sort, the place most named, when it was told, its figures."""

    incident: str
    kind: str
    place: str
    reports: int
    first: str | None
    last: str | None
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Incidents:
    """A page of incidents."""

    title: str
    total: int
    rows: tuple[Row, ...]
    pages: Paging


def rows_of(picture: DuckStore, limit: int, offset: int = 0) -> tuple[Row, ...]:
    """The incidents told by most reports."""
    told = most_told(picture, limit, offset)
    events = events_called(picture, [key for row in told for key in row.events])
    return tuple(
        _row(row.incident, [events[key] for key in row.events if key in events]) for row in told
    )


def _row(incident: str, seen: Sequence[EventSeen]) -> Row:
    dates = sorted(item.published for item in seen if item.published)
    kind = likely_kind([item.event.kind for item in seen if item.event.kind])
    return Row(
        incident=incident,
        kind=kind or _commonest([item.event.type.casefold() for item in seen]),
        place=_commonest([item.place for item in seen if item.place]),
        reports=len({item.report for item in seen}),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        ranges=tuple(_ranges(seen)),
    )


def _ranges(seen: Sequence[EventSeen]) -> Iterator[Range]:
    found: dict[str, set[tuple[float | None, float | None]]] = {}
    for item in seen:
        for number in item.event.toll:
            found.setdefault(number.measure, set()).add((number.low, number.high))
    for measure, figures in found.items():
        lows = [low if low is not None else high for low, high in figures]
        highs = [high if high is not None else low for low, high in figures]
        known = [value for value in (*lows, *highs) if value is not None]
        if known:
            yield Range(measure, min(known), max(known), len(figures))


def _commonest(names: Sequence[str]) -> str:
    return Counter(names).most_common(1)[0][0] if names else ""


def _make(picture: DuckStore, request: Request) -> Incidents:
    total = count_told(picture)
    pages = paging(request, total)
    whole = request.url.path.endswith(".csv")
    rows = rows_of(picture, 2_000 if whole else SIZE, 0 if whole else pages.offset)
    return Incidents("Incidents that several reports tell of", total, rows, pages)


def _table(shown: Incidents) -> Iterator[Sequence[Any]]:
    yield ("incident", "kind", "place", "reports", "first", "last", "measure", "lowest", "highest",
           "figures")  # fmt: skip
    for row in shown.rows:
        told = (row.incident, row.kind, row.place, row.reports, row.first, row.last)
        for span in row.ranges or (Range("", None, None, 0),):
            yield (*told, span.measure, span.low, span.high, span.figures)


incidents = View("/incidents", "incidents.html", _make, _table)
