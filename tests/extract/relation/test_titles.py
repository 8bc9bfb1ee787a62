"""Who leads a body, by title. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.relation.tagged import told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("On Monday , Front commander/N Ana Brel spoke/V .", ["Front led_by Ana Brel"]),
        (
            "On Monday the Wardens ' chief/N , Ana Brel , spoke/V .",
            ["the Wardens led_by Ana Brel"],
        ),
        (
            "Ana Brel , leader/N of the Sorn Front , spoke/V .",
            ["the Sorn Front led_by Ana Brel"],
        ),
        (
            "The commander/N of the Sorn Front , Ana Brel , spoke/V .",
            ["the Sorn Front led_by Ana Brel"],
        ),
        (
            "The rebel/N leader/N Ana Brel of the Sorn Front spoke/V .",
            ["the Sorn Front led_by Ana Brel"],
        ),
        ("The movement and its leader/N , Ana Brel , are here/ADV .", ["its led_by Ana Brel"]),
    ],
)
def test_a_title_tells_who_leads(text: str, want: list[str]) -> None:
    assert told(text, Ana="person", Brel="person") == want


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brel , spokesman/N for the Sorn Front , spoke/V .",
        "Former/A Front commander/N Ana Brel spoke/V .",
        "The leader/N of the Sorn Front spoke/V .",
    ],
)
def test_other_titles_and_unnamed_leaders_tell_nothing(text: str) -> None:
    assert told(text, Ana="person", Brel="person") == []
