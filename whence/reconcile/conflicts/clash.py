"""Whether a later claim takes an earlier one back, brings it up to date, or contradicts it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from whence.lexicon import lists
from whence.reconcile.conflicts.sketch import Sketch
from whence.types import Claim, Clash, Difference, Number

FILE = "reconcile_conflicts"
LONGEST = 3
"""Words of a number as people write it; a longer stretch is more than the number."""
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
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
    """Whether the later claim's sentence names the older figure too, or there is none."""
    figures = {figure for number in before.numbers for figure in _figures(number)}
    words = set(WORD.findall(claim.sentence.text.lower()))
    return not figures or not figures.isdisjoint(words)


def _figures(number: Number) -> Iterator[str]:
    """A number's words and its bounds in digits."""
    words = WORD.findall(number.span.text.lower())
    yield from words[:1] if len(words) <= LONGEST else ()
    yield from (f"{bound:g}" for bound in (number.low, number.high) if bound is not None)


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
