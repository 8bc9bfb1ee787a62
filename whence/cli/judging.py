"""The commands by which a person overrules what the machine judged, or adds to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import DEFAULT_STORE, AsJson, StorePath
from whence.cli.screen import emit, say, screen
from whence.cli.text import one_line, short
from whence.errors import InputError
from whence.wording import plural

if TYPE_CHECKING:
    from whence.types import Judgement

Things = Annotated[
    list[str],
    typer.Argument(help="Ids, or how they begin: claims, reports, REPORT/e3 events, REPORT/s2."),
]
By = Annotated[str, typer.Option("--by", envvar="WHENCE_REVIEWER", help="Who judges: a name.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, in a line.")]


def judge(
    kind: Annotated[str, typer.Argument(help="copy, citation, same-claim, conflict ...")],
    left: Annotated[str, typer.Argument(help="The later report, the claim, the event ...")],
    right: Annotated[str, typer.Argument(help="The earlier report, the other claim ...")],
    no: Annotated[bool, typer.Option("--no", help="It does not hold.")] = False,
    by: By = "",
    reason: Reason = "",
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Say that something between two things holds, or does not; this stands above the machine."""
    from whence.reconcile.review import judge as record
    from whence.reconcile.things import kind_of, whole
    from whence.store import open_store

    with open_store(store) as ledger:
        pair = (whole(ledger, left)[0], whole(ledger, right)[0])
        made = record(ledger, kind_of(kind), [pair], not no, by, reason)
    _tell(made, as_json)


def merge(
    things: Things,
    by: By = "",
    reason: Reason = "",
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Say that claims say the same, or that events, reports or sources are one."""
    from whence.reconcile import review
    from whence.store import open_store

    if len(things) < 2:
        raise InputError("give two or more things that are the same")
    with open_store(store) as ledger:
        made = review.merge(ledger, things, by, reason)
    _tell(made, as_json)


def split(
    things: Things,
    by: By = "",
    reason: Reason = "",
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Say that the first is not the same as the others; alone, as any of its group."""
    from whence.reconcile import review
    from whence.store import open_store

    with open_store(store) as ledger:
        made = review.split(ledger, things, by, reason)
    _tell(made, as_json)


def undo(
    judgement: Annotated[str, typer.Argument(help="The id of a judgement, or how it begins.")],
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Take a person's judgement back; it stays in the history, with the date."""
    from whence.reconcile.review import undo as take_back
    from whence.store import open_store

    with open_store(store) as ledger:
        found = ledger.judgement(judgement)
        take_back(ledger, found)
    say(screen(), f"{short(found.id)} taken back")


def _tell(made: Sequence[Judgement], as_json: bool) -> None:
    if as_json:
        for item in made:
            emit(item)
        return
    console = screen()
    say(console, f"{plural(len(made), 'judgement')} recorded")
    for item in made:
        words = "" if item.holds else "not "
        say(
            console,
            f"{short(item.id)}  {words}{item.kind}: {short(item.left)} and {short(item.right)}, "
            f"by {one_line(item.author)}",
            "  ",
        )
