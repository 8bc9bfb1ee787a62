"""What arriving reports changed in the picture, for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from whence.cli.behind import behind_words
from whence.cli.screen import say
from whence.cli.text import day, one_line, outlet_of, short, spans_words
from whence.types import Report
from whence.wording import plural

if TYPE_CHECKING:
    from rich.console import Console

    from whence.reconcile.changes import Changes
    from whence.store.contract import Picture


def print_changes(console: Console, picture: Picture, fresh: Sequence[str], found: Changes) -> None:
    """Print what each fresh report copies and cites, the claims that it repeats with what stood
    behind them before, and what it stands against."""
    say(console, f"{plural(len(fresh), 'new report')}", style="bold")
    reports = {reading.report.id: reading.report for reading in picture.readings_of(fresh)}
    others = [item.earlier for item in found.copies]
    others += [item.cited for item in found.citations if item.cited]
    known = {reading.report.id: reading.report for reading in picture.readings_of(others)}
    for copy in found.copies:
        words = f"{_where(reports[copy.later])} copies {_where(known[copy.earlier])}"
        say(console, f"{words}: {one_line(copy.reason)}", "  ")
    for cited in found.citations:
        meant = f"{_where(known[cited.cited])}" if cited.cited else "not in the store"
        words = f"{_where(reports[cited.report])} cites “{one_line(cited.name)}”: {meant}"
        say(console, words, "  ")
    for change in found.claims:
        _, claim = picture.claim(change.after.group)
        words = f"{behind_words(change.after)} (before: {behind_words(change.before)})"
        say(console, words, f"  {short(claim.id)}  ")
        say(console, spans_words(claim.content), " " * 12, "dim")
    for conflict in found.conflicts:
        words = f"{conflict.clash}: {conflict.differs}: {one_line(conflict.reason)}"
        say(console, words, f"  {short(conflict.left)}  ")


def _where(report: Report) -> str:
    return f"{outlet_of(report)} {day(report.published)}"
