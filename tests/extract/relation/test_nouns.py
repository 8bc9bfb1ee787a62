"""Relations that nouns word. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.relation.tagged import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "The Sorn Front has verbally agreed/V to an alliance with the Reds .",
            ["The Sorn Front allied_with the Reds"],
        ),
        (
            "The Sorn Front and the Reds have announced/V their alliance .",
            ["The Sorn Front allied_with the Reds"],
        ),
        (
            "The Sorn Front has broken/V off ties with the Reds .",
            ["The Sorn Front not allied_with the Reds"],
        ),
        (
            "The Sorn Front has no pact , written/V or spoken/V , with the Reds .",
            ["The Sorn Front not allied_with the Reds"],
        ),
        (
            "Ties/N between the Sorn Front and the Reds are strong/A .",
            ["the Sorn Front allied_with the Reds"],
        ),
        (
            "The talks between the Sorn Front and the Reds have ended/V .",
            ["the Sorn Front not negotiating_with the Reds"],
        ),
        (
            "The merger of the Sorn Front and the Reds is near/A .",
            ["the Sorn Front merged_with the Reds"],
        ),
        (
            "The Reds are enjoying/V backing/V from Ostrene .",
            ["Ostrene supports The Reds"],
        ),
        (
            "Ostrene sends/V weapons to the Reds .",
            ["Ostrene supports the Reds"],
        ),
        (
            "The Reds keep/V a base in the Kelm valley .",
            ["The Reds operates_in the Kelm valley"],
        ),
    ],
)
def test_a_noun_words_a_relation(text: str, want: list[str]) -> None:
    assert told(text) == want


def test_there_is_no_alliance_between_those_spoken_of() -> None:
    found = told("The Reds made/V a pact with the Blues . There/PRON is no alliance .")
    assert "The Reds not allied_with the Blues" in found


def test_a_noun_without_ends_words_nothing() -> None:
    assert told("An alliance is a fine/A thing .") == []
