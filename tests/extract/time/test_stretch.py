"""Where times lie on the calendar."""

import pytest

from tests.extract.time.telling import report, stretches
from whence.extract.time import times


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("It fell on 3 May 2023.", ("2023-05-03", "2023-05-03")),
        ("It fell in February 2024.", ("2024-02-01", "2024-02-29")),
        ("It fell in 480 BC.", ("-0479-01-01", "-0479-12-31")),
        ("It fell in the 1980s.", ("1980-01-01", "1989-12-31")),
        ("It fell in winter 2023.", ("2022-12-01", "2023-02-28")),
        ("It fell last week.", ("2034-05-08", "2034-05-14")),
        ("It fell at 9 p.m. on Friday.", ("2034-05-12T21:00", "2034-05-12T21:00")),
        ("It grew over the past three months.", ("2034-02-16", "2034-05-16")),
        ("It will grow over the next two weeks.", ("2034-05-16", "2034-05-30")),
        ("It has grown since March.", ("2034-03-01", "2034-05-16")),
        ("It rose after the 2003 war.", ("2003-01-01", "2003-12-31")),
        ("It must end by 20 May.", (None, "2034-05-20")),
        ("It must end before the end of 2035.", (None, "2035-12-31")),
        ("They must leave within ten days.", (None, "2034-05-26")),
        ("They recently met.", (None, "2034-05-16")),
        ("They fought for three months.", None),
        ("They meet daily.", None),
        ("They are now there.", None),
    ],
)
def test_stretch(text, stretch):
    assert stretches(text) == [stretch]


@pytest.mark.parametrize(
    "text", ["It held from 3 May to 5 May.", "It fell between 3 and 5 May.", "Open 3 May - 5 May."]
)
def test_both_ends_of_a_range_have_all_of_it(text):
    assert stretches(text) == [("2034-05-03", "2034-05-05")] * 2


def test_publication_alone_places_nothing():
    assert times(report("Four people were killed in a raid.")) == ()


def test_how_finely_words_speak():
    text = "On 3 May, in June 2020, in 1999, last week, in spring 2020, in the 1980s, at 9:30."
    found = [time.interval.precision for time in times(report(text)) if time.interval]
    assert found == ["day", "month", "year", "week", "season", "decade", "time"]
    (coming,) = times(report("It waits for the upcoming spring season."))
    assert coming.interval is not None
    assert coming.interval.precision == "vague"


def test_a_dateline_counts():
    (time,) = times(report("SARN, May 3 (Front Wire) - Shells fell."))
    assert (time.span.text, time.value) == ("May 3", "2034-05-03")
