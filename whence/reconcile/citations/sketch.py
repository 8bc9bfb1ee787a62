"""What citing looks at in a report: who publishes it, whom it names, and the stems of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.reconcile.dating import Order, order
from whence.types import Claim, Reading, Source

STEM = 5
_WORD = re.compile(r"[^\W_]{3,}|\d+")


@dataclass(frozen=True, slots=True)
class CitationSketch:
    """A report as citing sees it; ``order`` is that of publication. ``stems`` are those of its
    text and title."""

    report: str
    outlet: str
    order: Order
    text: str
    body: int
    stems: frozenset[str]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]


def sketch(reading: Reading) -> CitationSketch:
    """What citing looks at in a report."""
    report = reading.report
    return CitationSketch(
        report=report.id,
        outlet=report.outlet or "",
        order=order(report),
        text=report.text,
        body=report.body,
        stems=stems(f"{report.title or ''}\n{report.text}"),
        sources=reading.sources,
        claims=reading.claims,
    )


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, folded: what inflection leaves alone. Numbers stand
    as they are."""
    return frozenset(word[:STEM].casefold() for word in _WORD.findall(text))
