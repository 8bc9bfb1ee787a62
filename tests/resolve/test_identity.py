from __future__ import annotations

from tests.parsing import Ties, parsed
from whence.resolve.anonymity import mark_anonymous
from whence.resolve.antecedents import antecedents
from whence.resolve.identity import clusters
from whence.resolve.mention import read


def groups(
    marked: str, ties: Ties = (), labels: dict[int, dict[str, float]] | None = None
) -> list[list[int]]:
    report = parsed(marked, ties, labels)
    mentions = mark_anonymous(report, [read(report, n) for n in range(len(report.marks))])
    return [[m.place for m in g] for g in clusters(report, mentions, antecedents(report))]


def same(of: int, to: int, score: float = 0.9) -> tuple[str, int, int, float]:
    return ("same", of, to, score)


def test_a_description_a_shorter_one_and_a_pronoun_are_one() -> None:
    text = "[speaker A senior officer] spoke. [speaker The officer] said [speaker he] left."
    assert groups(text, (same(2, 1),)) == [[0, 1, 2]]


def test_a_name_and_its_last_word_are_one() -> None:
    text = "[speaker Col. Ana Brel] spoke. So did [speaker Joran Keel]. [speaker Brel] left."
    assert groups(text) == [[0, 2], [1]]


def test_two_of_one_surname_stay_two_though_the_model_ties_them() -> None:
    text = "[speaker Ana Brel] spoke. So did [speaker Joran Brel]."
    assert groups(text, (same(1, 0),)) == [[0], [1]]


def test_an_anonymous_source_is_never_a_named_one() -> None:
    text = "[speaker Ana Brel] spoke. [speaker The officer], who asked not to be named, left."
    assert groups(text, (same(1, 0),)) == [[0], [1]]
    text = "[speaker An officer] asked not to be named. Then [speaker the officer, Ana Brel,] left."
    assert groups(text, (same(1, 0),)) == [[0], [1]]


def test_an_unnamed_source_gets_a_name_only_where_the_words_give_it() -> None:
    text = "[speaker A teacher] spoke. Then [speaker Ana Brel] left."
    assert groups(text, (same(1, 0),)) == [[0], [1]]
    text = "[speaker A teacher] spoke. Then [speaker the teacher, Ana Brel,] left."
    assert groups(text, (same(1, 0),)) == [[0, 1]]


def test_two_indefinite_descriptions_are_two() -> None:
    text = "[speaker A guard] spoke. Then [speaker a guard] left."
    assert groups(text, (same(1, 0),)) == [[0], [1]]


def test_officials_of_two_ministries_are_two() -> None:
    text = (
        "[speaker A Foreign Ministry official] spoke. "
        "[speaker An Interior Ministry official] left. "
        "So did [speaker the Foreign Ministry official]."
    )
    assert groups(text) == [[0, 2], [1]]


def test_he_is_not_she() -> None:
    text = "[speaker Ms Brel] spoke. Then [speaker he] left."
    assert groups(text, (same(1, 0),)) == [[0], [1]]


def test_unspecified_sources_are_one_entry_and_nobody_else() -> None:
    text = "[speaker Reports] say so. [speaker An aide] [speaker reportedly] left."
    assert groups(text) == [[0, 2], [1]]


def test_small_chances_of_one_antecedent_after_another_add_up() -> None:
    text = "[speaker Ana Brel] spoke. [speaker Brel] said [speaker she] left."
    ties = (same(2, 0, 0.3), same(2, 1, 0.3), same(2, -1, 0.4))
    assert groups(text, ties) == [[0, 1, 2]]
    assert groups(text, (same(2, 0, 0.3), same(2, -1, 0.7))) == [[0, 1], [2]]
