"""Which claims of a report say what claims of the reports near it say, or of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whence.reconcile.claims.comparing import answers, levels
from whence.reconcile.claims.facts import Facts
from whence.reconcile.claims.reasons import reason
from whence.reconcile.claims.sketch import ClaimSketch
from whence.reconcile.claims.weights import probability, weights
from whence.reconcile.claims.wording import alike
from whence.types import Copy, Match, Passage

FLOOR = -4.5
"""Log odds by wording below which two claims are not looked at further."""
LEAST = 0.3
"""The probability from which a pair is a match: groups weigh these against one another."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims with the level of each comparison; the later one first."""

    left: Facts
    right: Facts
    levels: tuple[int, ...]


def same_claims(
    of: ClaimSketch, near: Sequence[ClaimSketch], copies: Sequence[Copy]
) -> list[Match]:
    """Pairs of a report's claims with those of reports near it, and of its own, that may say the
    same, with the probability that they do; a claim of the later report comes first."""
    known, found = weights(), []
    for pair in pairs(of, near, copies):
        score = probability(known.total(pair.levels))
        if score >= LEAST:
            why = reason(pair.left, pair.right, pair.levels)
            found.append(Match(pair.left.id, pair.right.id, round(score, 4), why))
    return found


def pairs(of: ClaimSketch, near: Sequence[ClaimSketch], copies: Sequence[Copy]) -> Iterator[Pair]:
    """The pairs of claims that are worth comparing, compared."""
    sides = [of, *(side for side in near if side.facts and side.report != of.report)]
    if not of.facts:
        return
    grid = alike(of, sides)
    own = len(of.facts)
    grid[:, :own][np.tril_indices(own)] = -np.inf
    for row in range(own - 1):
        if answers(of.facts[row], of.facts[row + 1], 1):
            grid[row, row + 1] = max(grid[row, row + 1], FLOOR)
    homes = [(side, n) for side in sides for n in range(len(side.facts))]
    passages = _passages(of.report, copies)
    for row, column in np.argwhere(grid >= FLOOR).tolist():
        side, place = homes[column]
        yield _compared(of, row, side, place, float(grid[row, column]), passages)


def _compared(
    of: ClaimSketch,
    row: int,
    side: ClaimSketch,
    place: int,
    wording: float,
    passages: Mapping[str, Sequence[Passage]],
) -> Pair:
    a, b = of.facts[row], side.facts[place]
    if side is of:
        return Pair(b, a, levels(a, b, wording, place - row, -1.0))
    shared = passages.get(side.report)
    copied = -1.0 if shared is None else _copied(a, b, shared)
    found = levels(a, b, wording, None, copied)
    return Pair(a, b, found) if of.order > side.order else Pair(b, a, found)


def _passages(report: str, copies: Sequence[Copy]) -> dict[str, list[Passage]]:
    """By the other report: the passages that stand in both, this report's characters first."""
    found: dict[str, list[Passage]] = {}
    for copy in copies:
        if copy.later == report:
            found.setdefault(copy.earlier, []).extend(copy.passages)
        elif copy.earlier == report:
            turned = (Passage(p.of_start, p.of_end, p.start, p.end) for p in copy.passages)
            found.setdefault(copy.later, []).extend(turned)
    return found


def _copied(a: Facts, b: Facts, passages: Sequence[Passage]) -> float:
    """How much of two claims is the same stretch of passages: the shared part of both together.
    A place inside a passage is found by its distance from the start, edits being small; -1 where
    no passage touches both."""
    best = -1.0
    for p in passages:
        if not (p.start < a.end and a.start < p.end and p.of_start < b.end and b.start < p.of_end):
            continue
        stretch = (p.of_end - p.of_start) / max(1, p.end - p.start)
        start, end = (p.of_start + (place - p.start) * stretch for place in (a.start, a.end))
        shared = min(end, b.end) - max(start, b.start)
        best = max(best, shared / max(1.0, max(end, b.end) - min(start, b.start)), 0.0)
    return best
