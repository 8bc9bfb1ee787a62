"""Relations that verbs word. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.relation.tagged import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The Sorn Front has joined/V forces with the Dalmar Brigade .",
            ["The Sorn Front allied_with the Dalmar Brigade"],
        ),
        (
            "The attackers belonged/V to the Sorn Front .",
            ["The attackers part_of the Sorn Front"],
        ),
        (
            "A militia financed/V by the Ostrene government attacked/V Brel .",
            ["the Ostrene government supports A militia"],
        ),
        (
            "The Reds and the Dalmar Brigade have been fighting/V each other since 2029/NUM .",
            ["The Reds rival_of the Dalmar Brigade"],
        ),
        (
            "The Sorn Front , which is led/V by Ana Brel , denied/V it .",
            ["The Sorn Front led_by Ana Brel"],
        ),
        (
            "Ana Brel has led/V the Sorn Front since 2029/NUM .",
            ["the Sorn Front led_by Ana Brel"],
        ),
        (
            "The band broke/V away from the Sorn Front last/A year .",
            [],
        ),
        (
            "The faction broke/V away from the Sorn Front last/A year .",
            ["The faction split_from the Sorn Front"],
        ),
        (
            "The Sorn Front broke/V with the Reds in November .",
            ["The Sorn Front not allied_with the Reds"],
        ),
        (
            "The Reds and the Dalmar Brigade parted/V in March .",
            ["The Reds not allied_with the Dalmar Brigade"],
        ),
        (
            "The Sorn Front operates/V in the Kelm valley .",
            ["The Sorn Front operates_in the Kelm valley"],
        ),
        (
            "The Sorn Front trains/V and arms/V the Reds .",
            ["The Sorn Front supports the Reds", "The Sorn Front supports the Reds"],
        ),
    ],
)
def test_a_verb_words_a_relation(text: str, want: list[str]) -> None:
    assert told(text) == want


def test_one_clash_is_no_rivalry() -> None:
    assert told("Police/N fought/V the Reds in Brel on Monday .") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sorn Front has never financed/V the Reds .",
        "The Sorn Front did/X not finance/V the Reds .",
        "The Sorn Front has refused/V to finance/V the Reds .",
        "The Sorn Front no longer/ADV finances/V the Reds .",
        "The Sorn Front neither/CCONJ finances/V nor arms/V the Reds .",
    ],
)
def test_negations_are_seen(text: str) -> None:
    assert "The Sorn Front not supports the Reds" in told(text)


def test_those_who_found_a_body_are_its_parts_and_allies() -> None:
    found = told("The Reds , the Blues and the Sorn Front have formed/V the Kelm Council .")
    assert len(found) == 6
    assert "The Reds allied_with the Sorn Front" in found
    assert "the Blues part_of the Kelm Council" in found


def test_members_stand_for_their_body() -> None:
    found = told("Fighters/N of the Sorn Front are based/V in the Kelm valley .")
    assert found == ["the Sorn Front operates_in the Kelm valley"]


def test_a_pronoun_stays_an_end() -> None:
    assert told("It has joined/V forces with the Reds .") == ["It allied_with the Reds"]


def test_the_two_are_the_pair_spoken_of_before() -> None:
    found = told(
        "The Reds made/V a pact with the Blues . The two groups fought/V for years in the hills ."
    )
    assert "The Reds rival_of the Blues" in found
