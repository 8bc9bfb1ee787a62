"""The commands that find what reports have to do with one another."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.interrupt import interruptible
from whence.cli.options import DEFAULT_STORE, AsJson, StorePath
from whence.cli.screen import emit, say, screen
from whence.wording import plural

if TYPE_CHECKING:
    from whence.reconcile import Progress
    from whence.store.contract import Ledger

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]


def reconcile(
    afresh: Annotated[
        bool, typer.Option("--afresh", help="Do all of it again; people's judgements stand.")
    ] = False,
    quiet: Quiet = False,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Find copies, citations, the same claims and incidents, roots and conflicts."""
    from whence.store import open_store

    with open_store(store) as ledger:
        total = settle(ledger, afresh, quiet)
    if as_json:
        emit(total)
    elif not quiet:
        say(screen(), told(total))


def settle(ledger: Ledger, afresh: bool, quiet: bool) -> Progress:
    """Reconcile what is new, with a line of progress on a terminal; what came of it in all."""
    from whence.reconcile import Progress
    from whence.reconcile import reconcile as run

    console = screen(err=True)
    total = Progress(0, 0, 0, 0, 0, 0)
    busy = console.status("reconciling") if console.is_terminal and not quiet else nullcontext()
    with interruptible(), busy as status:
        for progress in run(ledger, afresh=afresh):
            total += progress
            if status:
                status.update(f"reconciling: {told(total)}")
    return total


def told(total: Progress) -> str:
    """What reconciling brought, on one line."""
    return ", ".join(
        (
            plural(total.reports, "report") + " reconciled",
            plural(total.copies, "copy"),
            plural(total.citations, "citation"),
            plural(total.claims, "pair") + " of claims that say the same",
            plural(total.incidents, "pair") + " of events that are one incident",
            plural(total.conflicts, "conflict"),
        )
    )
