"""Incidents over all reports, for people: competing figures side by side, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from whence.cli.screen import say
from whence.cli.text import day, one_line, outlet_of, short
from whence.cli.words import place_words, time_words
from whence.types import Report
from whence.wording import plural

if TYPE_CHECKING:
    from rich.console import Console

    from whence.reconcile.incidents import Figure, Given, IncidentAccount
    from whence.reconcile.listing import Told
    from whence.reconcile.viewing import IncidentPicture


def key_words(key: str) -> str:
    """The key of an event as people type it: ``r1234567/e3``."""
    report, _, event = key.partition("/")
    return f"{short(report)}/{event}"


def list_incidents(console: Console, rows: Iterable[Told]) -> None:
    """Print incidents: two lines each on a terminal, else one."""
    for row in rows:
        account, key = row.account, key_words(row.incident)
        kind, reports = kind_words(account), plural(len(account.reports), "report")
        figures = "; ".join(figure_words(figure) for figure in account.figures)
        if not console.is_terminal:
            console.print(" | ".join((key, kind, reports, figures or "—")), soft_wrap=True)
            continue
        say(console, f"{kind} · {reports}", f"{key:14}", "bold")
        if figures:
            say(console, figures, " " * 14)


def print_incident(console: Console, found: IncidentPicture) -> None:
    """Print what is known of an incident over all reports."""
    account = found.account
    reports = {report.id: report for report, _ in found.events}
    head = f"Incident {key_words(found.incident)} · {kind_words(account)}"
    say(console, f"{head} · {plural(len(account.reports), 'report')}", style="bold")
    for title, words in (("in", place_words(account.place)), ("when", time_words(account.time))):
        if words:
            say(console, f"{title} {words}", "  ")
    _section(console, "Figures, side by side", account.figures)
    for figure in account.figures:
        say(console, figure_words(figure), "  ", "bold cyan")
        _given(console, figure.given, reports)
    _section(console, "Who is said to have done it", account.perpetrators)
    for who in account.perpetrators:
        say(console, one_line(who.name), "  ", "bold cyan")
        _given(console, who.given, reports)
        _given(console, who.denied, reports, "denied by ")
    _section(console, "Told by", found.events)
    for report, event in found.events:
        words = ", ".join(f"“{one_line(span.text)}”" for span in event.triggers)
        where = f"{outlet_of(report)} {day(report.published)}"
        say(console, f"{where}: {words}", f"  {key_words(f'{report.id}/{event.id}'):14}")


def kind_words(account: IncidentAccount) -> str:
    """What sort of happening it is."""
    return account.kind or account.type.casefold()


def figure_words(figure: Figure) -> str:
    """A figure as people read it: ``killed: 12 to 15``."""
    low, high = figure.low, figure.high
    if low == high:
        amount = f"{low:,.0f}" if low is not None else "some"
    elif low is None:
        amount = f"up to {high:,.0f}"
    else:
        amount = f"at least {low:,.0f}" if high is None else f"{low:,.0f} to {high:,.0f}"
    return f"{figure.measure}: {amount}" + (f" of {figure.of:,.0f}" if figure.of else "")


def _given(
    console: Console, given: Sequence[Given], reports: dict[str, Report], lead: str = ""
) -> None:
    for item in given:
        report = reports[item.report]
        who = one_line(item.source) if item.source else "own voice"
        claim = short(item.claim) if item.claim else "—"
        where = f"{outlet_of(report)} {day(report.published)}"
        say(console, f"{lead}{who}, {item.status} · {where}", f"    {claim}  ")


def _section(console: Console, title: str, things: Sequence[object]) -> None:
    if things:
        console.print()
        say(console, title, style="bold")
