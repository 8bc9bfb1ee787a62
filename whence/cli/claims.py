"""The command that lists claims."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.api import Opened
from whence.cli.options import (
    DEFAULT_STORE,
    Actor,
    AsJson,
    Killed,
    Limit,
    PlaceName,
    Since,
    StorePath,
    Until,
    as_status,
    iso_date,
)
from whence.cli.records import claim_record
from whence.cli.rows import show
from whence.cli.screen import emit
from whence.store.contract import ClaimFilter
from whence.types import STATUSES


def claims(
    words: Annotated[str | None, typer.Option(help="Words that all stand in the content.")] = None,
    source: Annotated[str | None, typer.Option(help="Part of the name of any link.")] = None,
    status: Annotated[str | None, typer.Option(help=", ".join(STATUSES) + ".")] = None,
    about: Actor = None,
    event: Annotated[
        str | None,
        typer.Option(help="What it tells of: ASSAULT (any PLOVER type), a mode, or bombing ..."),
    ] = None,
    place: PlaceName = None,
    relation: Annotated[
        str | None, typer.Option(help="A relation that it words: allied_with ...")
    ] = None,
    killed: Killed = None,
    injured: Annotated[
        str | None, typer.Option(help="How many injured; as --killed.", metavar="COUNT")
    ] = None,
    number: Annotated[
        str | None,
        typer.Option(help='A number of anything, or "arrested>=10".', metavar="COUNT"),
    ] = None,
    since: Since = None,
    until: Until = None,
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
        actor=about,
        event=event,
        place=place,
        relation=relation,
        killed=killed,
        injured=injured,
        number=number,
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
            from whence.cli.listing import list_claims

            show(lambda most: view.claims(where, limit=most), limit, "claim", list_claims)
