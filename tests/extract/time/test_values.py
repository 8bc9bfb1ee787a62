"""What single time expressions are worth, against a Tuesday, 16 May 2034."""

import pytest

from tests.extract.time.telling import tree, values
from whence.extract.time import times

CASES = [
    ("It fell on 16 April 2023.", "16 April 2023", "2023-04-16"),
    ("It fell on April 16th, 2023.", "April 16th, 2023", "2023-04-16"),
    ("IT FELL ON APRIL 16, 2023.", "APRIL 16, 2023", "2023-04-16"),
    ("It fell on 2023-04-16.", "2023-04-16", "2023-04-16"),
    ("It fell on 04/25/2023.", "04/25/2023", "2023-04-25"),
    ("It fell on 25/04/2023.", "25/04/2023", "2023-04-25"),
    ("It fell on 3.4.2023.", "3.4.2023", "2023-04-03"),
    ("It fell on Dec. 19 there.", "Dec. 19", "2033-12-19"),
    ("It fell in May 1999.", "May 1999", "1999-05"),
    ("It fell in the 1980s.", "the 1980s", "198"),
    ("It fell in the '80s.", "the '80s", "198"),
    ("It fell in the 19th century.", "the 19th century", "18"),
    ("It fell in spring 2023.", "spring 2023", "2023-SP"),
    ("It fell in 480 BC.", "480 BC", "BC0480"),
    ("It fell in nineteen ninety-four.", "nineteen ninety-four", "1994"),
    ("Sales fell in the third quarter.", "the third quarter", "2034-Q3"),
    ("Sales fell in fiscal 1988.", "fiscal 1988", "1988"),
    ("Sales fell in the second half of 2021.", "the second half of 2021", "2021-H2"),
    ("They met yesterday.", "yesterday", "2034-05-15"),
    ("They met this morning.", "this morning", "2034-05-16TMO"),
    ("They met last night.", "last night", "2034-05-15TNI"),
    ("They met on Friday.", "Friday", "2034-05-12"),
    ("They met late on Tuesday.", "Tuesday", "2034-05-16"),
    ("They met on Friday morning.", "Friday morning", "2034-05-12TMO"),
    ("They met last Tuesday.", "last Tuesday", "2034-05-09"),
    ("They meet next Tuesday.", "next Tuesday", "2034-05-23"),
    ("They met at 9 p.m. on Friday.", "9 p.m. on Friday", "2034-05-12T21:00"),
    ("They met at noon Friday.", "noon Friday", "2034-05-12T12:00"),
    ("They met at 17:30 GMT.", "17:30 GMT", "2034-05-16T17:30Z"),
    ("They met last month.", "last month", "2034-04"),
    ("They met last week.", "last week", "2034-W19"),
    ("They meet next year.", "next year", "2035"),
    ("They met last October.", "last October", "2033-10"),
    ("They met two weeks ago.", "two weeks ago", "2034-W18"),
    ("They met a decade ago.", "a decade ago", "2024"),
    ("Shells fell overnight.", "overnight", "2034-05-15TNI"),
    ("It took half an hour.", "half an hour", "PT30M"),
    ("They fled in the early hours of Friday.", "the early hours of Friday", "2034-05-12TMO"),
    ("They meet this Friday.", "this Friday", "2034-05-19"),
    ("They met ten days ago.", "ten days ago", "2034-05-06"),
    ("They met a year and a half ago.", "a year and a half ago", "2032-11"),
    ("Over the past three months it grew.", "the past three months", "P3M"),
    ("It took two hours.", "two hours", "PT2H"),
    ("It took an hour and a half.", "an hour and a half", "PT1H30M"),
    ("It took two and a half hours.", "two and a half hours", "PT2H30M"),
    ("They met at 6:30am.", "6:30am", "2034-05-16T06:30"),
    ("It took several days.", "several days", "PXD"),
    ("It was a four-day visit.", "four-day", "P4D"),
    ("They meet every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("They meet daily.", "daily", "P1D"),
    ("They meet twice a month.", "twice a month", "P1M"),
    ("They recently met.", "recently", "PAST_REF"),
    ("They are now there.", "now", "PRESENT_REF"),
    ("He fled in the upcoming spring season.", "the upcoming spring season", "2034-SP"),
    ("It fell on Christmas Eve 2030.", "Christmas Eve 2030", "2030-12-24"),
    ("It fell on Easter 2023.", "Easter 2023", "2023-04-09"),
    ("It fell on Thanksgiving Day.", "Thanksgiving Day", "2034-11-23"),
]


@pytest.mark.parametrize(("text", "words", "value"), CASES)
def test_value(text, words, value):
    assert values(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "She may march on.",
        "May Orrin led the march to the sea.",
        "He paid $1999 to 2000 people.",
        "They voted on resolution 1483.",
        "The boy is 6 years old, the man in his 30s.",
        "The fall of the city shook them; prices fall.",
        "About three quarters of it burned, and a second bridge.",
        "He told the Sarn Weekly of the Quarter in 60 Minutes.",
        "Version 10.2.3 of 300/400 and 12:99.",
        "It happened on February 31, 2023.",
    ],
)
def test_no_time(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("It lasted from 3 to 5 May 2023.", [("3", "2023-05-03"), ("5 May 2023", "2023-05-05")]),
        ("On May 4 and 5 they met.", [("May 4", "2034-05-04"), ("5", "2034-05-05")]),
        ("In April and June 1955.", [("April", "1955-04"), ("June 1955", "1955-06")]),
        ("The crisis of 1995-96.", [("1995", "1995"), ("96", "1996")]),
        ("The revolt of 499-493 BC.", [("499", "BC0499"), ("493 BC", "BC0493")]),
        ("It takes two to three weeks.", [("two", "P2W"), ("three weeks", "P3W")]),
    ],
)
def test_lists_and_ranges_are_two_times(text, pairs):
    assert values(text) == pairs


def test_the_text_tells_whether_days_come_first():
    assert values("On 3 June 2020 and 04/05/2021.")[1][1] == "2021-05-04"
    assert values("On June 3, 2020 and 04/05/2021.")[1][1] == "2021-04-05"


def test_a_clause_in_the_future_takes_the_coming_weekday():
    future = """
        Envoys NOUN 3 nsubj
        will AUX 3 aux
        meet VERB 0 root
        Friday PROPN 3 obl
    """
    assert [time.value for time in times(tree(future))] == ["2034-05-19"]


def test_without_a_date_of_publication_relative_times_stay_open():
    text = "They met on Tuesday, last month and yesterday. It fell on 3 May 2020."
    assert [value for _, value in values(text, None)] == [
        "XXXX-WXX-2",
        "XXXX-XX",
        "PAST_REF",
        "2020-05-03",
    ]
    assert values("They met last year, on Tuesday.", "2034") == [
        ("last year", "2033"),
        ("Tuesday", "XXXX-WXX-2"),
    ]
