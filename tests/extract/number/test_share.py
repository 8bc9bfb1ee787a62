from __future__ import annotations

import pytest

from tests.extract.number.sentence import bounds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three of the last ten raids were traced to Orvan.", (3, 3, 10)),
        ("They opened seven of the ten gates.", (7, 7, 10)),
        ("They counted 1,906 of 2,024 stations.", (1906, 1906, 2024)),
        ("Three of her 23 sailors were from Orvan.", (3, 3, 23)),
        ("They opened at least 19 of its 84 gates.", (19, None, 84)),
        ("One in five men was from Orvan.", (1, 1, 5)),
        ("One in every three cans was from Orvan.", (1, 1, 3)),
        ("They put it at six or seven in ten.", (6, 7, 10)),
        ("The band has 46 per cent.", (46, 46, 100)),
        ("Turnout was 97% or higher.", (97, None, 100)),
        ("A third of the fighters went with him.", (1, 1, 3)),
        ("They hold two-thirds of the valley.", (2, 2, 3)),
        ("Half the boats were from Orvan.", (1, 1, 2)),
        ("Up to a third of the fighters went with him.", (None, 1, 3)),
        ("Of 31 craters measured in Orvan, 22 were new.", (22, 22, 31)),
        ("If ten fighters were dispatched, five or four would be from Orvan.", (4, 5, 10)),
        ("Every one of the 52 forms was new.", (52, 52, 52)),
        ("None of the 24 gates was new.", (0, 0, 24)),
        ("The odds were put at one-in-four.", (1, 1, 4)),
    ],
)
def test_a_share(text: str, expected: tuple[float | None, float | None, float]) -> None:
    assert bounds(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They counted 12 dead, including three children.", [(12, 12, None), (3, 3, 12)]),
        ("They counted 23 men. Four of them were hurt.", [(23, 23, None), (4, 4, 23)]),
        (
            "Six died: four soldiers and two civilians.",
            [(6, 6, None), (4, 4, 6), (2, 2, 6)],
        ),
        ("Nine died, eight prisoners and a cook.", [(9, 9, None), (8, 8, 9)]),
        ("Five men died in Orvan. Two of the dead were boys.", [(5, 5, None), (2, 2, 5)]),
    ],
)
def test_a_part_of_what_was_counted(
    text: str, expected: list[tuple[float, float, float | None]]
) -> None:
    assert bounds(text) == expected


def test_three_men_in_two_boats_are_no_share() -> None:
    assert bounds("They counted three men in two boats.") == [(3, 3, None), (2, 2, None)]


@pytest.mark.parametrize("text", ["A third gate was opened.", "He slept half an hour."])
def test_no_share(text: str) -> None:
    assert bounds(text) == []


def test_an_ordinal_counts_over_a_stretch_of_time() -> None:
    assert bounds("It was the third raid since May.") == [(3, 3, None)]
    assert bounds("The third raid was put off.") == []
