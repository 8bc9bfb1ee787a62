"""Vectors of texts."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.reconcile.vectors import SIZE, each, idf, means, pieces, placed, vectors


def likeness(one: str, other: str) -> float:
    a, b = vectors([one, other])
    return float(a @ b)


def test_what_means_the_same_is_nearer():
    said = "Twelve villagers were killed when the bridge was bombed"
    again = "A dozen residents died in the bombing of the bridge"
    assert likeness(said, again) > likeness(said, "The harvest festival will open on Friday") + 0.3


def test_common_words_weigh_little():
    assert likeness("the hospital", "of the hospital and") > 0.9


def test_rare_pieces_tell_more():
    [stop], [police], [ferry] = pieces([".", "police", "ferry"])
    assert idf([stop])[0] < 1 < idf([police])[0] < idf([ferry])[0]


def test_nothing_gives_nothing():
    assert vectors([]).shape == (0, SIZE)
    assert not vectors([""]).any()
    assert idf([]).shape == (0,)


def test_pieces_are_where_they_stand():
    text = "Göksel fell"
    [(found, starts)] = placed([text])
    assert found.tolist() == pieces([text])[0]
    assert text[starts[-1] :] == "fell"


@given(st.lists(st.text(max_size=30), max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_text_has_a_row_of_length_one_or_none(texts):
    found = vectors(texts)
    lengths = np.linalg.norm(found, axis=1)
    assert found.shape == (len(texts), SIZE)
    assert np.all(np.isclose(lengths, 1, atol=1e-4) | (lengths == 0))
    assert np.array_equal(found, means(pieces(texts)))


def test_single_pieces_have_length_one():
    assert np.allclose(np.linalg.norm(each([2000, 3000]), axis=1), 1, atol=1e-5)
