"""The commands that show what stands behind a claim or an incident over all reports."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

import typer

from whence.cli.options import DEFAULT_STORE, AsJson, Limit, StorePath
from whence.cli.records import bare
from whence.cli.rows import show
from whence.cli.screen import emit, screen


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
    from whence.reconcile.listing import incidents as repeated
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        if as_json:
            for row in repeated(picture, limit or None):
                emit(bare(row))
        else:
            show(lambda most: repeated(picture, most), limit, "incident", list_incidents)


def repeated(
    limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False
) -> None:
    """List claims that several reports carry, those in most reports from fewest roots first."""
    from whence.cli.behind import list_repeated
    from whence.reconcile.listing import repeated as rows
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        if as_json:
            for row in rows(picture, limit or None):
                emit(bare(row))
        else:
            show(lambda most: rows(picture, most), limit, "repeated claim", list_repeated)


def conflicts(
    limit: Limit = None, store: StorePath = DEFAULT_STORE, as_json: AsJson = False
) -> None:
    """List claims that cannot both be true, and in what they differ."""
    from whence.cli.behind import list_conflicts
    from whence.reconcile.listing import clashes
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        if as_json:
            for row in islice(clashes(picture), limit or None):
                emit(bare(row))
        else:
            show(lambda most: islice(clashes(picture), most), limit, "conflict", list_conflicts)


def circular(store: StorePath = DEFAULT_STORE, as_json: AsJson = False) -> None:
    """List reports that have a claim from one another, and so from nobody."""
    from whence.cli.behind import list_circles
    from whence.reconcile.listing import circles
    from whence.store import open_store

    with open_store(store, read_only=True) as picture:
        if as_json:
            for row in circles(picture):
                emit(bare(row))
        else:
            show(lambda most: circles(picture), 0, "circle", list_circles)
