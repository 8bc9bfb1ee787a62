"""Relations that phrases word. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.relation.tagged import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Reds are at war with the Sorn Front .", ["The Reds rival_of the Sorn Front"]),
        (
            "The Blues , a splinter/N of the Sorn Front , claimed/V it .",
            ["The Blues split_from the Sorn Front"],
        ),
        (
            "The northern/A wing of the Sorn Front rejected/V the truce .",
            ["The northern wing part_of the Sorn Front"],
        ),
        ("The Reds are not part of the Sorn Front .", ["The Reds not part_of the Sorn Front"]),
        (
            "The Blues are smugglers in the pay of Ostrene .",
            ["Ostrene supports The Blues"],
        ),
        (
            "The Sorn Front , active/A in the Kelm valley , denied/V it .",
            ["The Sorn Front operates_in the Kelm valley"],
        ),
        ("The Reds and the Blues are not allies .", ["The Reds not allied_with the Blues"]),
        (
            "The Kelm Council , formerly/ADV known/V as the Sorn Front , denied/V it .",
            ["The Kelm Council alias_of the Sorn Front"],
        ),
        (
            "A column under/I Colonel Ana Brel crossed/V the river .",
            [],
        ),
    ],
)
def test_a_phrase_words_a_relation(text: str, want: list[str]) -> None:
    found = told(text, Ana="person", Brel="person")
    if want:
        assert found == want
    else:
        assert [f for f in found if "led_by" in f] == ["A column led_by Ana Brel"] or found == [
            "A column led_by Colonel Ana Brel"
        ]


def test_part_of_a_thing_is_no_relation() -> None:
    assert told("Prisoners/N seized/V part of the jail .") == []
