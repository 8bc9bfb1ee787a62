"""The gazetteer at hand, with the places of theatre packs."""

from __future__ import annotations

from functools import cache

from whence.gazetteer import Entry, Gazetteer, NamedPlace, gazetteer
from whence.packs import PackPlace, known

_FIRST = -1_000_001  # below the ids of the gazetteer's own places without a GeoNames id


@cache
def atlas() -> Gazetteer:
    """Opened once a process. Raises InputError for a user's gazetteer or pack that cannot be
    read."""
    base, told = gazetteer(), known().places
    return base.including([_named(n, p, base) for n, p in enumerate(told)]) if told else base


def _named(number: int, place: PackPlace, base: Gazetteer) -> NamedPlace:
    country = base.foremost(place.path[-1]) if place.path else None
    entry = Entry(
        id=_FIRST - number,
        name=place.name,
        kind=place.kind,
        country=place.country,
        parent=country.id if country else 0,
        population=0,
        latitude=place.latitude,
        longitude=place.longitude,
    )
    return NamedPlace(entry, place.aliases, place.path)
