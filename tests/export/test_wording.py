from dataclasses import replace

import pytest

from tests.telling import DORNA, TOLL, make_telling
from whence.export.wording import event_words, interval_words, number_words, range_words
from whence.types import Interval

BOMBING = make_telling().events[0]


@pytest.mark.parametrize(
    ("low", "high", "of", "words"),
    [
        (51, 51, None, "51"),
        (12, None, None, ">=12"),
        (None, 30, None, "<=30"),
        (4, 5, 10, "4..5 of 10"),
        (0, 0, None, "0"),
        (2.5, 2.5, 100, "2.5 of 100"),
        (None, None, 10, "of 10"),
        (None, None, None, ""),
    ],
)
def test_a_range(low, high, of, words):
    assert range_words(replace(TOLL, low=low, high=high, of=of)) == words


def test_a_number_without_bounds_keeps_its_word():
    number = replace(TOLL, low=None, high=None, window=None, vague="countless")
    assert number_words(number) == 'killed ("countless")'


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval("2030-02", "2030-02", "month"), "2030-02"),
        (Interval("2030-01", "2030-03", "season"), "2030-01/2030-03"),
        (Interval("2030", None, "vague"), "2030/.."),
        (Interval(None, None, "vague"), "vague"),
    ],
)
def test_an_interval(interval, words):
    assert interval_words(interval) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "ASSAULT bombing: Sorn Front > guards, bank @ Dorna"),
        ({"occurrence": "planned"}, "ASSAULT bombing [planned]: Sorn Front > guards, bank @ Dorna"),
        ({"actors": ()}, "ASSAULT bombing: > guards, bank @ Dorna"),
        ({"recipients": (), "targets": (), "place": None}, "ASSAULT bombing: Sorn Front"),
        ({"recipients": (), "targets": (), "actors": ()}, "ASSAULT bombing: @ Dorna"),
        ({"recipients": (), "targets": (), "actors": (), "place": "p9"}, "ASSAULT bombing"),
        ({"mode": "bombing"}, "ASSAULT bombing: Sorn Front > guards, bank @ Dorna"),
    ],
)
def test_an_event(fields, words):
    event = replace(BOMBING, time=None, toll=(), **fields)
    assert event_words(event, {"p1": DORNA}) == words
