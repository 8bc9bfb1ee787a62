"""Citations: which report in the store is meant where a report names another as its source.

"As the Lanter Post reported", "the ministry said in a statement": the links of a chain that name a
publisher are tied to the report by it, published before, that best holds what is claimed; where
there is none the end stays open.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.reconcile.citations.meaning import Fit, aside, best
from whence.reconcile.citations.naming import Cited, cited
from whence.reconcile.citations.sketch import CitationSketch, sketch
from whence.types import Citation, Copy

__all__ = ["CitationSketch", "citations", "sketch"]


def citations(
    report: CitationSketch, near: Sequence[CitationSketch], copies: Sequence[Copy]
) -> list[Citation]:
    """What a report cites, each with the report near it that is meant, or with an open end.
    ``copies`` are those that the report has a part in: who is copied and named is meant."""
    copied = {copy.earlier for copy in copies if copy.later == report.report}
    before = [other for other in near if other.order < report.order]
    found: dict[tuple[str | None, str], Citation] = {}
    for source in cited(report):
        fit = best(source, before, copied)
        if fit is None and not source.publishes:
            continue
        citation = _citation(report, source, fit)
        place = (citation.cited, "" if citation.cited else citation.name)
        found[place] = _together(found[place], citation) if place in found else citation
    for source, fit in aside(report, before, copied):
        found.setdefault((fit.report.report, ""), _citation(report, source, fit))
    return list(found.values())


def _citation(report: CitationSketch, source: Cited, fit: Fit | None) -> Citation:
    if fit is None:
        reason = f"“{source.name}” is named; no report by it in the store is meant"
        return Citation(report.report, None, source.name, source.links, 0.5, reason)
    why = ["its wording is reused"] if fit.copied else []
    why.append(f"{fit.overlap:.0%} of the words claimed stand there")
    reason = f"“{source.name}” names {fit.report.outlet}; " + ", ".join(why)
    return Citation(report.report, fit.report.report, source.name, source.links, fit.score, reason)


def _together(one: Citation, other: Citation) -> Citation:
    """Two sources that mean one report."""
    first = max(one, other, key=lambda item: item.score)
    links = tuple(sorted({*one.links, *other.links}))
    return Citation(first.report, first.cited, first.name, links, first.score, first.reason)
