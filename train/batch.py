"""Lessons to padded batches of windows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from train.lesson import UNKNOWN, Lesson
from whence.parse.decode import BEGIN, IN
from whence.parse.encode import inputs
from whence.parse.windows import Window, windows
from whence.parse.words import Words


@dataclass(frozen=True, slots=True)
class Sample:
    """Words [window.context, window.stop) of a lesson."""

    lesson: Lesson
    window: Window

    @property
    def pieces(self) -> int:
        first = self.lesson.words.first
        return int(first[self.window.stop] - first[self.window.context]) + 2

    @property
    def words(self) -> Words:
        """The window's own columns of words; their pieces stay those of the whole text."""
        w, a, b = self.lesson.words, self.window.context, self.window.stop
        return Words(
            starts=w.starts[a:b],
            ends=w.ends[a:b],
            case=w.case[a:b],
            gap=w.gap[a:b],
            quote=w.quote[a:b],
            pieces=w.pieces,
            first=w.first[a : b + 1],
            texts=w.texts[a:b],
        )


@dataclass(frozen=True, slots=True)
class Batch:
    """B samples padded to L pieces and W words; the last word of every row is padding, so that
    nothing reaches from one row into the next."""

    samples: list[Sample]
    pieces: Tensor
    codes: Tensor
    first: Tensor
    mask: Tensor
    real: Tensor  # B x W, which words are words


def samples(lessons: list[Lesson], size: int, overlap: int) -> list[Sample]:
    return [
        Sample(lesson, window)
        for lesson in lessons
        for window in windows(lesson.words, size - 2, overlap)
    ]


def batches(items: list[Sample], budget: int, dice: random.Random) -> Iterator[list[Sample]]:
    """Groups of like length, each of about ``budget`` pieces with padding, in random order."""
    order = sorted(items, key=lambda s: s.pieces + dice.random() * 40)
    groups: list[list[Sample]] = [[]]
    for item in order:
        longest = max([item.pieces, *(s.pieces for s in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
        groups[-1].append(item)
    dice.shuffle(groups)
    yield from groups


def collate(items: list[Sample]) -> Batch:
    rows = [inputs(s.lesson.words, s.window) for s in items]
    length = max(len(r.pieces) for r in rows)
    width = max(len(r.first) for r in rows) + 1
    pieces = np.zeros((len(rows), length), np.int64)
    codes = np.zeros((len(rows), length, 3), np.int64)
    first = np.zeros((len(rows), width), np.int64)
    mask = np.zeros((len(rows), length), bool)
    real = np.zeros((len(rows), width), bool)
    for i, row in enumerate(rows):
        n, w = len(row.pieces), len(row.first)
        pieces[i, :n], codes[i, :n], mask[i, :n] = row.pieces, row.codes, True
        first[i, :w], real[i, :w] = row.first, True
    t = torch.from_numpy
    return Batch(items, t(pieces), t(codes), t(first), t(mask)[:, None, None, :], t(real))


def labels(batch: Batch, name: str) -> Tensor | None:
    """A word's labels, B x W (x ...), UNKNOWN where padded; None when the corpus has none."""
    rows = []
    for sample in batch.samples:
        lesson = sample.lesson
        column = lesson.tags() if name == "tags" else getattr(lesson, name)
        if column is None:
            return None
        part = column[sample.window.context : sample.window.stop]
        if name == "head":
            part = _inside(part, sample.window)
        elif name == "tags":
            part = _begun(part)
        rows.append(part)
    shape = (len(rows), batch.real.shape[1], *rows[0].shape[1:])
    out = np.full(shape, UNKNOWN, np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def _begun(tags: NDArray[np.int64]) -> NDArray[np.int64]:
    """A mark that the window cuts begins with the window, as decoding has it."""
    out = tags.copy()
    out[0][out[0] == IN] = BEGIN
    return out


def _inside(heads: NDArray[np.int64], window: Window) -> NDArray[np.int64]:
    """Heads counted from the window's first word; those outside it are unknown."""
    moved = heads - window.context
    wild = (moved < 0) | (heads >= window.stop)
    return np.where(wild, UNKNOWN, moved)
