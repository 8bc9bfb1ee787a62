"""Which claims say the same."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import readings
from tests.reconcile.saying import Said, saying
from whence.reconcile.claims import same_claims, sketch
from whence.reconcile.claims.wording import features
from whence.types import Copy, Passage

TWELVE = Said("Twelve miners were killed in the Orvand shaft.", number=(12, "killed"))
OTHER = Said("The trade minister will travel to Belsk next week.")


def scores(later, *earlier, copies=()):
    found = same_claims(sketch(later), [sketch(reading) for reading in earlier], copies)
    return {(match.left, match.right): match.score for match in found}


def test_a_paraphrase_with_the_same_number_matches():
    again = Said("At Orvand, 12 miners died in the shaft, a doctor said.", number=(12, "killed"))
    [(pair, score)] = scores(saying("r2", OTHER, again, day=2), saying("r1", TWELVE)).items()
    assert pair == ("r2.1", "r1.0")
    assert score > 0.6


def test_another_number_of_the_same_does_not_match():
    more = Said("Fifteen miners were killed in the Orvand shaft.", number=(15, "killed"))
    same = Said("Twelve miners were killed in the Orvand mine shaft.", number=(12, "killed"))
    first = saying("r1", TWELVE)
    assert (
        scores(saying("r2", more, day=2), first).get(("r2.0", "r1.0"), 0)
        < scores(saying("r3", same, day=2), first)["r3.0", "r1.0"]
    )


def test_the_later_report_comes_first_whichever_is_asked():
    early, late = saying("r9", TWELVE, day=1), saying("r1", TWELVE, day=2)
    assert scores(early, late) == scores(late, early)
    assert list(scores(early, late)) == [("r1.0", "r9.0")]


def test_a_denial_belongs_with_what_it_denies():
    said = Said("The Sorn Front burned the Maskel granary.")
    denied = Said(
        "A spokesman denied that the Sorn Front burned the Maskel granary.",
        content="the Sorn Front burned the Maskel granary",
        voice="Sorn Front spokesman",
        status="denied",
    )
    assert scores(saying("r2", denied, day=2), saying("r1", said))["r2.0", "r1.0"] > 0.6


def test_one_report_can_say_a_thing_twice():
    again = Said("All twelve miners killed were in the Orvand shaft.", number=(12, "killed"))
    found = scores(saying("r1", TWELVE, OTHER, again))
    assert list(found) == [("r1.2", "r1.0")]


def test_words_of_a_copied_passage_match_though_they_tell_little():
    short = Said("The guard said seven hurt.", content="seven hurt", voice="guard")
    early, late = saying("r1", OTHER, short), saying("r2", OTHER, short, day=2)
    length = len(early.report.text)
    copy = Copy("r2", "r1", 1.0, False, (Passage(0, length, 0, length),), 1.0, "")
    assert scores(late, early, copies=[copy])["r2.1", "r1.1"] > 0.95


def test_different_things_do_not_match():
    assert not scores(saying("r2", OTHER, day=2), saying("r1", TWELVE))


def test_the_reason_names_what_speaks():
    again = Said("At Orvand, 12 miners died in the shaft, a doctor said.", number=(12, "killed"))
    [match] = same_claims(sketch(saying("r2", again, day=2)), [sketch(saying("r1", TWELVE))], [])
    assert "same number 12 killed" in match.reason
    assert "\n" not in match.reason


def test_no_claims_no_matches():
    assert not scores(saying("r2"), saying("r1", TWELVE))
    assert not scores(saying("r2", TWELVE), saying("r1"))


@given(st.lists(readings(), min_size=2, max_size=3, unique_by=lambda reading: reading.report.id))
@settings(max_examples=30, deadline=None)
def test_any_reports_compare_alike_either_way(found):
    sides = [sketch(reading) for reading in found]
    for one, other in pairwise(sides):
        if one.facts and other.facts:
            there, back = features(one, [other]), features(other, [one])
            for name, grid in there.items():
                assert np.allclose(grid, back[name].T, atol=1e-4), name
    for match in same_claims(sides[0], sides[1:], []):
        assert 0 <= match.score <= 1


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_what_else_is_near_changes_nothing(order):
    others = [saying("r1", TWELVE), saying("r2", OTHER), saying("r3", TWELVE, OTHER)]
    found = scores(saying("r9", TWELVE, OTHER, day=9), *(others[n] for n in order))
    assert found == scores(saying("r9", TWELVE, OTHER, day=9), *others)
    alone = scores(saying("r9", TWELVE, OTHER, day=9), others[0])
    assert {pair: found[pair] for pair in alone} == pytest.approx(alone)
