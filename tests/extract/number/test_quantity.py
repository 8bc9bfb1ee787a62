from __future__ import annotations

import pytest

from tests.extract.number.sentence import bounds, found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They counted fifty-one lorries.", 51, 51),
        ("They counted two hundred and ten lorries.", 210, 210),
        ("They counted 1.2 million lorries.", 1_200_000, 1_200_000),
        ("They counted 12,400 lorries.", 12_400, 12_400),
        ("They counted half a million lorries.", 500_000, 500_000),
        ("They counted a quarter of a million lorries.", 250_000, 250_000),
        ("They counted a dozen lorries.", 12, 12),
        ("They counted two dozen lorries.", 24, 24),
        ("They counted 3.8 crore notes.", 38_000_000, 38_000_000),
        ("They counted at least 12 lorries.", 12, None),
        ("They counted more than 12 lorries.", 12, None),
        ("They counted no fewer than thirty lorries.", 30, None),
        ("They counted 12 or more lorries.", 12, None),
        ("They counted up to 30 lorries.", None, 30),
        ("They counted no more than 30 lorries.", None, 30),
        ("They counted as many as thirty lorries.", None, 30),
        ("They counted fewer than 30 lorries.", None, 30),
        ("They counted a dozen at most.", None, 12),
        ("They counted about 30 lorries.", 30, 30),
        ("They counted between 300 and 400 lorries.", 300, 400),
        ("They counted eight to ten lorries.", 8, 10),
        ("They counted 60-70 lorries.", 60, 70),
        ("They counted 2 to 3 million notes.", 2_000_000, 3_000_000),
        ("They counted five or four lorries.", 4, 5),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None) -> None:
    assert bounds(text) == [(low, high, None)]


@pytest.mark.parametrize(
    ("text", "word", "low", "high"),
    [
        ("Dozens of men were killed.", "dozens", 24, None),
        ("Scores of men were killed.", "scores", 40, None),
        ("Tens of thousands of men fled.", "tens of thousands", 20_000, None),
        ("Several men were killed.", "several", 3, 9),
        ("A few hundred men were killed.", "a few hundred", 300, 999),
    ],
)
def test_a_vague_word_keeps_its_word(text: str, word: str, low: float, high: float | None) -> None:
    (number,) = found(text)
    assert (number.vague, number.low, number.high) == (word, low, high)


def test_capitals_change_nothing() -> None:
    text = "AT LEAST FIFTY-ONE FIGHTERS WERE KILLED AND UP TO 30 WERE WOUNDED."
    assert [(n.low, n.high, n.measure) for n in found(text)] == [
        (51, None, "killed"),
        (None, 30, "injured"),
    ]


def test_a_range_in_capitals() -> None:
    (number,) = found("THEY COUNTED BETWEEN 300 AND 400 LORRIES.")
    assert (number.low, number.high) == (300, 400)


def test_a_sign_belongs_to_the_number() -> None:
    (number,) = found("The firm put up $5.5m.")
    assert (number.span.text, number.low, number.measure) == ("$5.5m", 5_500_000, "dollars")


def test_a_result_is_no_range() -> None:
    assert bounds("The side won 4-1.") == []
