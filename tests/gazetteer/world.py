"""A small invented world as a gazetteer file, and lines of a dump of it."""

from __future__ import annotations

from pathlib import Path

from whence.gazetteer import Entry, Gazetteer, key, open_files
from whence.gazetteer.schema import create, write, write_names

ARDANIA, BESSIA = 1, 2
PLACES = (
    Entry(ARDANIA, "Ardania", "country", "XA", 0, 9_000_000, 10.0, 20.0),
    Entry(BESSIA, "Bessia", "country", "XB", 0, 40_000_000, 50.0, 60.0),
    Entry(11, "Marn", "province", "XA", ARDANIA, 900_000, 11.0, 21.0),
    Entry(12, "Tessel Province", "province", "XA", ARDANIA, 700_000, 8.0, 18.0),
    Entry(21, "Oster", "province", "XB", BESSIA, 5_000_000, 51.0, 61.0),
    Entry(111, "Kelmar District", "district", "XA", 11, 80_000, None, None),
    Entry(112, "Velmore", "populated", "XA", 11, 4_000, 11.2, 21.2),
    Entry(113, "Pilten", "populated", "XA", 11, 60_000, 11.1, 21.1),
    Entry(211, "Velmore", "populated", "XB", 21, 800_000, 51.5, 61.5),
    Entry(212, "March", "populated", "XB", 21, 20_000, 51.1, 61.1),
    Entry(213, "Front", "populated", "XB", 21, 1_000, 51.2, 61.2),
    Entry(-1, "Grey Coast", "region", "", 0, 0, 30.0, 40.0),
)
OTHERS = {"Tessel Province": ["Tessel"], "Kelmar District": ["Kelmar"], "Ardania": ["A.R."]}
PEOPLE = (("ardanian", ARDANIA), ("bessian", BESSIA))
AREAS = (("XA.01", 11), ("XB.07", 21))


def file(folder: Path) -> Path:
    """The world as a gazetteer file in a folder."""
    path = folder / "world.sqlite"
    connection = create(path)
    with connection:
        write(connection, PLACES)
        pairs = ((key(n), p.id) for p in PLACES for n in (p.name, *OTHERS.get(p.name, ())))
        write_names(connection, pairs)
        connection.executemany("INSERT INTO people VALUES (?, ?)", PEOPLE)
        connection.executemany("INSERT INTO area VALUES (?, ?)", AREAS)
        known = ("ardania", "bessia", "marn", "oster", "tessel", "grey coast", "a r")
        connection.executemany("INSERT INTO known VALUES (?)", [(k,) for k in known])
    connection.close()
    return path


def world(folder: Path) -> Gazetteer:
    """The world, opened."""
    return open_files([file(folder)])


def line(number: int | str, name: str, **columns: str) -> str:
    """A line of a GeoNames dump: a town in Marn unless columns say otherwise."""
    default = {
        "others": "",
        "latitude": "11.5",
        "longitude": "21.5",
        "class_": "P",
        "code": "PPL",
        "country": "XA",
        "first": "01",
        "second": "",
        "people": "1200",
    }
    c = {**default, **columns}
    return "\t".join(
        [
            str(number), name, name, c["others"], c["latitude"], c["longitude"], c["class_"],
            c["code"], c["country"], "", c["first"], c["second"], "", "", c["people"], "", "0",
            "Xa/Marn", "2030-01-01",
        ]
    )  # fmt: skip
