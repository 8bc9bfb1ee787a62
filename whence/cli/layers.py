"""The commands that list what claims tell of: actors, events, relations."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Annotated

import typer

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
    iso_date,
)
from whence.cli.rows import show
from whence.cli.screen import emit
from whence.store.contract import EventFilter, RelationFilter


def actors(
    context: typer.Context,
    limit: Limit = None,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """List who acts or is acted on; add to what is known of actors."""
    if context.invoked_subcommand is not None:
        return
    from whence.cli.listing import list_actors
    from whence.store import open_store

    with open_store(store, read_only=True) as view:
        if as_json:
            for row in islice(view.actors(), limit or None):
                emit(row)
        else:
            show(lambda most: islice(view.actors(), most), limit, "actor", list_actors)


def events(
    type: Annotated[
        str | None, typer.Option(help="A PLOVER type: ASSAULT, COERCE, AGREE ...")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Kind of violence: bombing ...")] = None,
    place: PlaceName = None,
    about: Actor = None,
    when: Annotated[
        str | None, typer.Option(help="When it happened, as worded: a day, month or year.")
    ] = None,
    killed: Killed = None,
    since: Since = None,
    until: Until = None,
    report: Annotated[str | None, typer.Option(help="Id or name of one report.")] = None,
    limit: Limit = None,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """List events: what is said to have happened, who says so, and who denies it."""
    from whence.cli.happenings import accounts, list_events
    from whence.cli.records import event_record
    from whence.store import open_store

    where = EventFilter(
        type=type,
        kind=kind,
        place=place,
        actor=about,
        when=when,
        killed=killed,
        since=iso_date("--since", since),
        until=iso_date("--until", until),
        report=report,
    )
    with open_store(store, read_only=True) as view:
        if as_json:
            for row, account in accounts(view, where, limit or None):
                emit(event_record(row, account))
        else:
            show(lambda most: accounts(view, where, most), limit, "event", list_events)


def relations(
    type: Annotated[str | None, typer.Option(help="allied_with, part_of, led_by ...")] = None,
    about: Actor = None,
    negated: Annotated[
        bool | None, typer.Option("--negated/--affirmed", help="Only what is (not) negated.")
    ] = None,
    report: Annotated[str | None, typer.Option(help="Id or name of one report.")] = None,
    limit: Limit = None,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """List relations between actors, with who says so."""
    from whence.cli.records import relation_record
    from whence.cli.related import list_relations
    from whence.store import open_store

    where = RelationFilter(type=type, actor=about, negated=negated, report=report)
    with open_store(store, read_only=True) as view:
        if as_json:
            for row in view.relations(replace(where, limit=limit or None)):
                emit(relation_record(row))
        else:
            show(
                lambda most: view.relations(replace(where, limit=most)),
                limit,
                "relation",
                list_relations,
            )
