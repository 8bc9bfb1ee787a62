"""What citing looks at in a report: who publishes it, whom it names, and the stems of its words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.types import Claim, Reading, Source

STEM = 5
_ANY = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W_]{3,}")
Order = tuple[bool, str, str, str]


@dataclass(frozen=True, slots=True)
class CitationSketch:
    """A report as citing sees it; ``order`` is that of publication. ``stems`` are those of its
    text and title, ``runs`` its three words in a row."""

    report: str
    outlet: str
    order: Order
    text: str
    stems: frozenset[str]
    runs: frozenset[str]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]


def sketch(reading: Reading) -> CitationSketch:
    """What citing looks at in a report."""
    report = reading.report
    return CitationSketch(
        report=report.id,
        outlet=report.outlet or "",
        order=(report.published is None, report.published or "", report.doc, report.id),
        text=report.text[report.body :],
        stems=stems(f"{report.title or ''}\n{report.text}"),
        runs=runs(report.text),
        sources=reading.sources,
        claims=reading.claims,
    )


def stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, folded: what inflection leaves alone. Numbers stand
    as they are."""
    return frozenset(word[:STEM].casefold() for word in _WORD.findall(text))


def runs(text: str) -> frozenset[str]:
    """All three words in a row of a text, folded."""
    words = [word.casefold() for word in _ANY.findall(text)]
    return frozenset(" ".join(words[place : place + 3]) for place in range(len(words) - 2))
