from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.words import bare


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("“We fled,”", "We fled"),
        ('"collaborated" with the Front,', '"collaborated" with the Front'),
        ("a “grave mistake”,", "a “grave mistake”"),
        ("the wishes of the miners’", "the wishes of the miners’"),
        ("‘the miners’", "the miners"),
        (" , ", None),
    ],
)
def test_bare(text: str, left: str | None) -> None:
    found = bare(text, 0, len(text))
    assert (found and found.text) == left


@given(st.text(st.sampled_from("as ,\"'“”‘’«»"), max_size=20))
def test_what_is_left_is_of_the_text_and_says_something(text: str) -> None:
    found = bare(text, 0, len(text))
    assert (found is None) == (not set("as") & set(text))
    if found:
        assert text[found.start : found.end] == found.text
