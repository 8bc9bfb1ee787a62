"""The commands that show what stands behind a claim or an incident over all reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from whence.cli.options import DEFAULT_STORE, AsJson, Limit, StorePath
from whence.cli.records import bare
from whence.cli.rows import show
from whence.cli.screen import emit, screen

if TYPE_CHECKING:
    from rich.console import Console

    from whence.store.contract import Picture

Row = TypeVar("Row")


def claim(
    claim: Annotated[str, typer.Argument(help="The id of a claim, or how it begins.")],
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Show who else makes a claim, its roots, who denies it, and what stands against it."""
    from whence.reconcile.viewing import claim_picture
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        found = claim_picture(picture, claim)
    if as_json:
        emit(bare(found))
        return
    from whence.cli.behind import print_claim

    print_claim(screen(), found)


def incident(
    event: Annotated[str, typer.Argument(help="One of its events: REPORT/e3, from incidents.")],
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Show one happening over all reports: competing figures, each with who gives it."""
    from whence.reconcile.viewing import incident_picture
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        found = incident_picture(picture, event)
    if as_json:
        emit(bare(found))
        return
    from whence.cli.happened import print_incident

    print_incident(screen(), found)


def incidents(
    limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False
) -> None:
    """List happenings that several reports tell of, those told most often first."""
    from whence.cli.happened import list_incidents
    from whence.reconcile.listing import incidents as rows

    _list(rows, list_incidents, "incident", limit, store, as_json)


def repeated(
    limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False
) -> None:
    """List claims that several reports carry, those in most reports from fewest roots first."""
    from whence.cli.behind import list_repeated
    from whence.reconcile.listing import repeated as rows

    _list(rows, list_repeated, "repeated claim", limit, store, as_json)


def conflicts(
    limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False
) -> None:
    """List claims that cannot both be true, and in what they differ."""
    from whence.cli.behind import list_conflicts
    from whence.reconcile.listing import clashes

    _list(_first(clashes), list_conflicts, "conflict", limit, store, as_json)


def circular(store: StorePath = DEFAULT_STORE, as_json: AsJson = False) -> None:
    """List reports that have a claim from one another, and so from nobody."""
    from whence.cli.behind import list_circles
    from whence.reconcile.listing import circles

    _list(_first(circles), list_circles, "circle", 0, store, as_json)


def _list(
    rows: Callable[[Picture, int | None], Iterable[Row]],
    printed: Callable[[Console, Sequence[Row]], None],
    what: str,
    limit: int | None,
    store: str,
    as_json: bool,
) -> None:
    """Print at most so many rows of what a store has, or one JSON object a row."""
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        if as_json:
            for row in rows(picture, limit or None):
                emit(bare(row))
        else:
            show(lambda most: rows(picture, most), limit, what, printed)


def _first(
    found: Callable[[Picture], Iterable[Row]],
) -> Callable[[Picture, int | None], Iterable[Row]]:
    return lambda picture, most: islice(found(picture), most)
