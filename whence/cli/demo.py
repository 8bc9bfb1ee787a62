"""The command that shows what Whence does, on the example reports that come with it."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from whence.api import Opened
from whence.cli.listing import list_claims, list_sources
from whence.cli.options import AsJson
from whence.cli.records import claim_record, trace_record
from whence.cli.screen import emit, say, screen
from whence.cli.summary import Summary, print_summary
from whence.cli.text import short
from whence.cli.tracing import print_trace
from whence.errors import InputError
from whence.plain import plain
from whence.types import Claim, Report

if TYPE_CHECKING:
    from rich.console import Console

EXAMPLES = Path(__file__).parent.parent / "data" / "examples"
_CLAIMS, _SOURCES = 6, 8  # rows shown of each list


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
        with Opened(path) as view:
            if as_json:
                emit(_record(view, summary))
            else:
                _show(screen(), view, summary)


def telling(claims: list[tuple[Report, Claim]]) -> str:
    """The id of the claim that shows most: the deepest chain, then one that is in part inherited,
    whose origin is anonymous, whose status has evidence. Raises InputError when there is none."""
    if not claims:
        raise InputError("no claim was read in the examples")
    return max((claim for _, claim in claims), key=_interest).id


def _interest(claim: Claim) -> tuple[int, bool, bool, bool]:
    chain = claim.chain
    return (
        len(chain),
        any(link.inherited for link in chain),
        bool(chain) and not chain[-1].named,
        bool(claim.evidence),
    )


def _show(console: Console, view: Opened, summary: Summary) -> None:
    _command(console, f"whence read {EXAMPLES.name}/")
    print_summary(console, summary)
    for command, what, found in (
        ("--depth 2", "what reached its report through somebody else", view.claims(depth=2)),
        ("--status denied", "what somebody says is not so", view.claims(status="denied")),
    ):
        if rows := list(islice(found, _CLAIMS)):
            _command(console, f"whence claims {command} --limit {_CLAIMS}", what)
            list_claims(console, rows)
    claim = telling(list(view.claims()))
    _command(console, f"whence trace {short(claim)}", "one claim, back to its origin")
    print_trace(console, view.trace(claim))
    _command(console, f"whence sources --limit {_SOURCES}", "who speaks, the most frequent first")
    list_sources(console, islice(view.sources(), _SOURCES))
    console.print()
    say(console, "Now yours: whence read PATH... and then whence claims", style="bold")


def _record(view: Opened, summary: Summary) -> dict[str, object]:
    claims = list(view.claims())
    return {
        "summary": summary.record(),
        "claims": [claim_record(report, claim) for report, claim in claims],
        "trace": trace_record(view.trace(telling(claims))),
        "sources": plain(tuple(view.sources())),
    }


def _command(console: Console, command: str, what: str = "") -> None:
    from rich.text import Text

    console.print()
    line = Text().append("$ ", style="dim").append(command, style="bold green")
    say(console, line.append(f"   # {what}" if what else "", style="dim"))
