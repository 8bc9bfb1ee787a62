"""Windows of lessons, padded: every label at its word, nothing from one row in another."""

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from train.batch import Sample, batches, collate, labels, samples  # noqa: E402
from train.lesson import UNKNOWN, Lesson  # noqa: E402
from whence.parse.windows import Window  # noqa: E402
from whence.parse.words import split  # noqa: E402


@pytest.fixture
def lesson(tokenizer):
    words = split(tokenizer, "The mayor said that the port is shut.")
    heads = np.array([1, 2, 2, 7, 5, 7, 7, 2, 2])
    return Lesson("made", "gum", words, {"content": [(3, 7)]}, head=heads)


def test_rows_are_padded_with_at_least_one_word(lesson):
    items = [Sample(lesson, Window(0, 0, 9)), Sample(lesson, Window(4, 4, 6))]
    batch = collate(items)
    assert batch.real.sum(1).tolist() == [9, 2]
    assert not batch.real[:, -1].any()
    assert batch.mask.shape == (2, 1, 1, batch.pieces.shape[1])
    assert batch.mask[1].sum() == items[1].pieces
    assert batch.pieces[1, batch.first[1, 0]] == lesson.words.pieces[lesson.words.first[4]]


def test_labels_start_at_the_window_and_are_unknown_in_the_padding(lesson):
    batch = collate([Sample(lesson, Window(0, 0, 9)), Sample(lesson, Window(2, 3, 5))])
    content = labels(batch, "tags")[..., 2]
    assert content[0].tolist() == [0, 0, 0, 1, 2, 2, 2, 2, 0, UNKNOWN]
    assert content[1].tolist() == [0, 1, 2] + [UNKNOWN] * 7
    assert labels(batch, "pos") is None


def test_a_mark_cut_by_the_window_begins_there(lesson):
    batch = collate([Sample(lesson, Window(5, 5, 9))])
    assert labels(batch, "tags")[0, :, 2].tolist() == [1, 2, 2, 0, UNKNOWN]
    assert lesson.bio("content").tolist() == [0, 0, 0, 1, 2, 2, 2, 2, 0]


def test_heads_count_from_the_window_and_are_unknown_outside_it(lesson):
    batch = collate([Sample(lesson, Window(3, 4, 8))])
    assert labels(batch, "head")[0].tolist() == [4, 2, 4, 4, UNKNOWN, UNKNOWN]


def test_a_window_s_words_are_its_own(lesson):
    words = Sample(lesson, Window(3, 4, 8)).words
    assert words.texts == ("that", "the", "port", "is", "shut")
    assert len(words) == len(words.gap) == len(words.first) - 1


def test_batches_hold_every_sample_once_within_the_budget(tokenizer):
    lessons = [Lesson(str(n), "gum", split(tokenizer, "port " * n)) for n in range(1, 60)]
    items = samples(lessons, 24, 0)
    groups = list(batches(items, 100, random.Random(1)))
    assert sorted(map(id, items)) == sorted(id(s) for g in groups for s in g)
    assert all(len(g) * max(s.pieces for s in g) <= 100 for g in groups)
