"""What a gazetteer knows of a place."""

from __future__ import annotations

from dataclasses import dataclass

from whence.types import PlaceKind

KINDS: tuple[PlaceKind, ...] = (
    "country",
    "province",
    "district",
    "populated",
    "site",
    "feature",
    "region",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of a gazetteer.

    ``id`` is its GeoNames id, or negative where it has none. ``country`` is an ISO 3166-1 alpha-2
    code, empty for what lies in several. ``parent`` is the id of the area that contains it, 0 for
    none. ``population`` is 0 where unknown. ``latitude`` and ``longitude`` are WGS 84 degrees, None
    where only the parent has a position.
    """

    id: int
    name: str
    kind: PlaceKind
    country: str
    parent: int
    population: int
    latitude: float | None
    longitude: float | None
