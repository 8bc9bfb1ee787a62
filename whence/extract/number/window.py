"""The time in which a quantity was counted: the time expression of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.number.scene import Scene
from whence.types import Interval, Time


def window(at: Scene, word: int, times: Sequence[Time]) -> Interval | None:
    """The interval of the time that the clause of ``word`` names, the nearest of several; None
    when it names none that stands on the calendar."""
    first, last = at.sentence(word)
    begin, end = at.starts[first], at.parsed.words[last - 1].end
    near: list[tuple[int, int, Interval]] = []
    for time in times:
        if not (time.interval and begin <= time.span.start < end):
            continue
        place = at.word(time.span.start)
        apart = _apart(at, word, place)
        if apart is not None:
            near.append((apart, abs(place - word), time.interval))
    return min(near, key=lambda found: found[:2])[2] if near else None


def _apart(at: Scene, one: int, two: int) -> int | None:
    """How far the clauses of two words are apart: the same 0, one within the other 1, else None."""
    first, second = at.clause(one), at.clause(two)
    if first == second:
        return 0
    if at.clause(first) == second and at.parsed.words[first].relation in ("advcl", "acl", "conj"):
        return 1
    if at.clause(second) == first and at.parsed.words[second].relation in ("acl", "acl:relcl"):
        return 1
    return None
