"""The tables of places and of times."""

from __future__ import annotations

from whence.export.page.index import Index
from whence.export.page.markup import Html, el, joined, said
from whence.export.page.refer import calendar, mentions, words
from whence.export.page.table import Row, section
from whence.types import Interval, Place, Time

_PLACES = "place", "kind", "lies in", "coordinates", "precision", "mentions"
_TIMES = "words", "kind", "value", "on the calendar", "precision"


def places(index: Index) -> Html:
    """Where: path, coordinates and how exactly; an unresolved place is said to be so."""
    note = "Coordinates are WGS 84 degrees, north and east positive; from GeoNames, CC BY 4.0."
    rows = (_place(number, place) for number, place in enumerate(index.reading.places, 1))
    return section("Places", note, _PLACES, rows)


def times(index: Index) -> Html:
    """When: TIMEX3 values, and what they are on the calendar."""
    note = "Values are TIMEX3’s. Words that place nothing on the calendar have no dates there."
    rows = (_time(number, time) for number, time in enumerate(index.reading.times, 1))
    return section("Times", note, _TIMES, rows)


def _place(number: int, place: Place) -> Row:
    name = el("span", said(place.name), class_="place")
    inside = joined((said(part) for part in place.path[1:]), ", ")
    where = el("em", "unresolved: a name only")
    if place.latitude is not None and place.longitude is not None:
        where = el("span", f"{place.latitude:.4f}, {place.longitude:.4f}", class_="figures")
    if place.geonames is not None:
        where = joined((where, " ", el("small", f"GeoNames {place.geonames}")))
    cells = name, place.kind, inside, where, place.precision or "", mentions(place.mentions)
    return f"place{number}", cells


def _time(number: int, time: Time) -> Row:
    span = words(time.span, class_="time")
    return f"time{number}", (
        span,
        time.kind,
        el("span", said(time.value), class_="figures"),
        _interval(time.interval),
        time.interval.precision if time.interval else "",
    )


def _interval(interval: Interval | None) -> Html:
    if interval is None or (interval.start is None and interval.end is None):
        return Html()
    return calendar(interval)
