"""In what two conflicting claims differ, in one line that a person can overrule."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from whence.reconcile.conflicts.sketch import Sketch
from whence.reconcile.conflicts.told import Told
from whence.reconcile.conflicts.wording import FLAGS, is_state, sided
from whence.types import Claim, Difference, Number

ALIKE = 0.5
"""The cosine from which a negation is of what the other claim says."""
NEGATED = FLAGS.index("negated")

AGAINST = " against "
Place = tuple[Sketch, int]
Finding = tuple[Difference, str]


def difference(later: Place, earlier: Place) -> Finding:
    """What differs, and how it is worded in both; else their accounts of the matter do."""
    for found in _differences(later, earlier):
        return found
    return "account", f"two accounts: {_short(later)} against {_short(earlier)}"


def _differences(later: Place, earlier: Place) -> Iterator[Finding]:
    a, b = (side.claims[row] for side, row in (later, earlier))
    yield from _numbers(a, b)
    yield from _states(later, earlier)
    yield from _negation(later, earlier)
    one, other = (side.told[row] for side, row in (later, earlier))
    yield from _doers(one, other)
    yield from _days(later, earlier)
    yield from _places(one, other)


def _numbers(a: Claim, b: Claim) -> Iterator[Finding]:
    for n in a.numbers:
        for m in b.numbers:
            if n.measure == m.measure and _apart(n, m) and n.of == m.of:
                yield "number", f"{n.measure or 'number'}: {value(n)}{AGAINST}{value(m)}"


def _apart(n: Number, m: Number) -> bool:
    return (n.low is not None and m.high is not None and n.low > m.high) or (
        m.low is not None and n.high is not None and m.low > n.high
    )


def value(number: Number) -> str:
    """A number as people write it."""
    low, high = number.low, number.high
    if low is not None and low == high:
        words = f"{low:g}"
    elif low is None or high is None:
        words = f"up to {high:g}" if high is not None else f"at least {low or 0:g}"
    else:
        words = f"{low:g} to {high:g}"
    return words if number.of is None else f"{words} of {number.of:g}"


def _states(later: Place, earlier: Place) -> Iterator[Finding]:
    """Words on two sides of one question; of a state ("dead", "alive") before any other."""
    signs, others = (side.signs[row] for side, row in (later, earlier))
    opposed = np.flatnonzero(signs * others < 0).tolist()
    for question in sorted(opposed, key=lambda question: not is_state(question)):
        words = [sided(side.claims[row], question) for side, row in (later, earlier)]
        if is_state(question):
            yield "status", f"status: “{words[0]}” against “{words[1]}”"


def _negation(later: Place, earlier: Place) -> Iterator[Finding]:
    (side, row), (other, line) = later, earlier
    negated, against = side.marks[row, NEGATED], other.marks[line, NEGATED]
    if negated != against and side.vectors[row] @ other.vectors[line] >= ALIKE:
        yield "polarity", f"only one says so: {_short(later)} against {_short(earlier)}"


def _doers(a: Told, b: Told) -> Iterator[Finding]:
    if a.doers and b.doers and not _words(a.doers) & _words(b.doers):
        yield "perpetrator", f"who did it: {a.doers[0]} against {b.doers[0]}"


def _words(names: tuple[str, ...]) -> set[str]:
    return {word for name in names for word in name.lower().split() if len(word) > 3}


def _days(later: Place, earlier: Place) -> Iterator[Finding]:
    (side, row), (other, line) = later, earlier
    (first, last), (start, end) = side.days[row], other.days[line]
    if first > end or start > last:
        yield "time", f"another day: {_short(later)} against {_short(earlier)}"


def _places(a: Told, b: Told) -> Iterator[Finding]:
    if len(a.places) == len(b.places) == 1:
        (one,), (other,) = a.places, b.places
        if one[0] not in other and other[0] not in one:
            yield "place", f"where: {one[0]} against {other[0]}"


def _short(place: Place) -> str:
    words = " ".join(span.text for span in place[0].claims[place[1]].content).split()
    return f"“{' '.join(words[:12])}{' …' if len(words) > 12 else ''}”"
