"""Trees: one root, no loops, and the best there is."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from whence.parse.tree import tree

SCORES = st.floats(-1000, 1000, width=32)


def squares(most):
    return st.integers(1, most).flatmap(lambda n: arrays(np.float32, (n, n), elements=SCORES))


def is_tree(heads):
    def reaches_root(i):
        for _ in heads:
            i = heads[i]
        return heads[i] == i

    return sum(h == i for i, h in enumerate(heads)) == 1 and all(map(reaches_root, heads))


def value(scores, heads):
    return sum(float(scores[i, h]) for i, h in enumerate(heads))


@given(squares(12))
def test_one_root_and_no_loops(scores):
    assert is_tree(tree(scores))


@given(squares(4))
def test_no_tree_under_that_root_is_better(scores):
    n = len(scores)
    heads = tree(scores)
    root = next(i for i, head in enumerate(heads) if head == i)
    trees = (h for h in product(range(n), repeat=n) if is_tree(h) and h[root] == root)
    assert value(scores, heads) >= max(value(scores, h) for h in trees) - 1e-6


@given(squares(8))
def test_scores_are_left_as_they_were(scores):
    before = scores.copy()
    tree(scores)
    assert np.array_equal(scores, before)


def test_one_word_is_the_root():
    assert tree(np.array([[-5.0]], np.float32)) == [0]


def test_only_one_of_two_words_that_would_be_root_is():
    scores = np.array([[9, 0, 0], [3, 8, 0], [0, 5, 0]], np.float32)
    assert tree(scores) == [0, 0, 1]


def test_a_loop_is_opened_where_that_costs_least():
    # 1 and 2 like each other best; the root reaches 2 at less loss than 1.
    scores = np.array([[5, 0, 0], [1, -9, 6], [4, 6, -9]], np.float32)
    assert tree(scores) == [0, 2, 0]


def test_a_loop_of_loops():
    rng = np.random.default_rng(7)
    scores = rng.normal(size=(40, 40)).astype(np.float32)
    for i in range(0, 40, 2):
        scores[i, i + 1] = scores[i + 1, i] = 50
    heads = tree(scores)
    assert is_tree(heads)
    assert sum(heads[i ^ 1] == i for i in range(40)) >= 20
