"""Citations: which report in the store is meant where a report names another as its source.

"As the Lanter Post reported", "the ministry said in a statement": the links of a chain that name a
publisher are tied to the report by it, published before, that best holds what is claimed; where
there is none the end stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whence.reconcile.citations.meaning import Among, Fit, best
from whence.reconcile.citations.naming import Cited, cited, mentioned
from whence.reconcile.citations.sketch import CitationSketch, sketch
from whence.reconcile.outlets import likeness, same_outlet
from whence.types import Citation, Copy

__all__ = ["CitationSketch", "citations", "sketch", "sources"]

OPEN = 0.5
"""The probability that a source is a report which is not in the store."""


def citations(
    report: CitationSketch, near: Sequence[CitationSketch], copies: Sequence[Copy]
) -> list[Citation]:
    """What a report cites, each with the report near it that is meant, or with an open end.
    ``copies`` are those that the report has a part in; they are given among the reasons."""
    before = [other for other in near if _before(other, report)]
    copied = frozenset(copy.earlier for copy in copies if copy.later == report.report)
    among = Among(report, before, copied)
    found: dict[tuple[str | None, str], Citation] = {}
    for source in sources(report, before):
        fit = best(source, among)
        if fit is None and not _is_open(source, report):
            continue
        citation = _citation(report, source, fit)
        place = (citation.cited, "" if citation.cited else citation.name)
        found[place] = _together(found[place], citation) if place in found else citation
    return list(found.values())


def sources(report: CitationSketch, before: Sequence[CitationSketch]) -> Iterator[Cited]:
    """The sources of a report that may have published one of those before, from its chains first;
    then those whose names only stand in its text."""
    known = list(cited(report))
    yield from known
    for other in before:
        if not any(_surely(source, other) for source in known):
            source = mentioned(report, other)
            if source is not None:
                yield source


def _surely(source: Cited, other: CitationSketch) -> bool:
    return likeness(source.name, other.outlet).telling == 1


def _is_open(source: Cited, report: CitationSketch) -> bool:
    """Whether a source is somebody else's report that the store may come to hold."""
    return source.kind == "outlet" and not source.aside and not _own(source, report)


def _own(source: Cited, report: CitationSketch) -> bool:
    return bool(report.outlet) and same_outlet(source.name, report.outlet)


def _before(other: CitationSketch, report: CitationSketch) -> bool:
    """Whether one report was there for the other to cite: of one dated by its day only, all that
    appeared that day was."""
    day = report.order[1]
    same_day = len(day) == len("2031-05-14") and other.order[1].startswith(day)
    return other.order < report.order or (same_day and other.report != report.report)


def _citation(report: CitationSketch, source: Cited, fit: Fit | None) -> Citation:
    if fit is None:
        reason = f"“{source.name}” is named; no report by it in the store is meant"
        return Citation(report.report, None, source.name, source.links, OPEN, reason)
    why = ["its wording is reused"] if fit.copied else []
    why.append(f"{fit.overlap:.0%} of the words claimed stand there")
    reason = f"“{source.name}” names {fit.report.outlet}; " + ", ".join(why)
    return Citation(report.report, fit.report.report, source.name, source.links, fit.score, reason)


def _together(one: Citation, other: Citation) -> Citation:
    """Two sources that mean one report."""
    first = max(one, other, key=lambda item: item.score)
    links = tuple(sorted({*one.links, *other.links}))
    return Citation(first.report, first.cited, first.name, links, first.score, first.reason)
