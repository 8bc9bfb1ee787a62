"""Counts, shares and ranges in a report's body, with what they count and their time window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from whence.extract.number.aside import counts
from whence.extract.number.base import based
from whence.extract.number.carry import carried
from whence.extract.number.counted import counted
from whence.extract.number.fraction import fractions, ordinals
from whence.extract.number.idle import idle
from whence.extract.number.measure import befallen, unit
from whence.extract.number.numeral import find
from whence.extract.number.persons import nobody, none_of, one_person
from whence.extract.number.quantity import Quantity, quantities
from whence.extract.number.scene import Scene, scene
from whence.extract.number.share import shared
from whence.extract.number.spot import listed
from whence.extract.number.window import window
from whence.extract.words import cut, span
from whence.types import Number, Parsed, Time

__all__ = ["numbers"]

# A base may stand in a time expression ("three of the past ten evenings").
_OF_THE_LAST = re.compile(r"\bof\s+(?:the\s+)?(?:past|last|previous)\s+$", re.IGNORECASE)
_BEFALLS = frozenset({"killed", "injured", "casualties", "arrested", "abducted"})


def numbers(parsed: Parsed, times: Sequence[Time]) -> tuple[Number, ...]:
    """The numbers of the report's body, in order. ``times`` are its time expressions: what stands
    in one of them is no number, and they give the windows."""
    if not parsed.words:
        return ()
    at = scene(parsed)
    plain = _plain(at, times)
    taken = _Taken((q.start, q.end) for q in plain)
    befell = [q for q in nobody(at) + one_person(at) if not taken.holds(q.start)]
    made = [_number(at, q, times, befallen_only=False) for q in plain]
    made += [_number(at, q, times, befallen_only=True) for q in befell]
    ordered = sorted((n for n in made if n), key=lambda n: (n.span.start, n.span.end))
    return carried(at, ordered)


class _Taken:
    """Stretches of text, and whether a code point lies in one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._points = {n for start, end in spans for n in range(start, end)}

    def holds(self, point: int) -> bool:
        return point in self._points


def _plain(at: Scene, times: Sequence[Time]) -> list[Quantity]:
    """The quantities that numerals, fractions and ordinals word."""
    told = _Taken((t.span.start, t.span.end) for t in times if t.interval or t.kind == "SET")
    parts = [q for q in fractions(at) + ordinals(at) if not told.holds(q.start)]
    taken = _Taken((q.start, q.end) for q in parts)
    counting = [
        n
        for n in find(at.text, at.parsed.report.body)
        if not taken.holds(n.start)
        and (not told.holds(n.start) or _OF_THE_LAST.search(at.before(n.start)))
        and counts(at, n)
    ]
    zeros = none_of(at, {n.start for n in counting})
    worded = sorted(quantities(at, counting) + zeros, key=lambda q: q.start)
    return based(at, shared(at, worded)) + parts


def _number(
    at: Scene, quantity: Quantity, times: Sequence[Time], befallen_only: bool
) -> Number | None:
    noun = counted(at, quantity)
    measured = quantity.unit or (noun and at.low[noun[1]] in listed("durations"))
    befell = None if measured else befallen(at, quantity, noun)
    if (befallen_only or quantity.base) and befell not in _BEFALLS:
        return None
    if idle(at, quantity, noun, befell):
        return None
    named = span(at.parsed, *noun) if noun else None
    word = noun[1] if noun else at.word(quantity.core - 1)
    return Number(
        span=cut(at.text, quantity.start, quantity.end),
        low=quantity.low,
        high=quantity.high,
        of=quantity.of,
        measure=befell or unit(quantity) or (named.text.lower() if named else ""),
        counted=named,
        vague=quantity.vague,
        window=window(at, word, times),
    )
