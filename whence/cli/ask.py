"""The commands that ask a store for one thing: trace, sources, report."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

import typer

from whence.api import Opened
from whence.cli.options import DEFAULT_STORE, AsJson, Limit, StorePath
from whence.cli.records import trace_record
from whence.cli.rows import show
from whence.cli.screen import emit, screen
from whence.errors import InputError
from whence.types import Reading


def trace(
    claim: Annotated[str, typer.Argument(help="The id of a claim, or how it begins.")],
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Follow a claim back to its origin, link by link."""
    with Opened(store) as view:
        found = view.trace(claim)
        reading = view.report(found.report.id)
    if as_json:
        emit(trace_record(found, reading))
        return
    from whence.cli.tracing import print_trace

    print_trace(screen(), found, reading)


def sources(limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False) -> None:
    """List who speaks, how often, in how many reports, named or not, through whom."""
    with Opened(store) as view:
        if as_json:
            for row in islice(view.sources(), limit or None):
                emit(row)
        else:
            from whence.cli.listing import list_sources

            show(lambda most: islice(view.sources(), most), limit, "source", list_sources)


def report(
    report: Annotated[str, typer.Argument(help="The id of a report, how it begins, or its name.")],
    html: Annotated[
        str | None, typer.Option("--html", help="Write it as one page to a file; - is the output.")
    ] = None,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Show a report with its claims and sources marked."""
    if html is not None and as_json:
        raise InputError("--html and --json: give one of them")
    with Opened(store) as view:
        found = view.report(report)
    if html is not None:
        _write_page(found, html)
        return
    if as_json:
        emit(found)
        return
    from whence.cli.reporting import print_reading

    print_reading(screen(), found)


def _write_page(reading: Reading, path: str) -> None:
    from whence import __version__
    from whence.export.page import write_page

    write_page(reading, __version__, path)
    if path != "-":
        typer.echo(f"page written to {path}", err=True)
