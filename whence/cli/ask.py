"""The commands that ask a store: claims, trace, sources, report."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from whence.api import Opened
from whence.cli.options import (
    DEFAULT_STORE,
    SHOWN,
    AsJson,
    Limit,
    StorePath,
    as_status,
    iso_date,
)
from whence.cli.records import claim_record, trace_record
from whence.cli.screen import emit, screen
from whence.store.contract import ClaimFilter
from whence.types import STATUSES

if TYPE_CHECKING:
    from rich.console import Console


def claims(
    words: Annotated[str | None, typer.Option(help="Words that all stand in the content.")] = None,
    source: Annotated[str | None, typer.Option(help="Part of the name of any link.")] = None,
    status: Annotated[str | None, typer.Option(help=", ".join(STATUSES) + ".")] = None,
    actor: Annotated[str | None, typer.Option(help="Somebody the content mentions.")] = None,
    since: Annotated[str | None, typer.Option(help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Published on this day or before.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Part of the name of the outlet.")] = None,
    depth: Annotated[int | None, typer.Option(min=0, help="Links in the chain, at least.")] = None,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Only where the origin is not named.")
    ] = False,
    report: Annotated[str | None, typer.Option(help="Id or name of one report.")] = None,
    versions: Annotated[
        bool, typer.Option("--versions", help="Older versions of a report too.")
    ] = False,
    limit: Limit = None,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """List claims: who says so, from whom, how firmly."""
    where = ClaimFilter(
        words=words,
        source=source,
        status=as_status(status),
        actor=actor,
        outlet=outlet,
        since=iso_date("--since", since),
        until=iso_date("--until", until),
        depth=depth,
        anonymous=anonymous,
        report=report,
        versions=versions,
    )
    with Opened(store) as view:
        if as_json:
            for found, claim in view.claims(where, limit=limit or None):
                emit(claim_record(found, claim))
        else:
            _print_claims(view, where, limit)


def trace(
    claim: Annotated[str, typer.Argument(help="The id of a claim, or how it begins.")],
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Follow a claim back to its origin, link by link."""
    with Opened(store) as view:
        found = view.trace(claim)
    if as_json:
        emit(trace_record(found))
        return
    from whence.cli.tracing import print_trace

    print_trace(screen(), found)


def sources(limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False) -> None:
    """List who speaks, how often, in how many reports, named or not, through whom."""
    with Opened(store) as view:
        if as_json:
            for row in islice(view.sources(), limit or None):
                emit(row)
        else:
            _print_sources(view, limit)


def report(
    report: Annotated[str, typer.Argument(help="The id of a report, how it begins, or its name.")],
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Show a report with its claims and sources marked."""
    with Opened(store) as view:
        found = view.report(report)
    if as_json:
        emit(found)
        return
    from whence.cli.reporting import print_reading

    print_reading(screen(), found)


def _print_claims(view: Opened, where: ClaimFilter, limit: int | None) -> None:
    from whence.cli.listing import list_claims

    console = screen()
    most = _at_most(console, limit)
    rows = list(view.claims(where, limit=most and most + 1))
    list_claims(console, rows[:most])
    _say_how_many(len(rows), most, "claim")


def _print_sources(view: Opened, limit: int | None) -> None:
    from whence.cli.listing import list_sources

    console = screen()
    most = _at_most(console, limit)
    rows = list(islice(view.sources(), most and most + 1))
    list_sources(console, rows[:most])
    _say_how_many(len(rows), most, "source")


def _at_most(console: Console, limit: int | None) -> int | None:
    if limit is None and console.is_terminal:
        return SHOWN
    return limit or None


def _say_how_many(found: int, most: int | None, what: str) -> None:
    """Say that a list is empty or cut, on the error stream, so that a pipe holds rows only."""
    err = screen(err=True)
    if not found:
        err.print(f"No {what} found.")
    elif most and found > most:
        shown = f"the first {most} {what}s are" if most > 1 else f"the first {what} is"
        err.print(f"Only {shown} shown; --limit 0 shows all.", soft_wrap=True)
