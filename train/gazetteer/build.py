"""From the sources to rows of the gazetteer file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from train.gazetteer import sources
from whence.gazetteer.entry import Entry
from whence.gazetteer.names import key, latin

City = dict[str, Any]
LEAST = 500  # people in a populated place of the base install
MANY_NAMES = 10_000  # people in a populated place that keeps its other names
_UNCOUNTED = frozenset(("CN", "ID"))  # tens of thousands of seats, too many for one small file
WELL_KNOWN = 100_000  # people in a populated place that needs no mark of the model
_TYPES = (
    "County Parish District Province Region State Governorate Oblast Krai Agency Municipality"
    " Prefecture Department Division Canton Borough Township Emirate Republic Territory"
).split()
_AFTER = re.compile(rf"^(.+?) (?:{'|'.join(_TYPES)})$")
_BEFORE = re.compile(
    rf"^(?:{'|'.join(_TYPES)}|City|Province|Departamento|Provincia|Région|Wilaya|Canton) "
    r"(?:of|de|del|de la|du|d’) (.+)$"
)


@dataclass(slots=True)
class Gazetteer:
    """All rows: places, (folded name, id), (folded people, id), GeoNames code -> id, and the names
    known without a mark."""

    entries: list[Entry] = field(default_factory=list)
    names: set[tuple[str, int]] = field(default_factory=set)
    people: set[tuple[str, int]] = field(default_factory=set)
    areas: dict[str, int] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)

    def add(self, entry: Entry, names: Iterable[str]) -> None:
        """One place with its names; those in other scripts than the Latin are left out."""
        self.entries.append(entry)
        wanted = {key(n) for n in (entry.name, *filter(latin, names))}
        self.names.update((k, entry.id) for k in wanted if k)


def build(least: int = LEAST) -> Gazetteer:
    """The gazetteer, with populated places of ``least`` people or more."""
    made = Gazetteer()
    cities = [c for c in sources.cities() if _wanted(c, least)]
    nations = _add_countries(made, cities)
    within = _add_areas(made, nations, cities)
    for city in sorted(cities, key=lambda c: c["geonameid"]):
        _add_city(made, city, within[city["geonameid"]] or nations[city["countrycode"]])
    _add_regions(made, nations)
    return made


def _wanted(city: City, least: int) -> bool:
    """Whether a place is large enough, or, its people not counted, the seat of an area: in
    countries at war those are the places that news names."""
    if city["population"]:
        return bool(city["population"] >= least)
    return city["countrycode"] not in _UNCOUNTED


def _add_countries(made: Gazetteer, cities: list[City]) -> dict[str, int]:
    """Countries, at their conventional centre, else in the middle of their places."""
    ours, iso = sources.handmade("countries"), sources.iso_names()
    others = sources.other_country_names()
    middle = _middles((c["countrycode"], c) for c in cities)
    out: dict[str, int] = {}
    for country in sources.countries():
        code = country["iso"]
        own = ours.get(code, {})
        at = own.get("at") or middle.get(code)
        if at is None:
            continue
        entry = Entry(
            country["geonameid"], country["name"].strip(), "country", code, 0,
            country["population"], *at,
        )  # fmt: skip
        names = [*iso.get(code, ()), *others.get(code, ()), *own.get("names", ())]
        made.add(entry, names)
        out[code] = entry.id
        made.known.update(key(n) for n in (entry.name, *iso.get(code, ()), *own.get("names", ())))
        people = own.get("people", "").split()
        made.people.update((key(p), entry.id) for p in people)
    return out


def _add_areas(made: Gazetteer, nations: dict[str, int], cities: list[City]) -> dict[int, int]:
    """Administrative areas, in the middle of their places; which of them each city lies in."""
    listed = [a for a in sources.areas() if a.country in nations and a.geonames and a.code]
    ids = {a.row: a.geonames for a in listed}
    inside = sources.areas_of_cities()
    rows = [(r, c) for c in cities for r in inside.get(c["geonameid"], ()) if r in ids]
    middle, people = _middles(rows), _people(rows)
    ours = sources.handmade("regions")
    short = ours["short"]
    middle.update(
        {a.row: tuple(ours["middle"][a.code]) for a in listed if a.code in ours["middle"]}
    )
    largest = _largest(rows)
    for area in listed:
        parent = ids.get(area.parent) or nations[area.country]
        at = middle.get(area.row, (None, None))
        kind = "province" if area.level == 1 else "district"
        names = [area.name, *area.others, *short.get(area.code, ())]
        names += [s for n in names for s in _stripped(n)]
        name = _usual(area.name, names, largest.get(area.row, ""))
        entry = Entry(area.geonames, name, kind, area.country, parent, people.get(area.row, 0), *at)
        made.add(entry, names)
        made.areas[area.code] = entry.id
        if area.level == 1:
            made.known.update(key(n) for n in (area.name, *short.get(area.code, ())))
    out: dict[int, int] = defaultdict(int)
    out.update(
        {
            c: [ids[r] for r in rs if r in ids][-1]
            for c, rs in inside.items()
            if any(r in ids for r in rs)
        }
    )
    return out


def _add_city(made: Gazetteer, city: City, parent: int) -> None:
    entry = Entry(
        city["geonameid"], city["name"], "populated", city["countrycode"], parent,
        city["population"], city["latitude"], city["longitude"],
    )  # fmt: skip
    names = city["alternatenames"] if city["population"] >= MANY_NAMES else ()
    made.add(entry, (n for n in names if not (n.isupper() and len(n) < 4)))
    if city["population"] >= WELL_KNOWN:
        made.known.add(key(city["name"]))


def _add_regions(made: Gazetteer, nations: dict[str, int]) -> None:
    there = {e.id for e in made.entries}
    for number, (name, own) in enumerate(sources.handmade("regions")["region"].items(), 1):
        country = own.get("country", "")
        entry = Entry(
            own.get("id", -number), name, own.get("kind", "region"), country,
            nations.get(country, 0), 0, *own["at"],
        )  # fmt: skip
        if entry.id not in there:
            made.add(entry, own.get("names", ()))
        made.known.update(key(n) for n in (name, *own.get("names", ())))


def _usual(name: str, names: Iterable[str], city: str) -> str:
    """An area's name as English has it: that of its largest city where both share it ("Aleppo" for
    Ḩalab, "Kabul" for Kābul), as GeoNames gives cities their usual names and areas their
    transcribed ones."""
    shared = key(city) in map(key, names) and key(city) not in key(name)
    return city if shared or key(city) == key(name) else name


def _largest(rows: Iterable[tuple[int, City]]) -> dict[int, str]:
    """The name of each area's largest city."""
    best: dict[int, City] = {}
    for row, city in rows:
        if row not in best or city["population"] > best[row]["population"]:
            best[row] = city
    return {row: str(city["name"]) for row, city in best.items()}


def _stripped(name: str) -> Iterator[str]:
    """The name without the word for what it is: "Rapides" of "Rapides Parish"."""
    for pattern in (_AFTER, _BEFORE):
        if match := pattern.match(name):
            yield match[1]


def _middles(rows: Iterable[tuple[Any, City]]) -> dict[Any, tuple[float, float]]:
    """The middle of the ground that each owner's places lie on: of their northernmost and their
    southernmost, their westernmost and easternmost, the outermost fiftieth part left out. People
    crowd into a corner of many an area, so that the mean of its places is not its middle."""
    grouped: dict[Any, list[tuple[float, float]]] = defaultdict(list)
    for owner, city in rows:
        grouped[owner].append((city["latitude"], city["longitude"]))
    return {
        o: (_middle([a for a, _ in at]), _middle([b for _, b in at])) for o, at in grouped.items()
    }


def _middle(values: list[float]) -> float:
    values, cut = sorted(values), len(values) // 50
    return (values[cut] + values[-1 - cut]) / 2


def _people(rows: Iterable[tuple[int, City]]) -> dict[int, int]:
    out: dict[int, int] = defaultdict(int)
    for owner, city in rows:
        out[owner] += city["population"]
    return out
