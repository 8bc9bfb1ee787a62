"""Sections below the text: a heading with a count, a line on what is meant, and a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whence.export.page.markup import Html, el, joined

Row = tuple[str, Sequence[str]]
"""A row's anchor, and its cells; the first of them heads the row."""


def section(name: str, note: str, headings: Sequence[str], rows: Iterable[Row]) -> Html:
    """One section. ``name`` is its heading and, in lower case, its anchor; an empty one says so.
    A column in which no row has anything is left out.

    Roles are written out, because tables that narrow screens show as blocks lose theirs.
    """
    listed = list(rows)
    head = el("h2", name, " ", el("small", str(len(listed))))
    if not listed:
        return el("section", head, el("p", "None found.", class_="note"), id=name.lower())
    kept = [n for n in range(len(headings)) if n == 0 or any(cells[n] for _, cells in listed)]
    columns = (el("th", headings[n], scope="col", role="columnheader") for n in kept)
    shown = (_row(anchor, [(headings[n], cells[n]) for n in kept]) for anchor, cells in listed)
    table = el(
        "table",
        el("thead", el("tr", *columns, role="row"), role="rowgroup"),
        el("tbody", *shown, role="rowgroup"),
        role="table",
        aria_label=name,
    )
    return el("section", head, el("p", note, class_="note"), table, id=name.lower())


def _row(anchor: str, cells: Sequence[tuple[str, str]]) -> Html:
    (heading, first), *others = cells
    head = el("th", first, scope="row", role="rowheader", data_h=heading)
    rest = [
        el("td", cell or "—", role="cell", data_h=heading, class_=None if cell else "empty")
        for heading, cell in others
    ]
    return el("tr", head, joined(rest), id=anchor, role="row", tabindex="-1")
