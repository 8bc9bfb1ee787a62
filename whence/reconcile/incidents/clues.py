"""What speaks for and against two events being one incident."""

from __future__ import annotations

from datetime import date
from functools import cache
from math import asin, cos, radians, sin, sqrt

from whence.lexicon import lists, word_set
from whence.reconcile.incidents.happening import Happening
from whence.reconcile.incidents.words import alike

CLUES = (
    "story", "within", "talk", "other type", "kind", "other kind", "unreal", "day", "other day",
    "place", "other place", "toll", "other toll", "people", "words",
)  # fmt: skip
_FILE = "reconcile_incidents"
_NEAR = 30.0  # kilometres
_EARTH = 6371.0
_ALIKE = 0.3  # reports as probably of one incident as this leave it to their events
_SLACK = 1  # days: "on Tuesday" and "overnight" may mean one night


def clues(one: Happening, other: Happening, story: float | None) -> tuple[float, ...] | None:
    """Numbers from 0 to 1 for each of ``CLUES``; None where the two cannot be one.

    ``story`` is how probable it is that their reports tell of one incident, None for two events of
    one report.
    """
    if one.type != other.type and not {one.type, other.type} <= word_set(_FILE, "violent"):
        return None
    kind, day, place, toll = (
        _kind(one, other),
        _day(one, other),
        _place(one, other),
        _toll(one, other),
    )
    return (
        min(1.0, (story or 0.0) / _ALIKE),
        float(story is None),
        float(not {one.type, other.type} & word_set(_FILE, "violent")),
        float(one.type != other.type),
        float(kind is True),
        float(kind is False),
        float(one.real != other.real),
        float(day is True),
        float(day is False),
        float(place is True),
        float(place is False),
        float(toll is True),
        float(toll is False),
        _people(one, other),
        sqrt(min(1.0, alike(one.words, other.words))),
    )


def _apart(later: str, earlier: str) -> int:
    """Days from ``earlier`` to ``later``, 0 for what is no date."""
    try:
        return (date.fromisoformat(later) - date.fromisoformat(earlier)).days
    except ValueError:
        return 0


def _kind(one: Happening, other: Happening) -> bool | None:
    if one.kind is None or other.kind is None:
        return None
    if one.kind == other.kind:
        return True
    general = word_set(_FILE, "general")
    kin = frozenset((one.kind, other.kind)) in _kin() or {one.kind, other.kind} & general
    return None if kin else False


@cache
def _kin() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split(" = ")) for pair in lists(_FILE)["kin"])


def _day(one: Happening, other: Happening) -> bool | None:
    if one.days is None or other.days is None:
        return None
    gap = max(_apart(one.days[0], other.days[1]), _apart(other.days[0], one.days[1]))
    if gap > _SLACK:
        return False
    return True if gap <= 0 and _exact(one) and _exact(other) else None


def _exact(one: Happening) -> bool:
    return one.days is not None and _apart(one.days[1], one.days[0]) <= _SLACK


def _place(one: Happening, other: Happening) -> bool | None:
    """Whether one place is, or lies in, the other; a place in the same country tells nothing."""
    if not one.places or not other.places:
        return None
    if one.places[0] in other.places or other.places[0] in one.places:
        return True if one.places[0] == other.places[0] else None
    if one.point and other.point:
        return _distance(one.point, other.point) <= _NEAR
    return False


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres along the surface between two points in degrees (haversine)."""
    north, east, north2, east2 = map(radians, (*one, *other))
    half = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


def _toll(one: Happening, other: Happening) -> bool | None:
    """Whether a figure is the same; False where figures of one measure are not."""
    if one.tolls & other.tolls:
        return True
    measures = {measure for measure, _, _ in one.tolls} & {measure for measure, _, _ in other.tolls}
    return False if measures else None


def _people(one: Happening, other: Happening) -> float:
    """The share of the words for those who take part that both have."""
    if not one.people or not other.people:
        return 0.0
    return len(one.people & other.people) / min(len(one.people), len(other.people))
