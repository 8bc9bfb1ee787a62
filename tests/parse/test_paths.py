"""Paths of several layers at once, over several blocks, are what each layer gives alone."""

from itertools import pairwise

import numpy as np
import pytest

from whence.parse.decode import FREE
from whence.parse.paths import BEGIN, IN, OUT, paths

LENGTHS = (1, 31, 32, 33, 64, 100)


def made(count, layers, seed=0):
    """Scores and moves that make no two paths alike."""
    number = np.random.default_rng(seed)
    moves = number.normal(size=(layers, 3, 3)) + FREE
    return number.normal(size=(count, layers, 3)) * 3, moves


def followed(scores, moves):
    """The best path of one layer, word by word."""
    best, back = scores[0] + [0, 0, FREE[OUT, IN]], []
    for row in scores[1:]:
        reach = best[:, None] + moves
        back.append(reach.argmax(0))
        best = reach.max(0) + row
    tags = [int(best.argmax())]
    for step in reversed(back):
        tags.append(int(step[tags[-1]]))
    return tags[::-1]


@pytest.mark.parametrize("count", LENGTHS)
def test_each_layer_takes_its_own_best_path(count):
    scores, moves = made(count, 4)
    found = paths(scores, moves)
    assert found.shape == (count, 4)
    for layer in range(4):
        assert found[:, layer].tolist() == followed(scores[:, layer], moves[layer])


@pytest.mark.parametrize("count", LENGTHS)
def test_inside_never_follows_outside(count):
    scores, moves = made(count, 2, seed=1)
    scores[..., IN] += 5
    for layer in paths(scores, moves).T.tolist():
        assert all(b != IN or a != OUT for a, b in pairwise([OUT, *layer]))


def test_paths_alike_stay_outside_and_else_begin():
    level = np.zeros((40, 1, 3))
    assert set(paths(level, FREE[None]).ravel().tolist()) == {OUT}
    level[:, 0, OUT] = -1
    assert paths(level, FREE[None])[0, 0] == BEGIN


def test_a_text_without_words_has_no_tags():
    assert paths(np.zeros((0, 3, 3)), np.stack([FREE] * 3)).shape == (0, 3)


def test_the_scores_stay_as_they_are():
    scores, moves = made(5, 2)
    before = scores.copy()
    paths(scores, moves)
    assert (scores == before).all()
