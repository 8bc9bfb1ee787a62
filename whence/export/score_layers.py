"""Times and places in the formats that their quality is scored in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from whence.export.score import write_lines
from whence.store.contract import View
from whence.types import Place, Reading


def write_score_timex(view: View, out: TextIO) -> int:
    """Write ``{"doc", "timexes": [{"span", "value"}]}`` in the order of the text. Returns the
    number of lines."""
    return write_lines(view, out, "doc", lambda r: {"timexes": _timexes(r)})


def write_score_geo(view: View, out: TextIO) -> int:
    """Write ``{"doc", "places": [{"span", "lat", "lon"}]}``, an entry for each mention in the
    order of the text; an unresolved place has no ``lat`` and ``lon``. Returns the number of
    lines."""
    return write_lines(view, out, "doc", lambda r: {"places": _places(r.places)})


def _timexes(reading: Reading) -> list[dict[str, Any]]:
    rows = [{"span": [t.span.start, t.span.end], "value": t.value} for t in reading.times]
    return sorted(rows, key=lambda row: row["span"])


def _places(places: Iterable[Place]) -> list[dict[str, Any]]:
    rows = [
        {"span": [span.start, span.end], **_coordinates(place)}
        for place in places
        for span in place.mentions
    ]
    return sorted(rows, key=lambda row: row["span"])


def _coordinates(place: Place) -> dict[str, float]:
    if place.latitude is None or place.longitude is None:
        return {}
    return {"lat": place.latitude, "lon": place.longitude}
