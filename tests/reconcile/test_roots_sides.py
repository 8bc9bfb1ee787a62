"""Who affirms and who denies."""

from __future__ import annotations

import pytest

from tests.reconcile.tracing import by, member
from whence.reconcile.roots import roots

JOINED = "The Sorn Front and the Lake Guards have joined forces."


def deniers(*texts: str) -> list[str]:
    members = [member(f"r{n}", by(f"Ana N{n}"), text=text) for n, text in enumerate(texts, 1)]
    return [origin.name for origin in roots(members).denied_by]


def test_who_says_not_what_others_say_denies_it():
    assert deniers(JOINED, "The Lake Guards have not joined forces with the Front.") == ["Ana N2"]


def test_what_all_say_is_not_so_is_what_they_affirm():
    assert not deniers("No shot was fired at the gate.", "The guards never fired at the gate.")


@pytest.mark.parametrize(
    "text",
    [
        "No more than 12 people were killed in the harbour.",
        "12 people, not 15, were killed in the harbour.",
        "In the harbour 12 people were killed, and nobody helped them.",
        "The harbour was no place to be on that day of mourning for the families.",
    ],
)
def test_a_not_that_denies_nothing(text: str):
    assert not deniers("At least 12 people were killed in the harbour.", text)


def test_a_claim_in_other_words_is_not_turned_by_its_not():
    assert not deniers("The lawyer was refused access.", "Nobody got in to see the detainees.")
