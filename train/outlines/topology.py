"""TopoJSON read: arcs in degrees, and which of them bound land and part countries.

The format: M. Bostock and C. Metcalf, "The TopoJSON Format Specification" (2013), version 1.0.0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arc = NDArray[np.float64]


def arcs(topology: dict[str, Any]) -> list[Arc]:
    """Each arc as points (longitude, latitude)."""
    scale, shift = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    return [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]


def rings(topology: dict[str, Any], name: str) -> Iterator[list[int]]:
    """The rings of an object as numbers of arcs; ``~n`` is arc ``n`` backwards."""
    for shape in _shapes(topology["objects"][name]):
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            yield from polygon


def borders(topology: dict[str, Any], name: str) -> list[int]:
    """The arcs that two shapes of an object share."""
    used = Counter(arc if arc >= 0 else ~arc for ring in rings(topology, name) for arc in set(ring))
    return sorted(arc for arc, times in used.items() if times > 1)


def _shapes(item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if item["type"] == "GeometryCollection":
        for part in item["geometries"]:
            yield from _shapes(part)
    elif item["type"] in ("Polygon", "MultiPolygon"):
        yield item
