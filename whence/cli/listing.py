"""Lists of claims, sources and actors, for a terminal and for a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from whence.cli.screen import fit, wrapped
from whence.cli.text import chain_words, day, one_line, outlet_of, short, spans_words
from whence.types import Claim, Report, Status

if TYPE_CHECKING:
    from rich.console import Console

    from whence.store.contract import ActorRow, SourceRow

COLOURS: dict[Status, str] = {
    "stated": "green",
    "hedged": "yellow",
    "denied": "red",
    "predicted": "blue",
    "requested": "magenta",
}
_SOURCE = {"source": 5, "kind": 0, "named": 0, "claims": 0, "reports": 0, "through": 3}
_ACTOR = {"actor": 5, "kind": 0, "known as": 3, "claims": 0, "reports": 0, "acts": 0, "acted on": 0}
_COUNTED = ("claims", "reports", "acts", "acted on")
_LINES = 3  # of a claim's words in a list, or as many as its chain takes
_THROUGH = 3  # names shown of those that a source is heard through


def list_claims(console: Console, rows: Iterable[tuple[Report, Claim]]) -> None:
    """Print claims: under a heading for each report on a terminal, else one a line."""
    if not console.is_terminal:
        for report, claim in rows:
            console.print(_claim_line(report, claim), soft_wrap=True)
        return
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: row[0].id)):
        claims = list(group)
        if number:
            console.print()
        print_heading(console, claims[0][0])
        _print_table(console, claims)


def report_words(report: Report) -> str:
    """A report on one line: outlet, day, title and id."""
    parts = [outlet_of(report), day(report.published), f"report {short(report.id)}"]
    return " · ".join([*parts, one_line(report.title)] if report.title else parts)


def list_sources(console: Console, rows: Iterable[SourceRow]) -> None:
    """Print who speaks: a table on a terminal, else one a line."""
    _list(console, _SOURCE, map(_source_cells, rows))


def list_actors(console: Console, rows: Iterable[ActorRow]) -> None:
    """Print who acts or is acted on: a table on a terminal, else one a line."""
    _list(console, _ACTOR, map(_actor_cells, rows))


def print_heading(console: Console, report: Report) -> None:
    """Print what a report is, on one line, above what is listed of it."""
    from rich.text import Text

    words = Text(report_words(report), style="bold")
    console.print(words, no_wrap=True, overflow="ellipsis")


def _list(console: Console, headings: Mapping[str, int], rows: Iterable[tuple[str, ...]]) -> None:
    """Print cells: a table on a terminal, else one row a line. A heading with a ratio takes its
    share of the width, the others what they need."""
    from rich.table import Table
    from rich.text import Text

    if not console.is_terminal:
        for row in rows:
            console.print(" | ".join(row), soft_wrap=True)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, ratio in headings.items():
        justify: Literal["left", "right"] = "right" if heading in _COUNTED else "left"
        table.add_column(heading, no_wrap=not ratio, justify=justify, ratio=ratio or None)
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def _print_table(console: Console, rows: list[tuple[Report, Claim]]) -> None:
    from rich.table import Table
    from rich.text import Text

    chain_width = min(max((console.width - 23) * 2 // 5, 16), 44)
    content_width = max(console.width - 23 - chain_width, 20)
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(width=8, no_wrap=True)
    table.add_column(width=9, no_wrap=True)
    table.add_column(width=chain_width)
    table.add_column(width=content_width)
    for report, claim in rows:
        chain = Text("\n").join(wrapped(console, Text(chain_words(report, claim)), chain_width))
        lines = max(_LINES, chain.plain.count("\n") + 1)
        table.add_row(
            Text(short(claim.id), style="cyan"),
            Text(claim.status, style=COLOURS[claim.status]),
            chain,
            fit(console, spans_words(claim.content), content_width, lines),
        )
    console.print(table)


def _claim_line(report: Report, claim: Claim) -> str:
    chain, content = chain_words(report, claim), spans_words(claim.content)
    cells = (short(claim.id), claim.status, chain, content)
    return " | ".join([*cells, outlet_of(report), day(report.published)])


def _source_cells(row: SourceRow) -> tuple[str, ...]:
    through = ", ".join(one_line(name) for name in row.through[:_THROUGH])
    if len(row.through) > _THROUGH:
        through += f", {len(row.through) - _THROUGH} more"
    named = "named" if row.named else "anonymous"
    name = one_line(row.name)
    return (name, row.kind, named, str(row.claims), str(row.reports), through or "—")


def _actor_cells(row: ActorRow) -> tuple[str, ...]:
    name = one_line(row.name)
    name = name if row.named else f"{name} (described)"
    known = [*([row.identity] if row.identity else []), *(":".join(pair) for pair in row.ids)]
    counts = (row.claims, row.reports, row.as_actor, row.as_recipient)
    return (name, row.kind, one_line(", ".join(known)) or "—", *map(str, counts))
