"""Every word is read, in windows that the encoder can hold."""

from hypothesis import given
from hypothesis import strategies as st

from tests.parse.making import words
from whence.parse.windows import windows
from whence.parse.words import BEGIN, NEWLINE, NO_GAP, PARAGRAPH, SPACE

PIECES = st.lists(st.integers(1, 12), max_size=60)
GAPS = st.sampled_from([NO_GAP, SPACE, SPACE, SPACE, NEWLINE, PARAGRAPH])


@st.composite
def texts(draw):
    pieces = draw(PIECES)
    gaps = [BEGIN, *(draw(GAPS) for _ in pieces)][: len(pieces)]
    forms = [draw(st.sampled_from(["a", "b", ".", "”"])) for _ in pieces]
    return words(forms, pieces, gaps)


@given(texts(), st.integers(1, 40), st.integers(0, 20))
def test_every_word_is_the_own_word_of_one_window(text, size, overlap):
    own = [i for w in windows(text, size, overlap) for i in range(w.start, w.stop)]
    assert own == list(range(len(text)))


@given(texts(), st.integers(1, 40), st.integers(0, 20))
def test_no_window_is_too_large_but_for_one_word(text, size, overlap):
    for w in windows(text, size, min(overlap, size // 2)):
        held = text.first[w.stop] - text.first[w.context]
        assert held <= size or w.stop == w.start + 1


@given(texts(), st.integers(1, 40), st.integers(0, 20))
def test_context_is_the_nearest_text_before_that_fits(text, size, overlap):
    for w in windows(text, size, overlap):
        assert 0 <= w.context <= w.start < w.stop
        assert text.first[w.start] - text.first[w.context] <= overlap
        if w.context:
            assert text.first[w.start] - text.first[w.context - 1] > overlap


def test_a_short_text_is_one_window():
    (window,) = windows(words(["a"] * 9), 20, 5)
    assert (window.context, window.start, window.stop) == (0, 0, 9)


def test_a_window_ends_at_a_paragraph_before_a_sentence_before_anything():
    forms = ["a", "b", "c", ".", "d", "e", ".", "f", "g", "h", "i", "j"]
    gaps = [BEGIN, *[SPACE] * 11]
    assert next(windows(words(forms, gaps=gaps), 9, 0)).stop == 7
    gaps[5] = PARAGRAPH
    assert next(windows(words(forms, gaps=gaps), 9, 0)).stop == 5
    assert next(windows(words(["a"] * 12), 9, 0)).stop == 9
