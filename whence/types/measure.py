"""How many, when and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.types.text import Span

TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["time", "day", "week", "month", "season", "year", "decade", "vague"]
PlaceKind = Literal["country", "province", "district", "populated", "site", "feature", "region"]
PlacePrecision = Literal["exact", "near", "district", "province", "country"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the calendar as precisely as words give it: ISO 8601, both ends included.

    An end that no word gives is None. ``precision`` is how finely the words speak; ``vague`` is
    for those that only lean somewhere ("recently", "the upcoming spring season").
    """

    start: str | None
    end: str | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Time:
    """Words that tell a time, with their TIMEX3 value (ISO-TimeML). ``interval`` is empty where
    they place nothing on the calendar, as a bare duration or "daily" does."""

    span: Span
    kind: TimeKind
    value: str
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Number:
    """A count, share or range: between ``low`` and ``high``, of the base ``of`` where there is one.

    "At least 12" has no ``high``, "up to 30" no ``low``; a share in per cent is of 100. ``measure``
    says what is counted (``killed``, ``injured``, ``arrested``, ``abducted``, ``displaced``,
    ``attackers``, ``attacks``, else the noun). ``counted`` are the words that name it. ``vague``
    keeps a word such as "dozens", whose range is a convention (see ``data/lexicon``). ``window``
    is the time in which it was counted.
    """

    span: Span
    low: float | None
    high: float | None
    of: float | None
    measure: str
    counted: Span | None = None
    vague: str | None = None
    window: Interval | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words [first, last] of a parsed report that name a place.

    ``span`` are their characters. ``kind`` is what the report calls it there ("Marn district"),
    None where it does not say. ``inside`` is the number, among the report's mentions, of the place
    that it is worded to lie in ("Tolm, Ardania"). ``people`` is true where the words name not the
    place but those of it ("Ardanian officials"): a hint, no place.
    """

    span: Span
    first: int
    last: int
    kind: PlaceKind | None = None
    inside: int | None = None
    people: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a report names. ``id`` is ``p1``, ``p2`` ... in the order of first mention.

    ``path`` holds the place and what contains it, the country last. ``latitude`` and ``longitude``
    are WGS 84 degrees; without them the place is unresolved and stays a name. ``precision`` is
    UCDP's where-precision; ``country`` an ISO 3166-1 alpha-2 code; ``geonames`` a GeoNames id.
    """

    id: str
    name: str
    kind: PlaceKind
    mentions: tuple[Span, ...]
    path: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None
    geonames: int | None = None
