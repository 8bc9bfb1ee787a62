"""On whose word an event stands, and what denials stand beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.cli.station import BOMBING, CLAIMS, HELD, READING, at
from whence.cli.said import account


def denials(reading, event=BOMBING):
    return [claim.id[:2] for claim in account(reading, event).denials]


def with_denial(**fields):
    first, denial, *others = CLAIMS
    return replace(READING, claims=(first, replace(denial, **fields), *others))


def test_each_claim_names_whom_its_own_words_name():
    told = account(READING, BOMBING)
    named = [(saying.claim.id[:2], saying.names) for saying in told.sayings]
    assert named == [("b1", ("Sorn Front",)), ("b3", ())]
    assert told.unclaimed == ()


def test_whoever_no_claim_names_is_told_apart():
    told = account(READING, HELD)
    assert (told.sayings, told.unclaimed) == ((), ("Police",))


def test_what_the_accused_denies_stands_beside():
    assert denials(READING) == ["b2"]


def test_a_denial_about_the_accused_stands_beside():
    assert denials(with_denial(chain=(), content=(at("The Sorn Front", 1),))) == ["b2"]


def test_a_denial_of_the_same_words_stands_beside():
    assert denials(with_denial(chain=(), content=(at("bombed the police station"),))) == ["b2"]


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "hedged"},
        {"events": ("e2",)},
        {"chain": (), "content": (at("a driver"),)},
    ],
)
def test_what_is_no_denial_of_it_does_not(fields):
    assert denials(with_denial(**fields)) == []


def test_who_is_blamed_for_nothing_needs_no_denial():
    assert denials(READING, replace(BOMBING, type="CONSULT")) == []
