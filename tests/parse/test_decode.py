"""Runs of words: the best path, and never one that begins inside."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from whence.parse.decode import BEGIN, FREE, IN, OUT, runs, softmax

SCORES = st.floats(-50, 50, width=32)
MOVES = arrays(np.float32, (3, 3), elements=st.floats(-5, 5, width=32))


def tables(most):
    return st.integers(0, most).flatmap(lambda n: arrays(np.float32, (n, 3), elements=SCORES))


def spelled(tags):
    """Tags to runs, and the other way round in ``tagged``."""
    out = []
    for i, tag in enumerate(tags):
        if tag == BEGIN:
            out.append((i, i))
        elif tag == IN:
            out[-1] = (out[-1][0], i)
    return out


def tagged(found, n):
    tags = [OUT] * n
    for first, last in found:
        tags[first : last + 1] = [BEGIN] + [IN] * (last - first)
    return tags


def value(scores, moves, tags):
    steps = sum(float(moves[a, b]) for a, b in pairwise(tags))
    return steps + sum(float(scores[i, t]) for i, t in enumerate(tags))


def allowed(tags):
    return all(b != IN or a != OUT for a, b in pairwise([OUT, *tags]))


@given(tables(30), MOVES)
def test_runs_are_disjoint_and_in_order(scores, moves):
    at = -1
    for first, last in runs(scores, moves + FREE):
        assert at < first <= last < len(scores)
        at = last


@given(tables(6), MOVES)
def test_no_path_is_better(scores, moves):
    moves = moves + FREE
    n = len(scores)
    found = tagged(runs(scores, moves), n)
    assert allowed(found)
    best = max(value(scores, moves, t) for t in product(range(3), repeat=n) if allowed(t))
    assert value(scores, moves, found) >= best - 1e-3


@given(tables(6))
def test_clear_tags_are_read_back(scores):
    for tags in product(range(3), repeat=len(scores)):
        if allowed(tags):
            clear = np.zeros((len(tags), 3), np.float32)
            clear[np.arange(len(tags)), list(tags)] = 9
            assert runs(clear) == spelled(tags)


def test_inside_alone_begins_a_run_rather_than_hang_in_the_air():
    assert runs(np.array([[0, 1, 9], [0, 1, 9]], np.float32)) == [(0, 1)]


def test_neighbours_stay_two_runs():
    assert runs(np.array([[0, 9, 0], [0, 9, 0]], np.float32)) == [(0, 0), (1, 1)]


def test_leaning_asks_for_more_runs_or_fewer():
    scores = np.array([[1, 0, 0], [0, 1, 0]], np.float32)
    assert runs(scores) == [(1, 1)]
    assert runs(scores, lean=2) == [(0, 0), (1, 1)]
    assert runs(scores, lean=-2) == []


@given(arrays(np.float32, (3, 4), elements=st.floats(-1000, 1000, width=32)))
def test_softmax_gives_chances(scores):
    chance = softmax(scores)
    assert (chance >= 0).all()
    assert chance.sum(-1) == pytest.approx(np.ones(3), abs=1e-5)
    assert chance[0, scores[0].argmax()] == chance[0].max()
