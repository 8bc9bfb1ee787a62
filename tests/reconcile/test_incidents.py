"""Which events of near reports are one incident."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from tests.making import readings
from tests.telling import at, make_telling
from whence.reconcile.incidents import same_incidents, sketch
from whence.types import Interval, Number, Reading

HELD = make_telling()
DAY = Interval("2030-02-11", "2030-02-11", "day")


def telling(report: str, **event) -> Reading:
    """The bombing as another report tells it, with other fields of the event."""
    whole = replace(HELD.report, id=report, doc=report, published="2030-02-12")
    first = replace(HELD.events[0], **event)
    return replace(HELD, report=whole, events=(first,))


def matched(**event):
    early = sketch(telling("r1", time=DAY))
    return same_incidents(sketch(telling("r2", **{"time": DAY, **event})), [early])


def test_the_same_bombing_is_one_incident_by_keys_and_with_a_reason():
    [match] = matched()
    event = HELD.events[0].id
    assert (match.left, match.right) == (f"r2/{event}", f"r1/{event}")
    assert "same kind" in match.reason
    assert "same day" in match.reason


def test_another_toll_does_not_part_an_incident():
    toll = (Number(at("dozens"), 3, 3, None, "killed"),)
    [match] = matched(toll=toll)
    assert "competing tolls" in match.reason


@pytest.mark.parametrize(
    "other",
    [{"time": Interval("2030-01-02", "2030-01-02", "day")}, {"kind": "kidnapping"}],
    ids=["day", "kind"],
)
def test_another_day_or_kind_speaks_against_it(other):
    [same], found = matched(), matched(**other)
    assert all(match.score < same.score for match in found)


def test_events_of_wholly_different_types_are_never_one():
    assert matched(type="AGREE") == []


def test_reports_far_apart_are_not_compared():
    far = replace(telling("r3"), events=HELD.events[:1])
    text = "Voters chose an assembly. " * 4
    far = replace(far, report=replace(far.report, text=text))
    assert same_incidents(sketch(far), [sketch(telling("r1"))]) == []


@given(readings(), readings())
@settings(max_examples=30)
def test_scores_are_the_same_from_both_sides(one, other):
    left, right = sketch(one), sketch(other)
    across = {(m.left, m.right, m.score) for m in same_incidents(left, [right])}
    back = {(m.left, m.right, m.score) for m in same_incidents(right, [left])}
    inside = {(m.left, m.right, m.score) for s in (left, right) for m in same_incidents(s, [])}
    assert across - inside == back - inside
