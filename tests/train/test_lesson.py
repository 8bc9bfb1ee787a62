"""Labels a word each, and from code points to words."""

from hypothesis import given
from hypothesis import strategies as st

from train.lesson import UNKNOWN, Lesson, to_words
from whence.parse.model import load_tokenizer
from whence.parse.words import split

TOKENIZER = load_tokenizer()


@given(st.text("ab .\n“é", max_size=40), st.data())
def test_words_touched_by_a_stretch(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = split(TOKENIZER, text)
    touched = [
        i
        for i in range(len(words))
        if words.starts[i] < end and words.ends[i] > start and start < end
    ]
    if start < end:
        assert to_words(words, start, end) == ((touched[0], touched[-1]) if touched else None)


def test_labels_of_a_layer_and_of_one_that_the_corpus_does_not_have(tokenizer):
    words = split(tokenizer, "a b c d e")
    lesson = Lesson("made", "relay", words, {"claim": [(1, 3), (4, 4)], "speaker": []})
    assert lesson.bio("claim").tolist() == [0, 1, 2, 2, 1]
    assert lesson.bio("speaker").tolist() == [0] * 5
    assert lesson.bio("cue").tolist() == [UNKNOWN] * 5
    assert lesson.tags().shape == (5, 5)
