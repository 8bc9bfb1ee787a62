"""Reading GeoNames' dumps: allCountries, a country's file, cities500 and the like, zipped or not.

The format is that of https://download.geonames.org/export/dump/readme.txt: 19 columns with tabs
between, UTF-8, no heading.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from whence.errors import InputError
from whence.types import PlaceKind

COLUMNS = 19
_LEAST = 15  # columns up to the population; what follows is not read
_CLASSES: dict[str, PlaceKind] = {
    "P": "populated",
    "S": "site",
    "L": "region",
    "A": "region",
    "H": "feature",
    "T": "feature",
    "V": "feature",
    "U": "feature",
    "R": "feature",
}
_BY_CODE: dict[str, PlaceKind] = {"ADM1": "province", "ADM1H": "province"}
_BESIDE = "admin1CodesASCII.txt"


@dataclass(frozen=True, slots=True)
class Row:
    """One place of a dump. ``areas`` are the codes of the areas that contain it or, of an area,
    its own, the smallest first ("US.LA.079", "US.LA"); ``own`` is its own code where it has one."""

    id: int
    name: str
    others: tuple[str, ...]
    kind: PlaceKind
    country: str
    areas: tuple[str, ...]
    own: str | None
    population: int
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Bad:
    """A line that is no place, and why."""

    line: int
    reason: str


def rows(path: Path) -> Iterator[Row | Bad]:
    """The places of a dump and its bad lines, in their order. Raises InputError for a file that
    cannot be opened or is no text, and for an archive without a dump in it."""
    with _lines(path) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                try:
                    yield _row(line.rstrip("\r\n").split("\t"))
                except ValueError as error:
                    yield Bad(number, str(error))


def first_level(path: Path) -> dict[str, int]:
    """Codes of first-level areas -> GeoNames ids, from admin1CodesASCII.txt where it lies beside
    the dump or in its archive; lines that are none are passed over."""
    out: dict[str, int] = {}
    for line in _beside(path).splitlines():
        columns = line.split("\t")
        if len(columns) == 4 and columns[3].isdigit():
            out[columns[0]] = int(columns[3])
    return out


def _row(columns: list[str]) -> Row:
    if len(columns) < _LEAST:
        raise ValueError(f"{len(columns)} columns with tabs between, not {COLUMNS}")
    number, name, ascii_, others = columns[:4]
    if not number.isdigit():
        raise ValueError(f"{number[:20]!r} is no GeoNames id")
    if not name.strip():
        raise ValueError("no name")
    code, country = columns[7], columns[8]
    own, areas = _areas(code, country, columns[10], columns[11])
    return Row(
        id=int(number),
        name=name,
        others=tuple(o for o in (ascii_, *others.split(",")) if o),
        kind=_kind(columns[6], code),
        country=country,
        areas=areas,
        own=own,
        population=int(columns[14]) if columns[14].isdigit() else 0,
        latitude=_degrees("latitude", columns[4], 90),
        longitude=_degrees("longitude", columns[5], 180),
    )


def _kind(class_: str, code: str) -> PlaceKind:
    if class_ == "A" and code.startswith("PCL"):
        return "country"
    if class_ == "A" and code.startswith("ADM"):
        return _BY_CODE.get(code, "district")
    return _CLASSES.get(class_, "feature")


def _areas(code: str, country: str, first: str, second: str) -> tuple[str | None, tuple[str, ...]]:
    """The code that a place has as an area, and those of the areas around it."""
    one = f"{country}.{first}" if first and first != "00" else ""
    two = f"{one}.{second}" if one and second else ""
    if code == "ADM1":
        return one or None, ()
    if code == "ADM2":
        return two or None, tuple(filter(None, (one,)))
    return None, tuple(filter(None, (two, one)))


def _degrees(what: str, value: str, most: int) -> float:
    try:
        number = float(value)
    except ValueError:
        number = float("nan")
    if not -most <= number <= most:
        raise ValueError(f"{what} {value[:20]!r} is no number from -{most} to {most}")
    return number


@contextmanager
def _lines(path: Path) -> Iterator[Iterator[str]]:
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path)) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8", errors="replace", newline="\n")
        else:
            with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
                yield lines
    except (OSError, zipfile.BadZipFile) as error:
        raise InputError(f"{path}: cannot be read ({_why(error)})") from error


def _why(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The largest text file of the archive but for the notes and code lists beside it."""
    listed = [i for i in archive.infolist() if i.filename.lower().endswith((".txt", ".tsv"))]
    dumps = [i for i in listed if Path(i.filename).name not in ("readme.txt", _BESIDE)]
    if not dumps:
        raise InputError(f"{path}: no GeoNames dump (a .txt file) in this archive")
    return max(dumps, key=lambda i: (i.file_size, i.filename))


def _beside(path: Path) -> str:
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if _BESIDE in archive.namelist():
                return archive.read(_BESIDE).decode("utf-8", "replace")
    file = path.with_name(_BESIDE)
    return file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
