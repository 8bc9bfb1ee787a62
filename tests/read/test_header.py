import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.read.header import Header, parse


@given(st.text(), st.none() | st.text())
def test_the_body_starts_inside_the_text(text, title):
    assert 0 <= parse(text, title).body <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        " date 2031-05-14 The mayor left.",
        "date 2031-05-14\n\nThe mayor left.",
        "Date: 2031-05-14 \nThe mayor left.",
    ],
)
def test_a_leading_date(text):
    found = parse(text)
    assert text[found.body :] == "The mayor left."
    assert found.published == "2031-05-14"


def test_a_header_block():
    text = (
        "Headline: Front leaves: a pact?\nSource: The Gazette\nBy: I. Torvald\n"
        "Published: 14 May 2031\nURL: https://gazette.example/a\n\nThe mayor left."
    )
    assert parse(text) == Header(
        text.index("The mayor"),
        "Front leaves: a pact?",
        "The Gazette",
        "2031-05-14",
        "https://gazette.example/a",
    )


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said: we leave.\n\nHe left.",
        "Mayor: we leave.\n\nHe left.",
        "Source: a mayor\nwho left without a word.\n\nHe left.",
        "date of the meeting: 2031-05-14\n\nHe left.",
        "date 2031-05-143 is none",
        "",
    ],
)
def test_prose_is_no_header(text):
    assert parse(text) == Header()


def test_a_date_that_is_none_leaves_the_block_a_header():
    text = "Title: A pact\nDate: soon\n\nHe left."
    assert parse(text) == Header(text.index("He left"), "A pact")


def test_a_repeated_title_and_a_date_below_it_are_no_body():
    text = "Front leaves\n\nWednesday, May 14, 2031\n\nThe mayor left."
    assert parse(text, "Front leaves") == Header(
        text.index("The mayor"), "Front leaves", None, "2031-05-14"
    )
    assert parse(text, "Another title") == Header()
