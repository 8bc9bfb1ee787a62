"""Lists of relations, each with the claim that words it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from whence.cli.listing import COLOURS, print_heading
from whence.cli.screen import say
from whence.cli.text import chain_words, day, one_line, outlet_of, short
from whence.cli.words import time_words
from whence.export.wording import relation_words

if TYPE_CHECKING:
    from rich.console import Console

    from whence.store.contract import RelationRow


def list_relations(console: Console, rows: Iterable[RelationRow]) -> None:
    """Print relations: under a heading for each report on a terminal, else one a line."""
    if not console.is_terminal:
        for row in rows:
            console.print(" | ".join(_cells(row)), soft_wrap=True)
        return
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: row.report.id)):
        related = list(group)
        if number:
            console.print()
        print_heading(console, related[0].report)
        for row in related:
            _print_relation(console, row)


def _print_relation(console: Console, row: RelationRow) -> None:
    from rich.text import Text

    id_, status, words, when, chain, *_ = _cells(row)
    line = Text.assemble((words, "bold cyan"), f"  {when}" if row.relation.interval else "")
    say(console, line, "  ")
    told = Text.assemble((status, COLOURS[row.claim.status]), f", {chain}")
    say(console, told, f"{'':7}{id_}  ")


def _cells(row: RelationRow) -> tuple[str, ...]:
    report, claim, relation = row.report, row.claim, row.relation
    return (
        short(claim.id),
        claim.status,
        one_line(relation_words(relation)),
        time_words(relation.interval) or "—",
        chain_words(report, claim),
        outlet_of(report),
        day(report.published),
    )
