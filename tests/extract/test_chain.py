from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.extract.chain import chain

POINTERS = st.dictionaries(st.integers(0, 8), st.integers(-1, 8))


def test_the_origin_comes_last():
    assert chain(0, {0: 3}, {3: 2, 2: 1, 1: -1}) == (1, 2, 3)


def test_nobody_is_the_reports_own_voice():
    assert chain(0, {0: -1}, {}) == chain(5, {}, {}) == ()


@given(st.integers(0, 8), POINTERS, POINTERS)
def test_no_link_stands_twice_and_every_link_is_heard_through_the_one_before(
    claim, speaker, through
):
    links = chain(claim, speaker, through)
    assert len(set(links)) == len(links)
    assert all(through[b] == a for a, b in pairwise(links))
    assert not links or links[-1] == speaker[claim]
