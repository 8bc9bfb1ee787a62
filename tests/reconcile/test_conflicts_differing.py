"""What differs between conflicting claims, and updates and corrections beside contradictions."""

from __future__ import annotations

import pytest

from tests.reconcile.saying import Said, saying
from whence.reconcile.conflicts.clash import clash
from whence.reconcile.conflicts.differing import difference, value
from whence.reconcile.conflicts.sketch import Sketch, sketch
from whence.types import Number, Span


def _one(report: str, words: str, day: int = 1, **more: object) -> tuple[Sketch, int]:
    return sketch(saying(report, Said(words, **more), day=day)), 0  # type: ignore[arg-type]


def test_numbers_of_one_measure_differ():
    later = _one("b", "31 died in Tarvik.", 2, number=(31, "killed"))
    earlier = _one("a", "12 died in Tarvik.", number=(12, "killed"))
    assert difference(later, earlier) == ("number", "killed: 31 against 12")


def test_numbers_of_two_measures_are_not_set_against_each_other():
    later = _one("b", "31 were hurt in Tarvik.", 2, number=(31, "injured"))
    earlier = _one("a", "12 died in Tarvik.", number=(12, "killed"))
    assert difference(later, earlier)[0] != "number"


def test_dead_or_alive_is_a_status():
    later = _one("b", "Mayor Oskel is alive.", 2)
    earlier = _one("a", "Mayor Oskel was killed.")
    assert difference(later, earlier) == ("status", "status: “alive” against “killed”")


def test_a_negation_is_of_polarity():
    later = _one("b", "The Tarvik clinic did not receive the letter.", 2)
    earlier = _one("a", "The Tarvik clinic did receive the letter.")
    assert difference(later, earlier)[0] == "polarity"


def test_else_it_is_two_accounts():
    later = _one("b", "The tide did it.", 2)
    earlier = _one("a", "The ship dragged its anchor over the cable.")
    kind, why = difference(later, earlier)
    assert kind == "account"
    assert "“The tide did it” against “The ship dragged its anchor over the cable”" in why


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The toll has risen to 31.", "update"),
        ("The ministry corrected its toll of 12 to 31.", "correction"),
        ("The ministry puts the toll at 31.", "contradiction"),
    ],
)
def test_words_tell_an_update_and_a_correction(words: str, kind: str):
    later = _one("b", words, 2, number=(31, "killed"))
    earlier = _one("a", "The toll is 12.", number=(12, "killed"))
    assert clash(later, earlier, "number")[0] == kind


def test_a_higher_figure_of_the_same_source_is_an_update():
    said = {"voice": "the hospital"}
    later = _one("b", "31 died.", 2, number=(31, "killed"), **said)
    earlier = _one("a", "12 died.", number=(12, "killed"), **said)
    assert clash(later, earlier, "number")[0] == "update"
    assert clash(earlier, later, "number")[0] == "contradiction"


def test_two_figures_of_one_day_are_no_update():
    later = _one("b", "The toll has risen to 31.", number=(31, "killed"))
    earlier = _one("a", "The toll is 12.", number=(12, "killed"))
    assert clash(later, earlier, "number")[0] == "contradiction"


@pytest.mark.parametrize(
    ("low", "high", "of", "words"),
    [
        (12, 12, None, "12"),
        (12, None, None, "at least 12"),
        (None, 30, None, "up to 30"),
        (27, 31, None, "27 to 31"),
        (3, 3, 10, "3 of 10"),
    ],
)
def test_numbers_are_written_as_people_do(
    low: float | None, high: float | None, of: float | None, words: str
):
    assert value(Number(Span(0, 1, "x"), low, high, of, "killed")) == words
