"""Events, places, times and numbers in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cli.station import ALDANE, BOMBING, KILLED, READING, TUESDAY, at
from whence.cli.content import layers, time_spans
from whence.cli.words import (
    counted_words,
    path_words,
    place_words,
    range_in_words,
    time_words,
    who_words,
)
from whence.types import Interval, Time


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (None, ""),
        (TUESDAY, "2031-05-13"),
        (Interval("2031-05-01", "2031-05-31", "month"), "2031-05-01 to 2031-05-31"),
        (Interval(None, "2031-05-13", "day"), "until 2031-05-13"),
        (Interval("2031-05-13", None, "day"), "from 2031-05-13"),
        (Interval("2031-03-01", "2031-05-31", "vague"), "about 2031-03-01 to 2031-05-31"),
    ],
)
def test_times(interval, words):
    assert time_words(interval) == words


@pytest.mark.parametrize(
    ("low", "high", "of", "words"),
    [
        (12, 12, None, "12"),
        (4, 5, 10, "4 to 5 out of 10"),
        (9, None, None, "at least 9"),
        (None, 30, None, "at most 30"),
        (0, 0, None, "0"),
        (None, None, None, "not worded"),
    ],
)
def test_ranges(low, high, of, words):
    assert range_in_words(replace(KILLED, low=low, high=high, of=of)) == words


def test_a_window_that_is_known_is_not_said_again():
    assert counted_words(KILLED, TUESDAY) == '24..96 killed ("dozens")'
    assert counted_words(KILLED, None) == '24..96 killed ("dozens") in 2031-05-13'


def test_who_did_what_to_whom():
    assert who_words(BOMBING) == "Sorn Front → recruits, police station"
    assert who_words(replace(BOMBING, actors=())) == "? → recruits, police station"
    assert who_words(replace(BOMBING, recipients=(), targets=())) == "Sorn Front"


def test_a_place_says_its_country_and_whether_it_is_resolved():
    unknown = replace(ALDANE, path=("Aldane",), latitude=None, longitude=None, precision=None)
    assert (place_words(ALDANE), place_words(unknown)) == ("Aldane (Sorn)", "Aldane")
    assert path_words(unknown) == "Aldane · populated · not resolved"
    assert "0.00, 0.00" in path_words(replace(ALDANE, latitude=0.0, longitude=0.0))


def test_a_claim_has_what_its_own_words_name():
    told = layers(READING, READING.claims[3])
    assert [actor.id for actor in told.actors] == ["a1", "a3"]
    assert (told.events, told.places, told.times) == ((), (), ())


def test_the_words_of_an_interval_are_those_nearest():
    second = Time(at("the bombing"), "DATE", "2031-05-13", TUESDAY)
    reading = replace(READING, times=(*READING.times, second))
    near, first = at("Smoke rose after the bombing"), at("Tuesday")
    assert time_spans(reading, TUESDAY, near) == (second.span,)
    assert time_spans(reading, TUESDAY, at("Police held a driver")) == (first,)
    assert time_spans(reading, Interval("2030", "2030", "year"), near) == ()
