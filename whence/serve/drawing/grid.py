"""Who feeds whom as a grid: a column for each taker, a row for each source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from whence.store.browsing.flows import Flow

OUTLETS = 24
CELL, LEFT, TOP = 26, 210, 150


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet has from another: ``number`` is its row in the table; ``size`` is the side
    of a square for copies, 0 for none, ``ring`` of one for citations."""

    number: int
    flow: Flow
    x: float
    y: float
    size: float
    ring: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid of so many units, with the outlets of its rows and columns."""

    width: int
    height: int
    rows: tuple[tuple[str, float], ...]
    columns: tuple[tuple[str, float], ...]
    cells: tuple[Cell, ...]
    left_out: int


def grid(flows: Sequence[Flow]) -> Grid:
    """The grid of the outlets with most between them."""
    given, taken = _ranked(flows, "source"), _ranked(flows, "taker")
    rows = {name: TOP + place * CELL for place, name in enumerate(given)}
    columns = {name: LEFT + place * CELL for place, name in enumerate(taken)}
    most = max((flow.copies + flow.citations for flow in flows), default=1)
    cells = tuple(
        Cell(
            number,
            flow,
            columns[flow.taker],
            rows[flow.source],
            _side(flow.copies, most),
            _side(flow.citations, most),
        )
        for number, flow in enumerate(flows, 1)
        if flow.taker in columns and flow.source in rows
    )
    return Grid(
        LEFT + len(columns) * CELL + 80,
        TOP + len(rows) * CELL + 10,
        tuple(rows.items()),
        tuple(columns.items()),
        cells,
        len(flows) - len(cells),
    )


def _ranked(flows: Sequence[Flow], end: str) -> list[str]:
    """The outlets at one end, those with most first."""
    weight: dict[str, int] = {}
    for flow in flows:
        name = str(getattr(flow, end))
        weight[name] = weight.get(name, 0) + flow.copies + flow.citations
    return sorted(weight, key=lambda name: (-weight[name], name))[:OUTLETS]


def _side(count: int, most: int) -> float:
    """The side of a square whose area shows a count."""
    return round(6 + (CELL - 10) * sqrt(count / most), 1) if count else 0.0
