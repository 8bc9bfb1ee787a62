"""Whether a later claim takes an earlier one back, brings it up to date, or contradicts it."""

from __future__ import annotations

import re
from functools import cache

from whence.lexicon import lists
from whence.reconcile.conflicts.sketch import Sketch
from whence.types import Claim, Clash, Difference

FILE = "reconcile_conflicts"
Place = tuple[Sketch, int]


def clash(later: Place, earlier: Place, differs: Difference) -> tuple[Clash, str]:
    """The kind of conflict and, after a semicolon, the sign by which it is told.

    Words of correction stand in the later claim's sentence. A figure that has only grown since,
    on the same authority, is an update, and so is one whose sentence says that it is newer.
    """
    (side, row), (other, line) = later, earlier
    claim, before = side.claims[row], other.claims[line]
    word = _found("correction", claim)
    if word and _relates(claim, before):
        return "correction", f"; the later says “{word}”"
    if differs not in ("number", "status") or _day(side) <= _day(other):
        return "contradiction", ""
    word = _found("update", claim)
    if word:
        return "update", f"; the later says “{word}”"
    if side.origin[row] == other.origin[line] and side.origin[row] and _grown(claim, before):
        return "update", f"; both from {claim.chain[-1].name}, the later is higher"
    if side.outlet and side.outlet == other.outlet and _grown(claim, before):
        return "update", f"; both in {side.outlet}, the later is higher"
    return "contradiction", ""


def _day(side: Sketch) -> str:
    return side.when[0]


def _relates(claim: Claim, before: Claim) -> bool:
    """Whether the later claim's sentence holds the older figure too, or neither has one."""
    figures = {number.span.text.lower() for number in before.numbers}
    words = claim.sentence.text.lower()
    return not figures or any(re.search(rf"\b{re.escape(word)}\b", words) for word in figures)


def _grown(claim: Claim, before: Claim) -> bool:
    pairs = ((n, m) for n in claim.numbers for m in before.numbers if n.measure == m.measure)
    return any(n.low is not None and m.high is not None and n.low > m.high for n, m in pairs)


def _found(name: str, claim: Claim) -> str | None:
    found = _words(name).search(claim.sentence.text)
    return found.group().lower() if found else None


@cache
def _words(name: str) -> re.Pattern[str]:
    words = sorted(lists(FILE)[name], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
