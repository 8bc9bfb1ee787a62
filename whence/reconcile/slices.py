"""One slice of fresh reports, from its keys in the index to the roots of what it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from whence.reconcile.compare import Found, compare
from whence.reconcile.conflicts import conflicts, lift
from whence.reconcile.conflicts import sketch as conflict_sketch
from whence.reconcile.copies import fingerprints
from whence.reconcile.grouping import labels, regroup
from whence.reconcile.happenings import Happenings
from whence.reconcile.judging import judged
from whence.reconcile.keys import keys
from whence.reconcile.reopening import reopened, replaced
from whence.reconcile.shelf import Shelf
from whence.reconcile.weighing import weigh
from whence.store.contract import Ledger
from whence.types import Citation, Conflict, Copy, Finding, Judgement, JudgementKind, Match, Reading

Near = Mapping[str, Sequence[str]]
Brought = tuple[int, int, int, int, int]


def take_in(ledger: Ledger, fresh: Sequence[str], when: str) -> Brought:
    """Reconcile fresh reports with all that is known. Returns how many copies, citations, pairs
    of claims and of incidents, and conflicts were found."""
    shelf = Shelf(ledger)
    near = _neighbours(ledger, shelf, fresh)
    found = compare(shelf, fresh, near, reopened(ledger, near), ledger.near)
    copies = replaced(ledger, Copy, found.again, found.copies, when)
    citations = replaced(ledger, Citation, found.again, found.citations, when)
    ledger.record(list(_judgements(copies, citations, found, when)))
    gone = ledger.retired()
    clashes = _regroup(ledger, shelf, near, gone, found)
    ledger.record([judged("conflict", item, when) for item in clashes])
    ledger.settle(fresh)
    ledger.retire(gone)
    return (
        len(copies),
        len(citations),
        len(found.claims),
        len(found.incidents),
        len(clashes),
    )


def _neighbours(ledger: Ledger, shelf: Shelf, fresh: Sequence[str]) -> dict[str, list[str]]:
    readings = shelf.readings(fresh)
    ledger.index(
        {reading.report.id: keys(reading) for reading in readings},
        {reading.report.id: sorted(fingerprints(reading)) for reading in readings},
    )
    near = ledger.near(fresh)
    shelf.fetch(chain.from_iterable(near.values()))
    return near


def _judgements(
    copies: Iterable[Copy], citations: Iterable[Citation], found: Found, when: str
) -> Iterator[Judgement]:
    kinds: tuple[tuple[JudgementKind, Iterable[Finding]], ...] = (
        ("copy", copies),
        ("citation", citations),
        ("same-claim", found.claims),
        ("same-incident", found.incidents),
        ("same-story", found.stories),
    )
    for kind, findings in kinds:
        for finding in findings:
            yield judged(kind, finding, when)


def _regroup(
    ledger: Ledger, shelf: Shelf, near: Near, gone: Sequence[str], found: Found
) -> list[Conflict]:
    """Make the groups that fresh reports touch, weigh them, and find what conflicts."""
    readings = shelf.readings([*near, *gone])
    claims = _touched((claim.id for r in readings for claim in r.claims), found.claims)
    groups = regroup(ledger, shelf, "same-claim", claims)
    weigh(ledger, shelf, groups)
    regroup(ledger, shelf, "same-incident", _touched(_events(readings), found.incidents))
    regroup(ledger, shelf, "same-story", _touched((r.report.id for r in readings), found.stories))
    return _conflicts(ledger, shelf, near)


def _touched(own: Iterable[str], matches: Iterable[Match]) -> Iterator[str]:
    return chain(own, (name for match in matches for name in (match.left, match.right)))


def _events(readings: Iterable[Reading]) -> Iterator[str]:
    return (f"{r.report.id}/{event.id}" for r in readings for event in r.events)


def _conflicts(ledger: Ledger, shelf: Shelf, near: Near) -> list[Conflict]:
    readings = shelf.readings(list(dict.fromkeys(chain(near, *near.values()))))
    claims = [claim.id for reading in readings for claim in reading.claims]
    group_of = labels(ledger, "same-claim", claims)
    found = (
        conflicts(
            shelf.sketch(conflict_sketch, report),
            shelf.sketches(conflict_sketch, near[report]),
            group_of,
        )
        for report in near
    )
    told = Happenings(ledger, readings)
    rivals = [item for item in chain.from_iterable(found) if not told.apart(item)]
    return lift(rivals, group_of)
