"""Claims and events over time as bars: places and sizes in an SVG of fixed measure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whence.store.newest import Day

WIDE, HIGH = 720, 96
"""The drawing in its own units: the width and height of its bars."""
_BARS = 90
"""So many bars at most: then they stand for several days each."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Days ``since`` to ``until`` (ISO 8601, both included), what was said in them, and the bar:
    its left edge, width, top and height."""

    since: str
    until: str
    claims: int
    events: int
    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars of ``step`` days each, the highest of ``most`` claims; none without dated reports."""

    step: int
    most: int
    bars: tuple[Bar, ...]
    wide: int = WIDE
    high: int = HIGH


def timeline(days: Sequence[Day]) -> Timeline:
    """The bars of some days, in order."""
    if not days:
        return Timeline(1, 0, ())
    first, last = date.fromisoformat(days[0].day), date.fromisoformat(days[-1].day)
    span = (last - first).days + 1
    step = -(-span // _BARS)
    count = -(-span // step)
    sums = [[0, 0] for _ in range(count)]
    for day in days:
        place = (date.fromisoformat(day.day) - first).days // step
        sums[place][0] += day.claims
        sums[place][1] += day.events
    most = max(claims for claims, _ in sums)
    return Timeline(step, most, tuple(_bars(first, step, sums, most)))


def _bars(first: date, step: int, sums: Sequence[Sequence[int]], most: int) -> Iterator[Bar]:
    room = WIDE / max(len(sums), 12)
    for place, (claims, events) in enumerate(sums):
        since = first + timedelta(place * step)
        until = since + timedelta(step - 1)
        height = round(HIGH * claims / most, 1) if most else 0.0
        height = max(height, 1.5) if claims else 0.0
        yield Bar(
            since.isoformat(), until.isoformat(), claims, events,
            round(place * room, 2), round(room * 0.8, 2), round(HIGH - height, 1), height,
        )  # fmt: skip
