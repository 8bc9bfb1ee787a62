"""Fresh reports against those near them: what is copied, cited, said again, told of again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from whence.reconcile.citations import citations
from whence.reconcile.citations import sketch as citation_sketch
from whence.reconcile.claims import same_claims
from whence.reconcile.claims import sketch as claim_sketch
from whence.reconcile.copies import copies
from whence.reconcile.copies import sketch as copy_sketch
from whence.reconcile.incidents import same_incidents, same_story
from whence.reconcile.incidents import sketch as incident_sketch
from whence.reconcile.shelf import Shelf
from whence.types import Citation, Copy, Match

Near = Mapping[str, Sequence[str]]
Around = Callable[[Sequence[str]], Near]


@dataclass(slots=True)
class Found:
    """Findings by kind; ``again`` are reports known before whose copies and citations these are
    all of."""

    copies: list[Copy] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    claims: list[Match] = field(default_factory=list)
    incidents: list[Match] = field(default_factory=list)
    stories: list[Match] = field(default_factory=list)
    again: list[str] = field(default_factory=list)


def compare(
    shelf: Shelf, fresh: Sequence[str], near: Near, opened: Sequence[str], around: Around
) -> Found:
    """All findings that involve a fresh report; every pair of reports is compared once.

    ``opened`` are reports known before whose citations are looked at anew, with those known
    reports that a fresh one turns out to be an original of; ``around`` gives what is near them.
    """
    found = Found()
    beside = _both_ways(fresh, near)
    made, late = [], []
    for report in fresh:
        for copy in _copies(shelf, report, beside[report]):
            if copy.later == report:
                made.append(copy)
            elif copy.later not in beside:
                late.append(copy.later)
    found.again = list(dict.fromkeys((*opened, *late)))
    wider = {**beside, **around(found.again)}
    shelf.fetch(chain(found.again, *wider.values()))
    for report in found.again:
        made += [copy for copy in _copies(shelf, report, wider[report]) if copy.later == report]
    found.copies = made
    by_report = _by_report(found.copies)
    for report in (*fresh, *found.again):
        sketches = shelf.sketches(citation_sketch, wider[report])
        own = shelf.sketch(citation_sketch, report)
        found.citations += citations(own, sketches, by_report[report])
    done: set[str] = set(fresh)
    for report in reversed(fresh):  # each is compared with those before it, and with older ones
        done.discard(report)
        before = [name for name in beside[report] if name in done or name not in beside]
        _match(shelf, report, before, by_report[report], found)
    return found


def _both_ways(fresh: Sequence[str], near: Near) -> dict[str, list[str]]:
    """For each fresh report those near it, and the fresh ones that it is near to."""
    beside: dict[str, dict[str, None]] = {report: {} for report in fresh}
    for report in fresh:
        for other in near[report]:
            beside[report][other] = None
            if other in beside:
                beside[other][report] = None
    return {report: list(others) for report, others in beside.items()}


def _copies(shelf: Shelf, report: str, others: Sequence[str]) -> list[Copy]:
    """The copies between a report and others, either way. Who copies is only sure of its originals
    where all that is near it is among the others: that is, for ``report`` itself."""
    return copies(shelf.sketch(copy_sketch, report), shelf.sketches(copy_sketch, others))


def _match(
    shelf: Shelf, report: str, before: Sequence[str], copied: Sequence[Copy], found: Found
) -> None:
    claims = shelf.sketch(claim_sketch, report)
    found.claims += same_claims(claims, shelf.sketches(claim_sketch, before), copied)
    events = shelf.sketch(incident_sketch, report)
    others = shelf.sketches(incident_sketch, before)
    found.incidents += same_incidents(events, others)
    found.stories += same_story(events, others)


def _by_report(copies: Iterable[Copy]) -> defaultdict[str, list[Copy]]:
    found: defaultdict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        found[copy.later].append(copy)
        found[copy.earlier].append(copy)
    return found
