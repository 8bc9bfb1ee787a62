"""A traced claim, for people: its sentence, its chain drawn link by link, its status and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whence.cli.listing import COLOURS, report_words
from whence.cli.marks import print_marked
from whence.cli.screen import say
from whence.cli.text import (
    chain_words,
    link_words,
    one_line,
    outlet_of,
    quoted,
    short,
    spans_words,
)
from whence.cli.told import print_told
from whence.trace import Reason, Step, Trace
from whence.types import EvidenceKind, Reading

if TYPE_CHECKING:
    from rich.console import Console

RULES: dict[EvidenceKind, str] = {
    "hedge": "it holds the claim at a distance, so the claim is hedged",
    "denial": "it says that the content is not so, so the claim is denied",
    "prediction": "it speaks of what is to come, so the claim is predicted",
    "request": "it asks for the content, so the claim is requested",
    "scare-quote": "quotation marks of distance, kept as evidence",
}


def print_trace(console: Console, found: Trace, reading: Reading) -> None:
    """Print a trace, with what its claim tells of in the reading it is from."""
    claim = found.claim
    say(console, f"Claim {short(claim.id)} · {claim.status}", style="bold")
    say(console, report_words(found.report))
    console.print()
    print_marked(console, found.report, claim)
    console.print()
    _print_chain(console, found)
    console.print()
    _print_status(console, found)
    if found.beside:
        console.print()
        _print_beside(console, found)
    print_told(console, reading, claim)


def _print_chain(console: Console, found: Trace) -> None:
    say(console, "Chain, from the report outward", style="bold")
    say(console, f"{outlet_of(found.report)} (this report)", "  ")
    if found.claim.cue:
        say(console, f"cue: {quoted(found.claim.cue)}", "    ", "dim")
    if not found.steps:
        say(console, "the report's own voice: nobody is quoted for it", "  └─ ")
    for depth, step in enumerate(found.steps):
        _print_step(console, step, "  " + "   " * depth)


def _print_step(console: Console, step: Step, indent: str) -> None:
    link = step.link
    known = "named" if link.named else "anonymous"
    say(console, f"{link_words(link)} · {link.kind}, {known}", indent + "└─ ", "bold cyan")
    for line in step_lines(step):
        say(console, line, indent + "     ")


def step_lines(step: Step) -> list[str]:
    """What is known of one link, a line each: its words, where it comes from, who it is."""
    lines = []
    if step.worded:
        lines.append(f"words: {quoted(step.link.mention)}")
    elif not step.link.inherited:
        lines.append("words: none here; implied")
    if step.link.inherited:
        lines.append("inherited: the origin was introduced through this source")
    if step.introduced and step.introduced not in step.link.mention:
        lines.append(f"introduced: {quoted((step.introduced,))}")
    if step.source and step.source.role:
        lines.append(f"role: {one_line(step.source.role)}")
    if step.source and step.source.affiliation:
        lines.append(f"affiliation: {one_line(step.source.affiliation)}")
    return lines


def _print_status(console: Console, found: Trace) -> None:
    claim = found.claim
    voice = link_words(claim.chain[-1]) if claim.chain else "the report itself"
    say(console, f"Status: {claim.status}, as put by {voice}", style=COLOURS[claim.status])
    for reason in found.reasons:
        say(console, _reason_words(reason, found), "  ")
    if not any(reason.decides for reason in found.reasons):
        say(console, _without_words(found), "  ")


def _reason_words(reason: Reason, found: Trace) -> str:
    kind, span = reason.evidence.kind, reason.evidence.span
    rule = RULES[kind]
    if not reason.decides and kind != "scare-quote":
        rule = f"kept as evidence; {found.claim.status} prevails"
    return f"{kind} {quoted((span,))}: {rule}"


def _without_words(found: Trace) -> str:
    if found.claim.status == "stated":
        return "no word decides otherwise, so the claim is stated"
    return "no single word decides: the sentence as a whole is read so"


def _print_beside(console: Console, found: Trace) -> None:
    say(console, "Beside it, in the same report", style="bold")
    for claim in found.beside:
        chain = chain_words(found.report, claim)
        say(
            console,
            f"{claim.status}, {chain}: {spans_words(claim.content)}",
            f"  {short(claim.id)}  ",
        )
