"""What those who tell of one incident agree on: its kind, its time, its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from whence.lexicon import word_set
from whence.types import Interval, Place

Told = TypeVar("Told", Interval, Place)

_FINE_TIMES = ("time", "day", "week", "month", "season", "year", "decade", "vague")
_FINE_PLACES = ("site", "populated", "feature", "district", "province", "region", "country")


def likely_kind(kinds: Sequence[str]) -> str | None:
    """The commonest kind, an exact one before a general one."""
    general = word_set("reconcile_incidents", "general")
    exact = [kind for kind in kinds if kind not in general]
    return Counter(exact or kinds).most_common(1)[0][0] if kinds else None


def agreed_time(times: Sequence[Interval]) -> Interval | None:
    """The time that most overlap with, the finest of several such, then the first."""
    return _agreed(
        [time for time in times if time.start and time.end],
        lambda one, other: (
            (one.start or "")[:10] <= (other.end or "")
            and (other.start or "")[:10] <= (one.end or "")
        ),
        lambda time: _FINE_TIMES.index(time.precision),
    )


def agreed_place(places: Sequence[Place]) -> Place | None:
    """The place that most are, hold or lie in, the smallest of several such, then the first."""
    return _agreed(
        places,
        lambda one, other: one.name in (other.name, *other.path) or other.name in one.path,
        lambda place: _FINE_PLACES.index(place.kind),
    )


def _agreed(
    told: Sequence[Told], agree: Callable[[Told, Told], bool], coarse: Callable[[Told], int]
) -> Told | None:
    votes = [sum(agree(one, other) for other in told) for one in told]
    places = range(len(told))
    best = min(places, key=lambda n: (-votes[n], coarse(told[n]), n), default=None)
    return None if best is None else told[best]
