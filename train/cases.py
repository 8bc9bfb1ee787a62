"""The marks of a sample and what they should point at."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import numpy as np
from torch import Tensor

from train.batch import Batch, Sample
from train.lesson import Range
from train.model import Encoder
from whence.parse.decode import runs
from whence.parse.labels import LAYERS, MARKS, TIES
from whence.parse.pairs import Spans


@dataclass(slots=True)
class Case:
    """One sample's marks and what they should point at, in places of the marks."""

    spans: Spans
    points: list[tuple[int, int, list[int]]] = field(default_factory=list)  # of, kind, to
    status: list[tuple[int, int, int]] = field(default_factory=list)  # claim, speaker, status
    speakers: list[tuple[int, int, bool]] = field(default_factory=list)


Guess = dict[str, list[Range]]
"""The model's own marks of one sample, by layer, counted from its first word."""


def guesses(encoder: Encoder, tags: Tensor, batch: Batch) -> list[Guess]:
    """What the model marks by itself in every sample, in the layers that it is labelled in."""
    moves = encoder.moves().detach().numpy()
    scores = tags.detach().float().numpy()
    out: list[Guess] = []
    for row, sample in zip(scores, batch.samples, strict=True):
        size = sample.window.stop - sample.window.context
        out.append(
            {
                layer: runs(row[:size, 3 * n : 3 * n + 3], moves[n])
                for n, layer in enumerate(LAYERS)
                if layer in sample.lesson.marks
            }
        )
    return out


def build(sample: Sample, guess: Guess, dice: random.Random) -> Case | None:
    """Gold marks mixed with the model's own; None for a corpus without marks."""
    if not sample.lesson.marks:
        return None
    rows: list[tuple[int, int, int]] = []
    place: dict[tuple[str, int], int] = {}
    strays: list[int] = []
    for layer in sample.lesson.marks:
        n = MARKS.index(layer)
        found, left = _mixed(sample, layer, guess.get(layer, []), dice)
        for i, (first, last, code) in found.items():
            place[layer, i] = len(rows)
            rows.append((first, last, code))
        if layer == "content":
            strays += range(len(rows), len(rows) + len(left))
        rows += [(*own, n) for own in left]
    table = np.array(rows, np.int64).reshape(-1, 3)
    case = Case(Spans(table[:, 0], table[:, 1], table[:, 2]))
    _targets(case, sample, place)
    case.points += [(i, TIES.index("content-cue"), []) for i in strays]
    return case


def _mixed(
    sample: Sample, layer: str, own: list[Range], dice: random.Random
) -> tuple[dict[int, tuple[int, int, int]], list[Range]]:
    """The gold marks of a layer that the window holds whole, by their place in the lesson, each
    as it is or as the model marks it; and the marks of the model that are no gold ones."""
    window = sample.window
    gold = [(a - window.context, b - window.context) for a, b in sample.lesson.marks[layer]]
    size = window.stop - window.context
    out: dict[int, tuple[int, int, int]] = {}
    taken: set[int] = set()
    for i, mark in enumerate(gold):
        if mark[0] < 0 or mark[1] >= size:
            continue
        near = next(
            (j for j, g in enumerate(own) if j not in taken and overlap(g, mark) >= 0.5), None
        )
        chosen = mark
        if near is not None:
            taken.add(near)
            chosen = own[near] if dice.random() < 0.4 else mark
        out[i] = (*chosen, _disguised(MARKS.index(layer), dice))
    return out, [
        g for j, g in enumerate(own) if j not in taken and not any(overlap(g, c) for c in gold)
    ]


def _targets(case: Case, sample: Sample, place: dict[tuple[str, int], int]) -> None:
    lesson = sample.lesson
    first_speaker: dict[int, int] = {}
    for p in lesson.pointings:
        if p.of not in place:
            continue
        to = [place[x] for x in p.to if x in place]
        if p.to and not to:
            continue
        case.points.append((place[p.of], TIES.index(p.kind), to))
        if p.kind == "claim-speaker" and to:
            first_speaker[p.of[1]] = to[0]
    for i, status in lesson.status.items():
        if ("claim", i) in place:
            case.status.append((place["claim", i], first_speaker.get(i, -(10**9)), status))
    for i, (kind, named) in lesson.speakers.items():
        if ("speaker", i) in place:
            case.speakers.append((place["speaker", i], kind, named))


def _disguised(layer: int, dice: random.Random) -> int:
    """Half of the entities pass for speakers, so that identity is learned across the two layers:
    no corpus labels both."""
    entity = layer == MARKS.index("entity")
    return MARKS.index("speaker") if entity and dice.random() < 0.5 else layer


def overlap(a: Range, b: Range) -> float:
    """Words in both over words in either."""
    both = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return max(both, 0) / (max(a[1], b[1]) - min(a[0], b[0]) + 1)
