import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.parse.incidents import gather
from whence.parse.labels import FACTS, INCIDENTS, SCENE_TIES, TERMS
from whence.parse.model import Cast
from whence.parse.pairs import FEATURES, Pairs

ATTACK, BOMBING = INCIDENTS.index("attack"), INCIDENTS.index("bombing")


def cast(chances, same):
    """Marks with a chance of each type, and the chance of each two being of one incident."""
    n = len(chances)
    of, to = zip(*((i, j) for i in range(n) for j in range(i)), strict=True) if n > 1 else ((), ())
    logit = lambda p: np.log(np.clip(p, 1e-4, 1 - 1e-4) / (1 - np.clip(p, 1e-4, 1 - 1e-4)))  # noqa: E731
    kinds = np.zeros((n, len(INCIDENTS)))
    for row, chance in zip(kinds, chances, strict=True):
        row[list(chance)] = list(chance.values())
    near = Pairs(
        np.array(of, np.int64),
        np.array(to, np.int64),
        np.full(len(of), SCENE_TIES.index("incident")),
        np.zeros((len(of), len(FEATURES)), np.int64),
    )
    scores = np.array([[logit(same.get(frozenset(p), 0.0))] for p in zip(of, to, strict=True)])
    p = len(of)
    return near, Cast(
        logit(kinds),
        np.zeros((n, len(TERMS))),
        scores.reshape(p, 1),
        np.zeros((p, len(FACTS))),
    )


def test_parts_that_go_together_are_one_incident():
    near, said = cast([{ATTACK: 0.9}, {ATTACK: 0.8}], {frozenset({0, 1}): 0.9})
    assert gather(2, near, said) == [("attack", [0, 1], 0.9)]


def test_parts_that_do_not_are_two():
    near, said = cast([{ATTACK: 0.9}, {ATTACK: 0.8}], {frozenset({0, 1}): 0.01})
    assert gather(2, near, said) == [("attack", [0], 0.9), ("attack", [1], 0.8)]


def test_a_part_can_be_of_incidents_of_two_types():
    near, said = cast([{ATTACK: 0.9, BOMBING: 0.95}, {BOMBING: 0.9}], {frozenset({0, 1}): 0.9})
    assert gather(2, near, said) == [("attack", [0], 0.9), ("bombing", [0, 1], 0.95)]


def test_unlikely_parts_make_no_incident():
    assert gather(1, *cast([{ATTACK: 0.05}], {})) == []
    assert gather(0, *cast([], {})) == []


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8), st.data())
def test_every_part_is_in_one_incident_of_a_type_at_most(chances, data):
    n = len(chances)
    same = {frozenset({i, j}): data.draw(st.floats(0, 1)) for i in range(n) for j in range(i)}
    found = gather(n, *cast([{ATTACK: p} for p in chances], same))
    members = [m for _, group, _ in found for m in group]
    assert len(members) == len(set(members))
