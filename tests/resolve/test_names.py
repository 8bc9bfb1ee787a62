from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.names import may_be_one, same_name, shorter_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Brel", "ANA BREL"),
        ("Sorn Defence Front", "SDF"),
        ("Ministry of Defence", "Defence Ministry"),
    ],
)
def test_same(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Brel", "Ana Brel"), ("Unis", "Unis news agency"), ("A. Brel", "Ana Maria Brel")],
)
def test_shorter(one: str, other: str) -> None:
    assert shorter_name(one, other)
    assert shorter_name(other, one)


@pytest.mark.parametrize(("one", "other"), [("Sorn", "Sorn Defence Front"), ("Ana", "Brel")])
def test_not_shorter(one: str, other: str) -> None:
    assert not shorter_name(one, other)


def test_two_of_a_family_are_two() -> None:
    assert not may_be_one("Ana Brel", "Joran Brel")
    assert may_be_one("Ana", "Ana Brel")


@given(st.text(max_size=12), st.text(max_size=12))
def test_symmetric(one: str, other: str) -> None:
    for rule in (same_name, shorter_name, may_be_one):
        assert rule(one, other) == rule(other, one)
