import numpy as np
import pytest

from train.places.geo import held_back
from train.places.logistic import choice, softmax, table, two_way


def test_two_way_learns_which_feature_speaks_for_yes():
    rows = [{"": 1.0, "yes": 1.0}, {"": 1.0, "no": 1.0}] * 50
    model = two_way(table(rows), np.array([1.0, 0.0] * 50), np.ones(100))
    assert model["yes"] > 1 > -1 > model["no"]


def test_choice_learns_which_feature_speaks_for_the_right_one_of_a_group():
    rows = [{"near": 1.0}, {"far": 1.0}] * 30
    group = np.repeat(np.arange(30), 2)
    model = choice(table(rows), group, np.array([1.0, 0.0] * 30), np.ones(30))
    assert model["near"] > 1 > -1 > model["far"]


def test_the_chances_of_a_group_sum_to_one():
    chances = softmax(np.array([700.0, 701.0, -3.0]), np.array([0, 0, 1]), 2)
    assert chances[:2].sum() == pytest.approx(1)
    assert chances[2] == pytest.approx(1)


def test_half_of_all_documents_is_held_back_and_always_the_same_half():
    held = [held_back(str(n)) for n in range(400)]
    assert 150 < sum(held) < 250
    assert held == [held_back(str(n)) for n in range(400)]
