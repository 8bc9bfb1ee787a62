"""The counts in a claim, as numbers that can be compared."""

from __future__ import annotations

import re
from functools import cache
from math import inf
from zlib import crc32

from whence.lexicon import lists
from whence.types import Claim, Number

MOST = 3
"""Counts that are looked at in a claim; the first ones."""
COUNTS = 6
"""Columns of a count: low, high, code of the measure (0 where there is no count), code of the
measure's last word, class of what is counted (0 for people in general), 1 where it is a part of
another count."""

Row = tuple[float, ...]
NONE: Row = (0.0,) * COUNTS


def counts(claim: Claim) -> list[Row]:
    """MOST rows of COUNTS columns."""
    rows = [_row(number, claim) for number in claim.numbers[:MOST]]
    return rows + [NONE] * (MOST - len(rows))


def _row(number: Number, claim: Claim) -> Row:
    words = _singular(number.measure)
    after = _after(number, claim)
    counted = number.counted.text if number.counted else after
    return (
        -inf if number.low is None else number.low,
        inf if number.high is None else number.high,
        float(_code(" ".join(words) or "-")),
        float(_code(words[-1] if words else "-")),
        float(_class(counted)),
        float(number.of is not None or _part(after)),
    )


def _after(number: Number, claim: Claim) -> str:
    """The words right after a count, within the claim."""
    for piece in claim.content:
        if piece.start <= number.span.start and number.span.end <= piece.end:
            return piece.text[number.span.end - piece.start :][:40].lower()
    return ""


def _singular(measure: str) -> list[str]:
    words = measure.lower().split()
    return [word[:-1] if word.endswith("s") and len(word) > 3 else word for word in words]


def _code(word: str) -> int:
    """A whole number above 0 that float32 holds exactly."""
    return 1 + crc32(word.encode()) % 1_000_003


@cache
def _class(text: str) -> int:
    words = re.findall(r"\w+", text.lower())[:4]
    for place, line in enumerate(lists("reconcile_conflicts")["counted"], 1):
        known = line.split()
        if any(word in known for word in words):
            return place
    return 0


def _part(after: str) -> bool:
    return after.strip().startswith(tuple(lists("reconcile_conflicts")["part"]))
