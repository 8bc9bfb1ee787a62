from __future__ import annotations

from tests.parsing import parsed
from whence.resolve.anonymity import mark_anonymous
from whence.resolve.mention import read


def anonymous(marked: str) -> list[bool]:
    report = parsed(marked)
    places = range(len(report.marks))
    return [m.anonymous for m in mark_anonymous(report, [read(report, n) for n in places])]


def test_the_sentence_withholds_the_name() -> None:
    assert anonymous("[speaker The officer] spoke on condition of anonymity.") == [True]


def test_a_phrase_speaks_of_the_nameless_person_before_it() -> None:
    text = "[speaker Ana Brel] denied it, [speaker an aide] told [speaker the paper] anonymously."
    assert anonymous(text) == [False, True, False]


def test_a_phrase_inside_another_mention_is_that_ones() -> None:
    text = "[speaker The guard] met [speaker a clerk who asked not to be named]."
    assert anonymous(text) == [False, True]


def test_other_sentences_are_not_meant() -> None:
    assert anonymous("[speaker The guard] left. Others asked not to be named.") == [False]
