"""From pairs of claims to groups, under people's decisions."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.claims import group
from whence.types import Match

CLAIMS = ["c1", "c2", "c3", "c4", "c5"]
PAIRS = [frozenset(pair) for pair in combinations(CLAIMS, 2)]


def matches(scores):
    return [Match(*sorted(pair, reverse=True), score, "") for pair, score in scores.items()]


def groups(scores, decisions=None, claims=CLAIMS):
    labels = group(claims, matches({frozenset(k): v for k, v in scores.items()}), decisions or {})
    found = {}
    for claim, label in labels.items():
        found.setdefault(label, []).append(claim)
    return found


def test_matches_group_under_the_earliest():
    assert groups({("c2", "c4"): 0.9})["c2"] == ["c2", "c4"]


def test_a_claim_without_matches_stands_alone():
    assert groups({})["c3"] == ["c3"]


def test_a_chain_of_likenesses_is_no_group():
    found = groups({("c1", "c2"): 0.9, ("c2", "c3"): 0.8})
    assert found["c1"] == ["c1", "c2"]


def test_what_agrees_on_the_whole_is_one():
    found = groups({("c1", "c2"): 0.9, ("c2", "c3"): 0.8, ("c1", "c3"): 0.5})
    assert found["c1"] == ["c1", "c2", "c3"]


def test_people_put_together_what_nothing_matches():
    assert groups({}, {frozenset(("c1", "c5")): True})["c1"] == ["c1", "c5"]


def test_people_keep_apart_what_matches():
    found = groups(
        {("c1", "c2"): 1.0, ("c2", "c3"): 1.0, ("c1", "c3"): 1.0}, {frozenset(("c1", "c3")): False}
    )
    assert all({"c1", "c3"} - set(members) for members in found.values())


def test_decisions_on_other_claims_are_passed_over():
    assert groups({}, {frozenset(("c1", "elsewhere")): True})["c1"] == ["c1"]


@given(
    st.dictionaries(st.sampled_from(PAIRS), st.floats(0, 1)),
    st.dictionaries(st.sampled_from(PAIRS), st.booleans()),
)
def test_decisions_stand_and_the_order_of_matches_is_nothing(scores, decisions):
    found = matches(scores)
    labels = group(CLAIMS, found, decisions)
    assert labels == group(CLAIMS, found[::-1], dict(reversed(decisions.items())))
    assert all(labels[label] == label for label in labels.values())
    bound = group(CLAIMS, [], {pair: True for pair, holds in decisions.items() if holds})
    for pair, holds in decisions.items():
        one, other = (labels[claim] for claim in pair)
        a, b = (bound[claim] for claim in pair)
        if holds:
            assert one == other
        elif a != b:
            assert one != other
