"""The words of mentions, given their heads."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.parse.labels import POS
from whence.parse.mentions import mentions


@st.composite
def trees(draw):
    """Heads of up to 15 words in one or more trees."""
    order = draw(st.permutations(range(draw(st.integers(1, 15)))))
    heads = [0] * len(order)
    for n, word in enumerate(order):
        heads[word] = order[draw(st.integers(0, n))]
    return np.array(heads, np.int64)


def under(heads, place):
    found, size = {place}, 0
    while len(found) > size:
        size = len(found)
        found |= {i for i, h in enumerate(heads) if h in found}
    return min(found), max(found)


@given(trees())
def test_of_nouns_alone_a_mention_is_all_that_hangs_on_its_head(heads):
    places = np.arange(len(heads))
    nouns = np.full(len(heads), POS.index("NOUN"))
    assert mentions(heads, nouns, places) == [under(heads, i) for i in places]


@given(trees(), st.data())
def test_a_mention_holds_its_head_and_stays_in_its_subtree(heads, data):
    places = np.arange(len(heads))
    pos = np.array([data.draw(st.integers(0, len(POS) - 1)) for _ in places], np.int64)
    for place, mine in zip(places, mentions(heads, pos, places), strict=True):
        whole = under(heads, place)
        assert whole[0] <= mine[0] <= place <= mine[1] <= whole[1]


def test_a_chain_deeper_than_any_sentence():
    heads = np.maximum(np.arange(300) - 1, 0)
    nouns = np.full(300, POS.index("NOUN"))
    assert mentions(heads, nouns, np.array([0, 299])) == [(0, 299), (299, 299)]


def read(sentence, place):
    """The mention of a sentence given as word/POS/head, the head counted from 0."""
    rows = [word.split("/") for word in sentence.split()]
    heads = np.array([int(h) for _, _, h in rows], np.int64)
    pos = np.array([POS.index(p) for _, p, _ in rows], np.int64)
    ((first, last),) = mentions(heads, pos, np.array([place]))
    return " ".join(form for form, _, _ in rows[first : last + 1])


def test_a_preposition_is_not_part_of_a_mention_but_one_inside_is():
    sentence = "by/ADP/2 the/DET/2 mayor/NOUN/2 of/ADP/4 Mirabad/PROPN/2"
    assert read(sentence, 2) == "the mayor of Mirabad"
    assert read(sentence, 4) == "Mirabad"


def test_of_two_joined_by_and_each_is_its_own():
    sentence = "the/DET/1 mayor/NOUN/1 and/CCONJ/4 the/DET/4 port/NOUN/1"
    assert read(sentence, 1) == "the mayor"
    assert read(sentence, 4) == "the port"


def test_what_a_comma_adds_is_not_part_of_it():
    sentence = "Ilse/PROPN/0 Torvald/PROPN/0 ,/PUNCT/4 the/DET/4 mayor/NOUN/0 ,/PUNCT/4"
    assert read(sentence, 0) == "Ilse Torvald"
    assert read(sentence, 4) == "the mayor"


def test_a_predicate_is_a_mention_without_its_subject():
    assert read("she/PRON/3 is/AUX/3 the/DET/3 mayor/NOUN/3 ./PUNCT/3", 3) == "the mayor"
