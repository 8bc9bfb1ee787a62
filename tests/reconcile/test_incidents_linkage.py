"""Groups from scored pairs, and what people decided about them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.incidents import group
from whence.types import Match

NAMES = [f"r{n}/e1" for n in range(6)]


def match(left: int, right: int, score: float = 0.9) -> Match:
    return Match(NAMES[left], NAMES[right], score, "")


def pair(left: int, right: int) -> frozenset[str]:
    return frozenset((NAMES[left], NAMES[right]))


def test_the_label_is_the_earliest_member():
    labels = group(NAMES, [match(5, 2), match(2, 4)], {pair(5, 4): True})
    assert {NAMES[2], NAMES[4], NAMES[5]} == {n for n in NAMES if labels[n] == NAMES[2]}
    assert labels[NAMES[0]] == NAMES[0]


def test_one_chance_pair_does_not_join_two_groups():
    inside = [match(1, 0), match(2, 0), match(2, 1), match(4, 3), match(5, 3), match(5, 4)]
    labels = group(NAMES, [*inside, match(3, 2)], {})
    assert labels[NAMES[3]] != labels[NAMES[2]]
    assert len(set(labels.values())) == 2


def test_people_put_together_and_keep_apart():
    labels = group(NAMES, [match(1, 0)], {pair(1, 0): False, pair(3, 2): True})
    assert labels[NAMES[1]] != labels[NAMES[0]]
    assert labels[NAMES[3]] == NAMES[2]


def test_who_is_kept_apart_is_not_joined_through_a_third():
    labels = group(NAMES[:3], [match(1, 0), match(2, 1)], {pair(2, 0): False})
    assert labels[NAMES[0]] != labels[NAMES[2]]


matches = st.lists(
    st.builds(match, st.integers(0, 5), st.integers(0, 5), st.floats(0.35, 1.0)), max_size=15
)
decided = st.dictionaries(
    st.sets(st.sampled_from(NAMES), min_size=2, max_size=2).map(frozenset), st.booleans()
)


@given(matches, decided, st.randoms())
def test_groups_obey_people_and_no_order_of_matches(found, decisions, random):
    labels = group(NAMES, found, decisions)
    for names, together in decisions.items():
        if not together:
            assert len({labels[name] for name in names}) == 2
    assert all(labels[label] == label for label in labels.values())
    assert all(NAMES.index(labels[name]) <= NAMES.index(name) for name in NAMES)
    random.shuffle(found)
    assert group(NAMES, found, decisions) == labels
