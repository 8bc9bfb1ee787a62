"""Offsets that hold for any text, and what is seen of case, gaps and quotation marks."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.parse.model import load_tokenizer
from whence.parse.words import (
    BEGIN,
    CASES,
    CLOSING,
    DIGIT,
    DOUBLE,
    GAPS,
    LOWER,
    MARK,
    MIXED,
    NEWLINE,
    NO_GAP,
    OPENING,
    OUTSIDE,
    PARAGRAPH,
    QUOTES,
    SHOUT,
    SINGLE,
    SPACE,
    TITLE,
    UPPER,
    split,
)

TOKENIZER = load_tokenizer()

WRITING = [
    "Ilse Torvald said: “No.”",
    "cafe\u0301 nai\u0308ve",  # accents as characters of their own
    "👨\u200d👩\u200d👧 👍🏽 🇺🇳",
    "新華社は北京で伝えた。",
    "קול ישראל: שָׁלוֹם",
    "وقال المتحدث إنّ",
    "हिन्दी में कहा",
    "x\x00y\x07 \x85 \ufeff\u200b\ufffd",
    "[CLS] [SEP] [MASK]",
    "a\r\n\r\nb\tc\u2028d\u3000e",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(WRITING), st.text(max_size=6)), max_size=6).map(" ".join),
)


def unseen(character):
    """Controls, formats, private and unassigned characters: the tokenizer drops them."""
    return character == "\ufffd" or unicodedata.category(character)[0] == "C"


@given(TEXTS)
def test_words_cover_all_that_is_seen_in_order_and_without_overlap(text):
    words = split(TOKENIZER, text)
    covered = set()
    at = 0
    for start, end, form in zip(words.starts, words.ends, words.texts, strict=True):
        assert at <= start < end <= len(text)
        assert text[start:end] == form
        covered.update(range(start, end))
        at = end
    for i, c in enumerate(text):
        bare_accent = unicodedata.category(c) == "Mn" and i - 1 not in covered
        assert i in covered or c.isspace() or unseen(c) or bare_accent


@given(TEXTS)
def test_no_word_holds_white_space_but_what_the_tokenizer_never_sees(text):
    for form in split(TOKENIZER, text).texts:
        assert not any(c.isspace() and not unseen(c) for c in form)


@given(TEXTS)
def test_every_word_has_pieces_and_codes_within_their_tables(text):
    words = split(TOKENIZER, text)
    assert len(words.first) == len(words) + 1
    assert (np.diff(words.first) > 0).all()
    assert words.first[0] == 0
    assert words.first[-1] == len(words.pieces)
    for codes, size in ((words.case, CASES), (words.gap, GAPS), (words.quote, QUOTES)):
        assert ((codes >= 0) & (codes < size)).all()
    assert (words.gap[:1] == BEGIN).all()
    assert (words.gap[1:] != BEGIN).all()


@given(TEXTS, TEXTS)
def test_a_header_shifts_offsets_and_nothing_else(header, text):
    alone, behind = split(TOKENIZER, text), split(TOKENIZER, header + text, len(header))
    assert behind.texts == alone.texts
    assert behind.starts.tolist() == [s + len(header) for s in alone.starts]
    assert behind.gap.tolist() == alone.gap.tolist()
    assert behind.pieces.tolist() == alone.pieces.tolist()


@given(TEXTS)
def test_words_that_touch_have_no_gap(text):
    words = split(TOKENIZER, text)
    for n in range(1, len(words)):
        between = text[words.ends[n - 1] : words.starts[n]]
        assert (words.gap[n] == NO_GAP) == (not any(c.isspace() for c in between))


def test_an_accent_of_its_own_belongs_to_the_word_before(tokenizer):
    words = split(tokenizer, "Andre\u0301 said")
    assert words.texts == ("Andre\u0301", "said")
    assert words.gap[1] == SPACE
    assert split(tokenizer, "cafe\u0301.").texts == ("cafe\u0301", ".")


def test_what_looks_like_a_mark_of_the_model_is_read_as_words(tokenizer):
    words = split(tokenizer, "a [SEP] b")
    assert words.texts == ("a", "[", "SEP", "]", "b")
    assert 102 not in words.pieces


def test_empty_and_invisible_texts_have_no_words(tokenizer):
    for text in ("", " \n\t", "\x00\ufeff"):
        assert len(split(tokenizer, text)) == 0


def test_gaps(tokenizer):
    words = split(tokenizer, "a b\nc\n \nd.\u200be")
    assert words.texts == ("a", "b", "c", "d", ".", "e")
    assert words.gap.tolist() == [BEGIN, SPACE, NEWLINE, PARAGRAPH, NO_GAP, NO_GAP]


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("port", LOWER),
        ("Port", TITLE),
        ("UN", UPPER),
        ("McOrvan", MIXED),
        ("x2", LOWER),
        ("1945", DIGIT),
        ("%", MARK),
        ("“", MARK),
    ],
)
def test_case(tokenizer, word, case):
    assert split(tokenizer, f"and {word}").case[1] == case


def test_a_line_in_capitals_is_shouted_and_a_name_in_capitals_is_not(tokenizer):
    words = split(tokenizer, "FRONT LEAVES MIRABAD HARBOUR AT LAST\nThe UN said so.")
    assert words.case[:6].tolist() == [SHOUT] * 6
    assert words.case[6:8].tolist() == [TITLE, UPPER]


def quotes(tokenizer, text):
    words = split(tokenizer, text)
    return dict(zip(words.texts, words.quote.tolist(), strict=True))


def test_double_quotation_marks_of_any_make(tokenizer):
    for text in ("he “left” it", 'he "left" it', "he «left» it"):
        states = split(tokenizer, text).quote.tolist()
        assert states == [OUTSIDE, OPENING, DOUBLE, CLOSING, OUTSIDE]


def test_a_straight_mark_opens_again_where_none_closed(tokenizer):
    states = quotes(tokenizer, 'he went: "We left.\n"Nobody asked," he said')
    assert states["Nobody"] == states["asked"] == DOUBLE
    assert states["said"] == OUTSIDE


def test_an_apostrophe_opens_nothing(tokenizer):
    assert set(quotes(tokenizer, "the Front's men don't talk").values()) == {OUTSIDE}
    assert set(quotes(tokenizer, "the ports’ men don’t talk").values()) == {OUTSIDE}


def test_single_quotation_marks_with_an_apostrophe_inside(tokenizer):
    states = quotes(tokenizer, "he said 'we don't know' yesterday")
    assert states["we"] == states["know"] == SINGLE
    assert states["yesterday"] == OUTSIDE


def test_a_paragraph_closes_what_is_open(tokenizer):
    states = quotes(tokenizer, "“We left.\n\nNobody asked")
    assert states["left"] == DOUBLE
    assert states["Nobody"] == OUTSIDE


def test_a_text_without_any_capital_has_lost_them(tokenizer):
    low = "the army said on monday that three men of the front were killed near tolm in the raid "
    assert set(split(tokenizer, low * 2).case.tolist()) == {SHOUT}
    assert LOWER in split(tokenizer, low * 2 + "In Tolm.").case.tolist()
