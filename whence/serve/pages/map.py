"""Where what is told is said to be: a map and its table."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.serve.answers import Table, View
from whence.serve.drawing.atlas import Atlas, atlas
from whence.serve.memory import remembered
from whence.serve.pages.given import given
from whence.store.browsing.places import Places, Spot, SpotAsk
from whence.store.duckdb import DuckStore
from whence.types import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class MapPage:
    """What was asked for, the places, how many there are and how many are on no map."""

    title: str
    types: tuple[str, ...]
    ask: SpotAsk
    world: bool
    spots: tuple[Spot, ...]
    total: int
    lost: int
    atlas: Atlas


def _make(picture: DuckStore, request: Request) -> MapPage:
    ask = SpotAsk(
        type=given(request, "type").upper(),
        since=given(request, "since"),
        until=given(request, "until"),
    )
    world = given(request, "view") == "world"
    found = remembered(request, picture, ask, lambda: Places.over(picture).spots(ask))
    spots, total, lost = found
    return MapPage(
        title="Where it is said to be",
        types=EVENT_TYPES,
        ask=ask,
        world=world,
        spots=tuple(spots),
        total=total,
        lost=lost,
        atlas=atlas(spots, world),
    )


def _table(page: MapPage) -> Table:
    yield (
        "place", "lies in", "country", "latitude", "longitude", "precision", "events", "claims",
        "reports", "some events",
    )  # fmt: skip
    for spot in page.spots:
        yield (
            spot.name, ", ".join(spot.path[1:]), spot.country, spot.latitude, spot.longitude,
            spot.precision, spot.events, spot.claims, spot.reports, " ".join(spot.sample),
        )  # fmt: skip


places_map = View("/map", "map.html", _make, _table)
