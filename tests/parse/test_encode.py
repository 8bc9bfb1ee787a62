"""What the encoder is fed."""

from hypothesis import given
from hypothesis import strategies as st

from tests.parse.making import words
from whence.parse.encode import inputs
from whence.parse.windows import Window, windows
from whence.parse.words import BEGIN, PARAGRAPH, SPACE, split


@given(st.lists(st.integers(1, 6), min_size=1, max_size=30), st.integers(1, 20))
def test_first_leads_from_words_to_their_first_pieces(pieces, size):
    text = words(["a"] * len(pieces), pieces)
    for window in windows(text, size, size // 4):
        row = inputs(text, window)
        own = text.first[window.context : window.stop]
        assert row.pieces[row.first].tolist() == text.pieces[own].tolist()
        assert len(row.pieces) == len(row.codes) == text.first[window.stop] - own[0] + 2


def test_marks_of_the_vocabulary_at_both_ends(tokenizer):
    text = split(tokenizer, "The Front left Mirabad.")
    row = inputs(text, Window(1, 2, 4))
    assert [tokenizer.id_to_token(i) for i in (row.pieces[0], row.pieces[-1])] == ["[CLS]", "[SEP]"]
    assert tokenizer.id_to_token(int(row.pieces[1])) == "front"


def test_only_a_word_s_first_piece_carries_codes():
    text = words(["a", "b", "c"], [2, 3, 1], [BEGIN, SPACE, PARAGRAPH])
    row = inputs(text, Window(0, 0, 3))
    assert row.first.tolist() == [1, 3, 6]
    assert row.codes[:, 1].tolist() == [0, BEGIN, 0, SPACE, 0, 0, PARAGRAPH, 0]
