from __future__ import annotations

import pytest

from tests.extract.number.sentence import bounds


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was hit on 14 July.",
        "The bridge was hit on July 14.",
        "The bridge was hit in the night of 9 to 10 February.",
        "The bridge was hit in 2031.",
        "The 2031 elections were put off.",
        "The bridge was hit on 2031-05-14.",
        "The bridge was hit at 5:40 a.m.",
        "The bridge was hit at 2315.",
        "The bridge was hit at half past nine.",
        "The bridge was hit between 8 and 9 p.m.",
        "The bridge was hit before five.",
        "Anna Brel, 34, said so.",
        "A boy of nine said so.",
        "A 34-year-old man said so.",
        "The man, aged 34, said so.",
        "The man lives in Camp Three.",
        "They opened Gate No. 4.",
        "Shells fell near posts 12 and 13.",
        "They opened Hall 7 again.",
        "He was held under Article 214.",
        "They fired an 82-mm mortar.",
        "The Falcet B-17 was hit.",
        "The 3rd Brigade was hit.",
        "The bridge was hit 20 metres from the door.",
        "The bridge was hit two days later.",
        "Nobody saw them in the past two weeks.",
        "No one saw the bridge.",
        "This one was new.",
        "The two sides met.",
        "Call (804) 555-1234 or 0800 555111.",
        "He lives at 420 Elm Street.",
        "The town is at 35°01′57″N.",
    ],
)
def test_what_counts_nothing(text: str) -> None:
    assert bounds(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("On Thursday seven men fled.", 7),
        ("The toll was put at 12 by the clinic.", 12),
        ("They fired for 40 minutes.", 40),
        ("The dead numbered 23 in Orvan.", 23),
        ("They counted 2000 people.", 2000),
        ("41 may be dead.", 41),
        ("A four-member team went in.", 4),
    ],
)
def test_what_counts_for_all_its_looks(text: str, low: float) -> None:
    assert bounds(text) == [(low, low, None)]
