"""Names of outlets and what others call them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.outlets import initials, likeness, same_outlet, spelled


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("the Lanter Post", "The Lanter Post"),
        ("Lanter’s newspaper", "The Lanter Post"),
        ("the defense ministry", "Ministry of Defence"),
        ("LNA", "Lanter News Agency"),
        ("Agélit", "Agência Lítoral"),
        ("the state-run Radio Qor", "Radio Qor"),
    ],
)
def test_a_call_is_known_for_the_name(call: str, name: str) -> None:
    assert same_outlet(call, name)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        ("the Qor Post", "The Lanter Post"),
        ("the Post", "The Lanter Post"),
        ("an official", "The Lanter Post"),
        ("", "The Lanter Post"),
        ("LNA", ""),
    ],
)
def test_a_call_is_not_taken_for_another_name(call: str, name: str) -> None:
    assert not same_outlet(call, name)


def test_the_sort_of_publisher_counts_for_and_against() -> None:
    assert likeness("the Post", "The Lanter Post").sort
    assert likeness("the Lanter army", "Lanter News Agency").other_sort
    assert not likeness("Lanter", "Lanter News Agency").other_sort


def test_a_name_is_found_in_a_text_as_it_or_its_initials_are_spelled() -> None:
    pattern = spelled("The Lanter News Agency")
    assert pattern is not None
    for text in ("by Lanter News Agency.", "THE LANTER NEWS AGENCY", "told LNA on"):
        assert pattern.search(text)
    assert not pattern.search("lna and the Lanter News")
    assert spelled("The Post") is None
    assert initials("The Lanter News Agency") == "LNA"


@given(st.text(), st.text())
def test_any_names_can_be_compared(call: str, name: str) -> None:
    found = likeness(call, name)
    assert 0 <= found.telling <= 1
    assert likeness(name, name).beside == 0
    spelled(name)
