"""From chances to one place a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from whence.gazetteer import Entry, Gazetteer
from whence.resolve.places.naming import Named
from whence.types import PlaceKind

_AREAS: frozenset[PlaceKind] = frozenset(("country", "province", "district"))
_SEAT = 0.2  # share of an area's people from which its namesake in it is the better known


def chosen(
    names: Sequence[Named], gazetteer: Gazetteer, told: frozenset[str] = frozenset()
) -> list[Entry | None]:
    """The likeliest place of each name; None where no gazetteer has the name, or where the words
    put it into an area that none of its places lies in: then it is another, unknown place. So it is
    for a place by itself in a report of a country that no gazetteer has; ``told`` are the ISO codes
    of countries that the report speaks of by their people or its outlet."""
    likely = [_likeliest(one) for one in names]
    if any("country" in one.kinds for one in names if not one.entries):
        likely = _without_strays(names, likely, gazetteer, told)
    return [
        None
        if entry is None or _elsewhere(one, likely, gazetteer)
        else _level(one, entry, gazetteer)
        for one, entry in zip(names, likely, strict=True)
    ]


def _likeliest(one: Named) -> Entry | None:
    if not one.entries:
        return None
    return one.entries[max(range(len(one.entries)), key=lambda n: (one.chances[n], -n))]


def _without_strays(
    names: Sequence[Named],
    likely: Sequence[Entry | None],
    gazetteer: Gazetteer,
    told: frozenset[str],
) -> list[Entry | None]:
    """Without the places of no renown in whose country nothing else of the report lies."""
    count = Counter(entry.country for entry in likely if entry)
    named = told | {country for country, places in count.items() if places > 1}
    return [
        entry if entry and (one.key in gazetteer.known or entry.country in named) else None
        for one, entry in zip(names, likely, strict=True)
    ]


def _elsewhere(one: Named, likely: Sequence[Entry | None], gazetteer: Gazetteer) -> bool:
    if one.key in gazetteer.known:
        return False
    around = [e for n in one.inside if (e := likely[n]) is not None and e.kind in _AREAS]
    if not around:
        return False
    areas = {e.id for e in around}
    return not any(
        areas & {area.id for area in (entry, *gazetteer.within(entry))} for entry in one.entries
    )


def _level(one: Named, entry: Entry, gazetteer: Gazetteer) -> Entry:
    """The city or the area around it where both have the name: the area where the report calls it
    one, else the city, unless hardly anyone of the area lives there."""
    if entry.kind in ("province", "district") and not one.kinds & {"province", "district"}:
        inside = [e for e in one.entries if e.kind == "populated" and _holds(entry, e, gazetteer)]
        best = max(inside, key=lambda e: (e.population, -e.id), default=entry)
        return best if best.population >= _SEAT * entry.population else entry
    if entry.kind == "populated" and not one.kinds & {"populated"}:
        around = [e for e in one.entries if e.kind in one.kinds and _holds(e, entry, gazetteer)]
        return min(around, key=lambda e: (e.population, e.id), default=entry)
    return entry


def _holds(area: Entry, entry: Entry, gazetteer: Gazetteer) -> bool:
    return any(above.id == area.id for above in gazetteer.within(entry))
