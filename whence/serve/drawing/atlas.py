"""Places on a map: which part of the world is shown, and where points stand in it.

Equirectangular, x shortened by the cosine of the middle latitude, so that shapes near the middle
keep their look. Units are hundredths of degrees, as in ``static/outlines.svg``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, log2, radians

from whence.store.browsing.places import Spot

UNIT = 100
SHAPE = 1.8
"""The map is so many times as wide as high."""
LEAST = 500.0
"""At least so many units of latitude are shown, so that one place has surroundings."""
WORLD = (-180.0, -58.0, 180.0, 84.0)
ACROSS = 1000.0
"""A map is so many of its own dots wide; sizes of points and words are in dots."""
NAMED = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map: ``number`` is its row in the table, ``loose`` whether its coordinates
    stand for more than the place itself, ``named`` whether there is room for its name."""

    number: int
    spot: Spot
    x: float
    y: float
    size: float
    loose: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Atlas:
    """A map: its SVG ``viewBox``, how x is shortened, the size of a dot in units, its points."""

    box: str
    squeeze: float
    dot: float
    points: tuple[Point, ...]


def atlas(spots: Sequence[Spot], whole: bool) -> Atlas:
    """The map of the places that have coordinates, or of the whole world with them."""
    found = [
        (number, spot, spot.longitude, spot.latitude)
        for number, spot in enumerate(spots, 1)
        if spot.longitude is not None and spot.latitude is not None
    ]
    west, south, east, north = WORLD
    if found and not whole:
        west, east = min(item[2] for item in found), max(item[2] for item in found)
        south, north = min(item[3] for item in found), max(item[3] for item in found)
    squeeze = max(cos(radians((south + north) / 2)), 0.2)
    high, wide = _frame((north - south) * UNIT, (east - west) * UNIT * squeeze)
    dot = wide / ACROSS
    left = (west + east) / 2 * UNIT * squeeze - wide / 2
    top = -(south + north) / 2 * UNIT - high / 2
    points = tuple(
        Point(
            number,
            spot,
            round(longitude * UNIT * squeeze, 1),
            round(-latitude * UNIT, 1),
            round((5 + min(log2(1 + spot.events), 7) * 1.6) * dot, 2),
            spot.precision != "exact",
            nth < NAMED,
        )
        for nth, (number, spot, longitude, latitude) in enumerate(found)
    )
    box = f"{left:.1f} {top:.1f} {wide:.1f} {high:.1f}"
    return Atlas(box, round(squeeze, 4), round(dot, 3), tuple(reversed(points)))


def _frame(high: float, wide: float) -> tuple[float, float]:
    """The height and width of a frame of the map's shape with a rim around what it holds."""
    high = max(high * 1.25, wide * 1.15 / SHAPE, LEAST)
    return high, high * SHAPE
