"""What of a report tells which incidents it is about."""

from __future__ import annotations

from dataclasses import dataclass

from whence.reconcile.incidents.happening import Happening, happenings
from whence.reconcile.incidents.words import Words, worded
from whence.types import Reading


@dataclass(frozen=True, slots=True)
class IncidentSketch:
    """A report's words with their weights, which of them are names, and its events."""

    report: str
    doc: str
    published: str
    words: Words
    names: frozenset[str]
    events: tuple[Happening, ...]


def sketch(reading: Reading) -> IncidentSketch:
    """What of a report tells which incidents it is about."""
    report = reading.report
    text = f"{report.title}\n{report.text}" if report.title else report.text
    wording = worded(text)
    return IncidentSketch(
        report.id,
        report.doc,
        report.published or "",
        wording.words,
        wording.names,
        tuple(happenings(reading)),
    )


def later_first(one: IncidentSketch, other: IncidentSketch) -> tuple[IncidentSketch, ...]:
    """Two reports, the later one first: by publication, then by their names."""
    pair = (one, other)
    return tuple(sorted(pair, key=lambda s: (s.published, s.doc, s.report), reverse=True))
