"""Any numbers, times, places, actors, events and relations at all, for hypothesis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from hypothesis import strategies as st

from whence.types import (
    Actor,
    ActorKind,
    Event,
    EventType,
    Interval,
    Number,
    Occurrence,
    Participant,
    Place,
    PlaceKind,
    PlacePrecision,
    Precision,
    Relation,
    RelationType,
    Span,
    Template,
    Time,
    TimeKind,
)

NAME = st.text(max_size=8)
MAYBE = st.none() | NAME
COUNT = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@dataclass(frozen=True, slots=True)
class Layers:
    numbers: st.SearchStrategy[Number]
    relations: st.SearchStrategy[Relation]
    actors: st.SearchStrategy[Actor]
    places: st.SearchStrategy[Place]
    times: st.SearchStrategy[Time]
    events: st.SearchStrategy[Event]
    templates: st.SearchStrategy[Template]


def layers(spans: st.SearchStrategy[Span]) -> Layers:
    """The strategies, their spans drawn from ``spans``."""
    some = _some(spans)
    interval = st.none() | st.builds(Interval, MAYBE, MAYBE, _of(Precision))
    numbers = st.builds(
        Number, spans, COUNT, COUNT, COUNT, NAME, st.none() | spans, MAYBE, interval
    )
    part = st.builds(Participant, NAME, spans, MAYBE, MAYBE, _some(NAME))
    events = st.builds(
        Event,
        NAME,
        _of(EventType),
        MAYBE,
        MAYBE,
        _of(Occurrence),
        some,
        _some(part),
        _some(part),
        _some(part),
        some,
        MAYBE,
        interval,
        _some(numbers),
        _some(NAME),
        MAYBE,
    )
    degrees = st.none() | st.floats(-180, 180)
    return Layers(
        numbers=numbers,
        relations=st.builds(
            Relation, _of(RelationType), part, part, st.booleans(), spans, interval
        ),
        actors=st.builds(
            Actor,
            NAME,
            NAME,
            _of(ActorKind),
            st.booleans(),
            some,
            MAYBE,
            _some(st.tuples(NAME, NAME)),
            MAYBE,
        ),
        places=st.builds(
            Place,
            NAME,
            NAME,
            _of(PlaceKind),
            some,
            _some(NAME),
            MAYBE,
            degrees,
            degrees,
            st.none() | _of(PlacePrecision),
            st.none() | st.integers(1, 2**40),
        ),
        times=st.builds(Time, spans, _of(TimeKind), NAME, interval),
        events=events,
        templates=st.builds(Template, NAME, st.floats(0, 1), some, some, some, some, some),
    )


def _some(of: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=2).map(tuple)


def _of(kind: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(kind))
