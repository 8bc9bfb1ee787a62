from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.quotation import quotations, share_quoted


def insides(text: str) -> list[str]:
    return [text[a:b] for a, b in quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "we fled" and left.', ["we fled"]),
        ("“We fled,” she said, “and ran.”", ["We fled,", "and ran."]),
        ("«Non», dit-il, et „Ja“ aussi.", ["Non", "Ja"]),
        ("''We fled,'' he said.", ["We fled,"]),
        ("``We fled,'' he said.", ["We fled,"]),
        ("‘We don’t know,’ he said.", ["We don’t know,"]),
        ("'We don't know,' he said.", ["We don't know,"]),
        ("‘The miners’ delegate said no,’ he said.", ["The miners’ delegate said no,"]),
        ("The miners' men and the guards' men don't.", []),
        ("In the '90s they played rock 'n' roll.", []),
        ('A 5" pipe and a 6" pipe.', []),
        ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]),
        ("‘He said “no” to us,’ she said.", ["He said “no” to us,"]),
        ("“We fled.\n\n“We ran,” she said.", ["We fled.", "We ran,"]),
        ('"We fled.\n"We ran," she said. "Go."', ["We fled.", "We ran,", "Go."]),
        ("“We fled over\nthe river,” she said.", ["We fled over\nthe river,"]),
        ("He “left” with “them.\nThe army denied it.", ["left", "them."]),
        ('"', [""]),
    ],
)
def test_insides(text: str, inside: list[str]) -> None:
    assert insides(text) == [i for i in inside if i]


MARKS = st.text(st.sampled_from("ab s.,\n\"'“”„«»‘’`"), max_size=40)


@given(MARKS)
def test_quotations_are_disjoint_in_order_and_inside_the_text(text: str) -> None:
    before = 0
    for start, end in quotations(text):
        assert before <= start < end <= len(text)
        before = end


@given(MARKS)
def test_the_share_is_between_none_and_all(text: str) -> None:
    assert 0 <= share_quoted(quotations(text), 0, len(text)) <= 1


def test_share_quoted() -> None:
    assert share_quoted([(0, 2), (6, 8)], 0, 8) == 0.5
    assert share_quoted([(0, 2)], 3, 3) == 0
