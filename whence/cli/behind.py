"""What stands behind claims, for people: roots, the way from them, denials, rivals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from whence.cli.listing import COLOURS
from whence.cli.screen import say
from whence.cli.text import chain_words, day, one_line, outlet_of, short, spans_words
from whence.types import Claim, Judgement, Origin, Report
from whence.wording import plural, root_words

if TYPE_CHECKING:
    from rich.console import Console

    from whence.reconcile.listing import Circle, Clash, Repeated
    from whence.reconcile.roots import Node
    from whence.reconcile.viewing import ClaimPicture, Rival
    from whence.store.contract import GroupRow

_REASONS = 5  # judgements shown of a claim; --json has them all
Claims = Mapping[str, tuple[Report, Claim]]


def behind_words(row: GroupRow) -> str:
    """What stands behind a proposition: ``14 reports, 9 of them copies, 3 roots``."""
    words = [plural(row.reports, "report")]
    if row.copies:
        words.append(f"{row.copies} of them {'a copy' if row.copies == 1 else 'copies'}")
    words.append(root_words(row.roots))
    if row.denials:
        words.append(plural(row.denials, "denial"))
    return ", ".join(words)


def print_claim(console: Console, found: ClaimPicture) -> None:
    """Print what is known of a claim over all reports."""
    print_ways(console, found)
    if found.rivals:
        _heading(console, "Cannot be true beside it")
    for rival in found.rivals:
        _rival(console, rival)
    _judgements(console, "Why they are one", found.why[:_REASONS])
    if len(found.why) > _REASONS:
        say(console, f"and {len(found.why) - _REASONS} more; --json has them all", "  ", "dim")
    _judgements(console, "Judged by people, or taken back", found.history)


def print_ways(console: Console, found: ClaimPicture) -> None:
    """Print a claim with its roots and the ways from them to the reports that carry it."""
    claims: Claims = {claim.id: (report, claim) for report, claim in found.members}
    report, claim = found.members[0]
    say(console, f"Claim {short(found.group)} · {behind_words(found.behind)}", style="bold")
    say(console, f"“{spans_words(claim.content)}”", "  ")
    say(console, f"first in {_where(report)}", "  ", "dim")
    _branches(console, "From its roots", found.tree.affirmed, claims)
    _loose(console, found.tree.unrooted, claims)
    _branches(console, "Denied by", found.tree.denied, claims)


def list_repeated(console: Console, rows: Iterable[Repeated]) -> None:
    """Print repeated claims: two lines each on a terminal, else one."""
    for row in rows:
        words = spans_words(row.claim.content)
        if not console.is_terminal:
            _cells(console, short(row.claim.id), behind_words(row.behind), words)
            continue
        say(console, behind_words(row.behind), f"{short(row.claim.id)}  ", "bold")
        say(console, words, " " * 10)


def list_conflicts(console: Console, rows: Iterable[Clash]) -> None:
    """Print conflicts: what differs, then either side with what stands behind it; one a line where
    nobody looks."""
    for row in rows:
        item, sides = row.conflict, (row.left, row.right)
        if not console.is_terminal:
            told = (f"{short(s.claim.id)} {spans_words(s.claim.content)}" for s in sides)
            _cells(console, f"{item.clash}: {item.differs}", *told, one_line(item.reason))
            continue
        say(console, f"{item.clash}: {item.differs}", style="bold")
        for side in sides:
            _side(console, side.report, side.claim, side.behind)
        say(console, one_line(item.reason), "    ", "dim")


def list_circles(console: Console, rows: Iterable[Circle]) -> None:
    """Print circles of reports, with what goes round; one a line where nobody looks."""
    for row in rows:
        names = [outlet_of(report) for report in row.reports]
        circle = " › ".join([*names, names[0]])
        claims = [f"{short(claim.id)} {spans_words(claim.content)}" for claim in row.claims]
        if not console.is_terminal:
            _cells(console, circle, "; ".join(claims))
            continue
        say(console, circle, style="bold")
        for claim in claims:
            say(console, claim, "  ")


def _cells(console: Console, *cells: str) -> None:
    console.print(" | ".join(cells), soft_wrap=True)


def _branches(
    console: Console,
    title: str,
    branches: Sequence[tuple[Origin, Sequence[Node]]],
    claims: Claims,
) -> None:
    if branches:
        _heading(console, title)
    for origin, nodes in branches:
        doubt = "" if origin.distinct else ", not shown to be distinct"
        known = "" if origin.named or "anonymous" in origin.name else " (anonymous)"
        say(console, f"{one_line(origin.name)}{known} · {origin.kind}{doubt}", "  ● ", "bold cyan")
        for node in nodes:
            _node(console, node, claims, "    ")


def _loose(console: Console, nodes: Sequence[Node], claims: Claims) -> None:
    if nodes:
        _heading(console, "From no root")
    for node in nodes:
        _node(console, node, claims, "  ")


def _node(console: Console, node: Node, claims: Claims, indent: str) -> None:
    from rich.text import Text

    from whence.reconcile.roots import STEP_WORDS

    report, claim = claims[node.claim]
    line = Text.assemble(
        (f"{_where(report)} "), (STEP_WORDS[node.how], "dim"), f" · {short(claim.id)} ",
        (claim.status, COLOURS[claim.status]),
    )  # fmt: skip
    say(console, line, f"{indent}└─ ")
    for child in node.children:
        _node(console, child, claims, indent + "   ")


def _rival(console: Console, rival: Rival) -> None:
    say(console, f"{rival.conflict.clash}: {rival.conflict.differs}", "  ", "bold")
    _side(console, rival.report, rival.claim, rival.behind)


def _side(console: Console, report: Report, claim: Claim, row: GroupRow) -> None:
    say(console, f"“{spans_words(claim.content)}”", f"  {short(claim.id)}  ")
    who = f"{chain_words(report, claim)} · {_where(report)} · {behind_words(row)}"
    say(console, who, " " * 12, "dim")


def _judgements(console: Console, title: str, judgements: Sequence[Judgement]) -> None:
    if judgements:
        _heading(console, title)
    for item in judgements:
        holds = "" if item.holds else "not "
        taken = f", taken back {day(item.withdrawn)}" if item.withdrawn else ""
        words = f"{holds}{item.kind} by {one_line(item.author)} {item.score:.2f}{taken}"
        ends = f"{short(item.left)} and {short(item.right)}"
        say(console, f"{ends}: {words}: {one_line(item.reason)}", f"  {short(item.id)}  ")


def _where(report: Report) -> str:
    return f"{outlet_of(report)} {day(report.published)}"


def _heading(console: Console, title: str) -> None:
    console.print()
    say(console, title, style="bold")
