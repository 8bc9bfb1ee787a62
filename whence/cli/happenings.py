"""Lists of events, each with who says so and who denies it beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from whence.cli.listing import COLOURS, print_heading
from whence.cli.said import Account, account
from whence.cli.screen import say
from whence.cli.text import chain_words, day, one_line, outlet_of, short, spans_words
from whence.cli.words import place_words, saying_words, time_words, toll_words, who_words
from whence.export.wording import event_kind
from whence.types import Reading, Report

if TYPE_CHECKING:
    from rich.console import Console

    from whence.store.contract import EventFilter, EventRow, View

Told = tuple["EventRow", Account]
_INDENT = " " * 7


def accounts(view: View, where: EventFilter, most: int | None) -> Iterator[Told]:
    """The events that ``where`` lets through, at most so many, with who says so and who denies
    it. Raises what ``View.events`` does."""
    reading: Reading | None = None
    for row in view.events(replace(where, limit=most)):
        if reading is None or reading.report.id != row.report.id:
            reading = view.report(row.report.id)
        yield row, account(reading, row.event)


def list_events(console: Console, rows: Iterable[Told]) -> None:
    """Print events: under a heading for each report on a terminal, else one a line."""
    if not console.is_terminal:
        for row, told in rows:
            console.print(" | ".join(_cells(row, told)), soft_wrap=True)
        return
    for number, (_, group) in enumerate(groupby(rows, key=lambda pair: pair[0].report.id)):
        events = list(group)
        if number:
            console.print()
        print_heading(console, events[0][0].report)
        for row, told in events:
            print_event(console, row, told)


def print_event(console: Console, row: EventRow, told: Account) -> None:
    """Print an event and on whose word it stands."""
    from rich.text import Text

    details = " · ".join(part for part in _details(row) if part)
    line = Text.assemble((event_kind(row.event), "bold cyan"), f"  {details}")
    say(console, line, f"{row.event.id:>5}  ")
    print_account(console, row.report, told, _INDENT)


def print_account(console: Console, report: Report, told: Account, indent: str) -> None:
    """Print who says that an event is so, a line a claim, and the denials beside it. Who is named
    is said where several claims tell of it."""
    from rich.text import Text

    several = len(told.sayings) > 1 or told.unclaimed
    for saying in told.sayings:
        claim = saying.claim
        line = Text.assemble((claim.status, COLOURS[claim.status]), ", ")
        line.append(chain_words(report, claim))
        if several and saying.names:
            line.append(_naming(saying.names))
        say(console, line, f"{indent}{short(claim.id)}  ")
    if told.unclaimed or not told.sayings:
        say(console, _outside(told), f"{indent}—  ")
    for claim in told.denials:
        words = f", {chain_words(report, claim)}: {spans_words(claim.content)}"
        line = Text.assemble("beside it ", (claim.status, COLOURS[claim.status]), words)
        say(console, line, f"{indent}{short(claim.id)}  ")


def _outside(told: Account) -> str:
    return "outside any claim" + _naming(told.unclaimed)


def _naming(names: Sequence[str]) -> str:
    return f", naming {', '.join(map(one_line, names))}" if names else ""


def _details(row: EventRow) -> tuple[str, ...]:
    event = row.event
    where, when = place_words(row.place), time_words(event.time)
    return who_words(event), where and f"in {where}", when, toll_words(event)


def _cells(row: EventRow, told: Account) -> tuple[str, ...]:
    event, report = row.event, row.report
    facts = (who_words(event), place_words(row.place), time_words(event.time), toll_words(event))
    says = [saying_words(report, saying.claim) for saying in told.sayings]
    says += [_outside(told)] if told.unclaimed or not told.sayings else []
    denies = "; ".join(saying_words(report, claim) for claim in told.denials)
    parts = (
        event_kind(event),
        *facts,
        "; ".join(says),
        denies,
        outlet_of(report),
        day(report.published),
    )
    return tuple(part or "—" for part in parts)
