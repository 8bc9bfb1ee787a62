"""What comparing claims needs to know of a report's claims, worked out once a report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whence.reconcile import vectors
from whence.reconcile.claims import bags
from whence.reconcile.claims.bags import Bag, Ints
from whence.reconcile.claims.facts import Facts, facts
from whence.reconcile.vectors import Array
from whence.types import Reading, Span

BEFORE = 240
"""How many characters before a claim's sentence are its context."""


@dataclass(frozen=True, slots=True)
class ClaimSketch:
    """A report's claims: a row of each array is a claim.

    ``vectors`` are of the content, ``sentences`` of its sentence, ``near`` of the content with some
    of its sentence and of what stands before, ``wide`` with some of the title too. ``telling`` are
    the content's telling word pieces by their idf, ``rare`` the same, each the less the more claims
    of the report hold it, ``around`` those of its sentence, ``runs`` the pairs of pieces that stand
    side by side in the content, ``lengths`` how many pieces it has.
    """

    report: str
    order: tuple[str, str, str]
    facts: tuple[Facts, ...]
    vectors: Array
    sentences: Array
    near: Array
    wide: Array
    telling: Bag
    rare: Bag
    around: Bag
    runs: Bag
    lengths: Array


def sketch(reading: Reading) -> ClaimSketch:
    """What comparing claims needs to know of a reading's."""
    report, claims = reading.report, reading.claims
    (pieces, starts), (title, _) = vectors.placed([report.text, report.title or ""])
    content = [_within(pieces, starts, claim.content) for claim in claims]
    sentence = [_within(pieces, starts, (claim.sentence,)) for claim in claims]
    before = [_before(pieces, starts, claim.sentence.start) for claim in claims]
    inner, outer, past = (vectors.sums(found) for found in (content, sentence, before))
    rest, head = outer - inner, vectors.sums([title])
    telling = bags.telling(content)
    return ClaimSketch(
        report=report.id,
        order=(report.published or "", report.doc, report.id),
        facts=facts(reading, telling.counts.tolist()),
        vectors=vectors.unit(inner),
        sentences=vectors.unit(outer),
        near=vectors.unit(inner + 0.5 * rest + 0.25 * past),
        wide=vectors.unit(inner + 0.3 * rest + 0.15 * past + 0.3 * head),
        telling=telling,
        rare=bags.rare(telling),
        around=bags.telling(sentence),
        runs=bags.runs(content),
        lengths=np.array([len(found) for found in content], np.float32),
    )


def _within(pieces: Ints, starts: Ints, spans: tuple[Span, ...]) -> Ints:
    ends = np.searchsorted(starts, [place for span in spans for place in (span.start, span.end)])
    return np.concatenate(
        [pieces[:0], *(pieces[a:b] for a, b in zip(ends[::2], ends[1::2], strict=True))]
    )


def _before(pieces: Ints, starts: Ints, place: int) -> Ints:
    first, last = np.searchsorted(starts, [place - BEFORE, place])
    return pieces[first:last]
