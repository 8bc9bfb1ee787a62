"""What conflicts are looked for by: per report, one row a claim in a few arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.reconcile import vectors
from whence.reconcile.conflicts.counts import COUNTS, MOST, counts
from whence.reconcile.conflicts.rows import BEFORE, bag, days, event, marks, names, origin, scene
from whence.reconcile.conflicts.told import Told, told
from whence.reconcile.conflicts.where import where
from whence.reconcile.conflicts.wording import questions, wording
from whence.types import Claim, Reading, Span

HEAD = 5
"""Word pieces at the start of a claim that mostly hold what it is about."""

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """One row of each array a claim.

    ``vectors`` are of the content, ``heads`` of its first words, ``tails`` of its other words,
    ``around`` of what it stands in. ``bag`` and ``names`` tell which words and names it holds.
    ``signs`` put it on a side of each question of the word list (-1, 0, 1); ``marks`` are yes or
    no. ``origin`` is a code, 0 for the report's own voice; ``days`` are the first and last day
    named, NaN for none; ``starts`` are characters.
    """

    vectors: Floats
    heads: Floats
    tails: Floats
    around: Floats
    bag: Floats
    names: Floats
    scene: Floats
    places: Floats
    wide: Floats
    signs: Floats
    marks: Floats
    origin: Ints
    days: Floats
    starts: Ints
    events: Ints
    counts: Floats


@dataclass(frozen=True, slots=True)
class Sketch(Rows):
    """The claims of a report, in its order. ``when`` orders reports: publication time, doc, id."""

    report: str
    when: tuple[str, str, str]
    outlet: str | None
    claims: tuple[Claim, ...]
    told: tuple[Told, ...]


def sketch(reading: Reading) -> Sketch:
    """What conflicts are looked for by in a report."""
    report, claims = reading.report, reading.claims
    ((pieces, starts),) = vectors.placed([report.text])
    content = [_within(pieces, starts, claim.content) for claim in claims]
    context = [_within(pieces, starts, (_context(claim),)) for claim in claims]
    worded = [wording(claim) for claim in claims]
    here, wide = where(reading)
    return Sketch(
        report=report.id,
        when=(report.published or "", report.doc, report.id),
        outlet=report.outlet,
        claims=claims,
        told=told(reading),
        vectors=vectors.means(content),
        heads=vectors.means([found[:HEAD] for found in content]),
        tails=vectors.means([found[HEAD:] for found in content]),
        around=vectors.means(context),
        bag=bag(content),
        names=names(reading, [w.names for w in worded]),
        scene=scene(reading),
        places=here,
        wide=wide,
        signs=_floats([w.signs for w in worded], questions()),
        marks=marks(claims, [w.flags for w in worded]),
        origin=np.array([origin(claim) for claim in claims], np.int64),
        days=days(reading),
        starts=np.array([c.content[0].start if c.content else 0 for c in claims], np.int64),
        events=np.array([event(reading, claim) for claim in claims], np.int64),
        counts=_floats([counts(claim) for claim in claims], MOST, COUNTS),
    )


def _floats(rows: object, *shape: int) -> Floats:
    return np.array(rows, np.float32).reshape(-1, *shape)


def _context(claim: Claim) -> Span:
    return Span(claim.sentence.start - BEFORE, claim.sentence.end, "")


def _within(
    pieces: NDArray[np.int32], starts: NDArray[np.int32], spans: tuple[Span, ...]
) -> NDArray[np.int32]:
    ends = np.searchsorted(starts, [place for span in spans for place in (span.start, span.end)])
    parts = (pieces[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True))
    return np.concatenate([pieces[:0], *parts])
