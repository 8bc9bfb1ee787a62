"""The command that shows what Whence does, on the example reports that come with it."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from whence.cli.options import AsJson
from whence.cli.reconcile import settle, told
from whence.cli.screen import emit, say, screen
from whence.cli.summary import Summary, print_summary
from whence.cli.text import short
from whence.errors import InputError
from whence.plain import plain
from whence.store.contract import ClaimFilter, EventFilter
from whence.types import Claim, Report

if TYPE_CHECKING:
    from rich.console import Console

    from whence.store.contract import Picture, View

EXAMPLES = Path(__file__).parent.parent / "data" / "examples"
_CLAIMS, _EVENTS, _SOURCES, _REPEATED, _CONFLICTS = 4, 3, 6, 3, 2  # rows of each list
_KILLED = ">=9"


def demo(as_json: AsJson = False) -> None:
    """Read the example reports and show the best of the other commands."""
    from whence.pipeline import run
    from whence.read import ReadOptions
    from whence.store import open_store

    summary = Summary()
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "demo.duckdb")
        with open_store(path) as shelf:
            for outcome in run([str(EXAMPLES)], ReadOptions(), shelf):
                summary.count(outcome)
            summary.count_versions(shelf.previous())
            progress = settle(shelf, afresh=False, quiet=True)
        with open_store(path, read_only=True) as view:
            if as_json:
                emit(_record(view, summary) | {"reconciled": plain(progress)})
                return
            console = screen()
            _command(console, f"whence read {EXAMPLES.name}/")
            print_summary(console, summary)
            _command(console, "whence reconcile", "what the reports have to do with one another")
            say(console, told(progress))
            _show_between(console, view)
            _show_within(console, view)


def telling(claims: list[tuple[Report, Claim]]) -> Claim:
    """The claim that shows most: the deepest chain, then one that is in part inherited, whose
    origin is anonymous, whose status has evidence. Raises InputError when there is none."""
    if not claims:
        raise InputError("no claim was read in the examples")
    return max((claim for _, claim in claims), key=_interest)


def _interest(claim: Claim) -> tuple[int, bool, bool, bool]:
    chain = claim.chain
    return (
        len(chain),
        any(link.inherited for link in chain),
        bool(chain) and not chain[-1].named,
        bool(claim.evidence),
    )


def _show_between(console: Console, view: Picture) -> None:
    """What is found between reports: repeated claims, one of them back to its roots, circles."""
    from whence.cli.behind import list_circles, list_conflicts, list_repeated, print_ways
    from whence.reconcile.listing import circles, clashes, repeated
    from whence.reconcile.viewing import claim_picture

    command = f"whence repeated --limit {_REPEATED}"
    _command(console, command, "in most reports, from fewest roots")
    rows = list(repeated(view, _REPEATED))
    list_repeated(console, rows)
    if rows:
        claim = rows[0].claim.id
        _command(console, f"whence claim {short(claim)}", "and whence it comes")
        print_ways(console, claim_picture(view, claim))
    _command(console, f"whence conflicts --limit {_CONFLICTS}", "what cannot be true together")
    list_conflicts(console, islice(clashes(view), _CONFLICTS))
    _command(console, "whence circular", "reports that have it from one another")
    list_circles(console, circles(view))


def _show_within(console: Console, view: View) -> None:
    """What is found in single reports: who says what, through whom, how firmly."""
    from whence.cli.happenings import accounts, list_events
    from whence.cli.listing import list_claims, list_sources
    from whence.cli.tracing import print_trace
    from whence.trace import trace

    for command, what, where in (
        ("--depth 2", "what reached its report through somebody else", ClaimFilter(depth=2)),
        ("--status denied", "what somebody says is not so", ClaimFilter(status="denied")),
    ):
        if rows := list(view.claims(replace(where, limit=_CLAIMS))):
            _command(console, f"whence claims {command} --limit {_CLAIMS}", what)
            list_claims(console, rows)
    claim = telling(list(view.claims(ClaimFilter())))
    _command(console, f"whence trace {short(claim.id)}", "one claim, back to its origin")
    reading = view.report(claim.report)
    print_trace(console, trace(reading, claim), reading)
    if events := list(accounts(view, EventFilter(killed=_KILLED), _EVENTS)):
        command = f'whence events --killed "{_KILLED}" --limit {_EVENTS}'
        _command(console, command, "what is said to have happened, and on whose word")
        list_events(console, events)
    _command(console, f"whence sources --limit {_SOURCES}", "who speaks, the most frequent first")
    list_sources(console, islice(view.sources(), _SOURCES))
    console.print()
    say(console, "Now yours: whence read PATH... and then whence claims", style="bold")


def _record(view: View, summary: Summary) -> dict[str, object]:
    from whence.cli.happenings import accounts
    from whence.cli.records import claim_record, event_record, trace_record
    from whence.trace import trace

    claims = list(view.claims(ClaimFilter()))
    told = telling(claims)
    reading = view.report(told.report)
    return {
        "summary": summary.record(),
        "claims": [claim_record(report, claim) for report, claim in claims],
        "trace": trace_record(trace(reading, told), reading),
        "sources": plain(tuple(view.sources())),
        "events": [event_record(*told) for told in accounts(view, EventFilter(), None)],
    }


def _command(console: Console, command: str, what: str = "") -> None:
    from rich.text import Text

    console.print()
    line = Text().append("$ ", style="dim").append(command, style="bold green")
    say(console, line.append(f"   # {what}" if what else "", style="dim"))
