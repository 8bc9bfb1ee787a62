"""What was predicted stays open until its time has passed and something bears on it."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.saying import Said, saying
from whence.reconcile.predictions import due, predictions
from whence.types import Interval, Reading, Time

SAID = "the Tarvik bridge will reopen on 20 May"
LATER = "The Tarvik bridge did reopen on Tuesday."


def _dated(words: str = SAID, day: str = "2031-05-20") -> Reading:
    reading = saying("a", Said(words, status="predicted"), Said("It rained in Oldra."))
    span = replace(reading.claims[0].content[0], text=words)
    time = Time(span, "DATE", day, Interval(day, day, "day"))
    return replace(reading, times=(time,))


def test_only_predictions_are_kept():
    assert [p.claim for p in predictions(_dated(), [], {}, "2031-05-02")] == ["a.0"]
    assert predictions(saying("b", Said("It rained.")), [], {}, "2031-05-02") == []


def test_it_is_open_until_its_day_is_over():
    (before,) = predictions(_dated(), [], {}, "2031-05-20")
    (after,) = predictions(_dated(), [], {}, "2031-05-21")
    assert (before.state, after.state) == ("open", "due")
    assert after.due == Interval("2031-05-20", "2031-05-20", "day")


def test_later_claims_bear_on_it_and_earlier_ones_do_not():
    later, earlier = saying("z", Said(LATER), day=21), saying("0", Said(LATER), day=1)
    (found,) = predictions(_dated(), [later, earlier], {}, "2031-05-25")
    assert (found.state, found.borne_on_by) == ("borne-on", ("z.0",))


def test_what_bears_on_it_before_its_time_leaves_it_open():
    later = saying("z", Said(LATER), day=10)
    (found,) = predictions(_dated(), [later], {}, "2031-05-12")
    assert (found.state, found.borne_on_by) == ("open", ("z.0",))


def test_a_prediction_repeated_does_not_bear_on_it():
    again = saying("z", Said(SAID, status="predicted"), day=10)
    (found,) = predictions(_dated(), [again], {"a.0": "g", "z.0": "g"}, "2031-05-12")
    assert found.borne_on_by == ()


def test_a_group_tells_what_bears_on_it_in_other_words():
    later = saying("z", Said("Cars cross again."), day=21)
    (found,) = predictions(_dated(), [later], {"a.0": "g", "z.0": "g"}, "2031-05-25")
    assert found.borne_on_by == ("z.0",)


def test_without_a_time_it_is_open_until_something_bears_on_it():
    reading = replace(_dated("the Tarvik bridge will reopen"), times=())
    later = saying("z", Said(LATER), day=21)
    states = [predictions(reading, near, {}, "2032-01-01")[0].state for near in ([], [later])]
    assert states == ["open", "borne-on"]


def test_a_time_before_the_report_is_none_to_wait_for():
    reading = _dated("as in 2030, the Tarvik bridge will flood", "2030")
    assert due(reading, reading.claims[0]) is None


@given(st.dates().map(str), st.permutations(["x", "y", "z"]))
def test_the_order_of_the_reports_near_it_does_not_matter(today: str, order: list[str]):
    near = [saying(name, Said(LATER), day=10 + n) for n, name in enumerate("xyz")]
    by_name = {reading.report.id: reading for reading in near}
    shuffled = [by_name[name] for name in order]
    assert predictions(_dated(), near, {}, today) == predictions(_dated(), shuffled, {}, today)
