"""Where a report plays: how much of what it names lies in which country and area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from whence.gazetteer import Entry, Gazetteer
from whence.resolve.places.naming import Named

_EARTH = 12_742  # km, the mean diameter


@dataclass(frozen=True, slots=True)
class Context:
    """What the names of a report, taken together, say of where it plays.

    ``areas`` holds for each name the chance that it lies in an area (GeoNames ids, the place's own
    among them), ``total`` their sum over the names. ``peoples`` is the share of each country in
    the words for those of a country, ``outlet`` the outlet's country. ``spots`` is the likeliest
    position of each name.
    """

    areas: list[dict[int, float]]
    total: Counter[int]
    peoples: dict[str, float]
    outlet: str | None
    spots: list[tuple[float, float] | None]


def context(
    names: Sequence[Named], peoples: Iterable[Entry], outlet: str | None, gazetteer: Gazetteer
) -> Context:
    """The context from the chances that the names have by now."""
    areas = [_areas(one, gazetteer) for one in names]
    total: Counter[int] = Counter()
    for own in areas:
        total.update(own)
    countries = Counter(e.country for e in peoples)
    all_ = sum(countries.values())
    shares = {country: count / all_ for country, count in countries.items()}
    return Context(areas, total, shares, outlet, [_spot(one, gazetteer) for one in names])


def position(entry: Entry, gazetteer: Gazetteer) -> tuple[tuple[float, float] | None, int]:
    """A place's position, else that of the smallest area around it that has one, and how many
    areas up that is."""
    for steps, one in enumerate((entry, *gazetteer.within(entry))):
        if one.latitude is not None and one.longitude is not None:
            return (one.latitude, one.longitude), steps
    return None, 0


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two positions in degrees, in km (haversine)."""
    north, further = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    root = sin((further - north) / 2) ** 2 + cos(north) * cos(further) * sin(east / 2) ** 2
    return _EARTH * asin(min(1.0, sqrt(root)))


def _areas(one: Named, gazetteer: Gazetteer) -> dict[int, float]:
    out: dict[int, float] = {}
    for entry, chance in zip(one.entries, one.chances, strict=True):
        if chance > _SLIGHT:
            for area in (entry, *gazetteer.within(entry)):
                out[area.id] = out.get(area.id, 0.0) + chance
    return out


_SLIGHT = 0.02  # chances below this say nothing of where a report plays


def _spot(one: Named, gazetteer: Gazetteer) -> tuple[float, float] | None:
    if not one.entries:
        return None
    best = max(range(len(one.entries)), key=lambda n: one.chances[n])
    entry = one.entries[best]
    if entry.kind in ("country", "region") or one.chances[best] < 0.5:
        return None
    return position(entry, gazetteer)[0]
