from __future__ import annotations

import pytest

from tests.extract.number.sentence import found


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("51 militants have been killed.", ["killed"]),
        ("The blast hit the market, killing at least 19.", ["killed"]),
        ("Twelve people died and five were wounded.", ["killed", "injured"]),
        ("12 dead, 30 hurt.", ["killed", "injured"]),
        ("76 people have been confirmed dead.", ["killed"]),
        ("Three soldiers lost their lives.", ["killed"]),
        ("Dead: 24. Displaced to Orvan: 131.", ["killed", "displaced"]),
        ("They detained four men.", ["arrested"]),
        ("Six gunmen killed nine villagers.", ["attackers", "killed"]),
        ("Six raids were carried out.", ["attacks"]),
        ("Nine are unaccounted for.", ["missing"]),
        ("They counted 84 observers.", ["observers"]),
        ("Two of Brel's men went.", ["men"]),
        ("They fired three times.", ["times"]),
        ("Nine people died. The clinic says eleven.", ["killed", "killed"]),
        ("They counted 12 dead, including three children.", ["killed", "killed"]),
        ("Twice as many went.", ["times"]),
        ("Nine traders and six lorries were killed.", ["killed", "lorries"]),
        ("They lost no one.", ["killed"]),
        ("They lost 40 men.", ["killed"]),
        ("They lost 40 lorries.", ["lorries"]),
        ("Nine people died. This was the seventh to use the pass.", ["killed"]),
        ("Nine people died. We no longer use the figure of 14.", ["killed", ""]),
        ("Nine people died.\n\n3. The crowd went.", ["killed"]),
    ],
)
def test_a_measure(text: str, measures: list[str]) -> None:
    assert [n.measure for n in found(text)] == measures


def test_the_words_that_name_those_counted() -> None:
    (number,) = found("They counted 84 observers.")
    assert number.counted is not None
    assert number.counted.text == "observers"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("There were no casualties.", "casualties"),
        ("Nobody was hurt.", "injured"),
        ("No soldiers were killed.", "killed"),
        ("The raid ended without arrests.", "arrested"),
    ],
)
def test_nobody(text: str, measure: str) -> None:
    (number,) = found(text)
    assert (number.low, number.high, number.measure) == (0, 0, measure)


@pytest.mark.parametrize("text", ["There is no doubt.", "No more was said.", "Nobody said so."])
def test_no_word_of_nobody_harmed(text: str) -> None:
    assert found(text) == []


def test_one_person() -> None:
    (number,) = found("A herder was killed in Orvan.")
    assert (number.span.text, number.low, number.measure) == ("A herder", 1, "killed")
    assert found("A herder said so.") == []
