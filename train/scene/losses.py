"""What the second reader is taught, a batch of lessons at a time."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from train import crf
from train.lesson import UNKNOWN
from train.model import WIDTH
from train.scene.cases import Case, Own, build
from train.scene.lesson import SceneLesson
from train.scene.nets import Caster, Scene, SecondReader
from whence.parse.decode import runs
from whence.parse.labels import INCIDENTS, SCENE_LAYERS
from whence.parse.pairs import FEATURES

WEIGHTS = {
    "tags": 10.0,  # a word's mean, so it needs weight
    "incident": 2.0,
    "same": 0.3,
    "topic": 0.5,
    "term": 0.5,
    "fact": 4.0,
    "bond": 4.0,
    "negated": 0.3,
}

NONE = 0.3
"""What a pair that is not related weighs: nearly all are not."""


def vectors(scene: Scene, lessons: list[SceneLesson]) -> list[Tensor]:
    """The words of every lesson, N x BOTH each, put together from its windows."""
    seen = [s for lesson in lessons for s in lesson.seen]
    pieces = max(len(s.trunk) for s in seen)
    width = max(len(s.first) for s in seen)
    trunk = torch.zeros(len(seen), pieces, WIDTH)
    words = torch.zeros(len(seen), width, WIDTH)
    first = torch.zeros(len(seen), width, dtype=torch.long)
    mask = torch.zeros(len(seen), 1, 1, pieces, dtype=torch.bool)
    for i, s in enumerate(seen):
        trunk[i, : len(s.trunk)], mask[i, ..., : len(s.trunk)] = s.trunk.float(), True
        words[i, : len(s.first)], first[i, : len(s.first)] = s.words.float(), s.first
    with torch.autocast("cpu", torch.bfloat16):
        both = scene(trunk, first, words, mask).float()
    rows = iter(both)
    return [
        torch.cat(
            [next(rows)[s.window.start - s.window.context : len(s.first)] for s in lesson.seen]
        )
        for lesson in lessons
    ]


def losses(
    model: SecondReader, lessons: list[SceneLesson], own: bool, drop: float
) -> dict[str, Tensor]:
    """Every loss that the lessons' labels allow, weighted. ``own`` lets the caster see the model's
    own marks beside the gold ones; ``drop`` is the share of the words' values that are dropped."""
    found = vectors(model.scene, lessons)
    words = [F.dropout(w, drop, model.training) for w in found]
    scores = [model.scene.tags(w).view(len(w), len(SCENE_LAYERS), 3) for w in words]
    parts: dict[str, list[Tensor]] = defaultdict(list)
    parts["tags"].append(_tag_loss(model.scene, lessons, scores))
    for lesson, w, s in zip(lessons, words, scores, strict=True):
        if lesson.incidents is not None:
            told = {kind for happening in lesson.incidents for kind in happening.types}
            gold = torch.tensor([float(kind in told) for kind in INCIDENTS])
            topics = model.caster.topics(w)
            parts["topic"].append(F.binary_cross_entropy_with_logits(topics, gold))
        case = build(lesson, marks(model.scene, s, lesson) if own else {})
        if case is not None:
            _judge(model.caster, w, case, parts)
    return {k: WEIGHTS[k] * torch.stack(v).mean() for k, v in parts.items() if v}


def marks(scene: Scene, scores: Tensor, lesson: SceneLesson) -> Own:
    """What the model marks by itself in the layers that the lesson labels."""
    table, moves = scores.detach().numpy(), scene.moves().detach().numpy()
    return {
        layer: runs(table[:, n], moves[n], 0.5)
        for n, layer in enumerate(SCENE_LAYERS)
        if layer in lesson.marks or (layer == "term" and lesson.incidents is None)
    }


def _tag_loss(scene: Scene, lessons: list[SceneLesson], scores: list[Tensor]) -> Tensor:
    longest = max(len(s) for s in scores) + 1
    gold = torch.full((len(lessons), longest, len(SCENE_LAYERS)), UNKNOWN)
    real = torch.zeros(len(lessons), longest, dtype=torch.bool)
    for i, lesson in enumerate(lessons):
        real[i, : len(lesson.words)] = True
        for n, layer in enumerate(SCENE_LAYERS):
            if layer in lesson.marks:
                gold[i, : len(lesson.words), n] = 0
                for first, last in lesson.marks[layer]:
                    gold[i, first, n] = 1
                    gold[i, first + 1 : last + 1, n] = 2
    padded = torch.stack([F.pad(s, (0, 0, 0, 0, 0, longest - len(s))) for s in scores])
    return crf.loss(padded, gold, real, scene.moves())


def _judge(caster: Caster, words: Tensor, case: Case, parts: dict[str, list[Tensor]]) -> None:
    t = torch.from_numpy
    first, last = t(case.spans.first), t(case.spans.last)
    spans = caster.spans(words, first, last, t(case.spans.layer))
    if case.incident is not None and len(case.parts):
        scores = caster.incident(spans[t(case.parts)])
        parts["incident"].append(F.binary_cross_entropy_with_logits(scores, t(case.incident)))
    if case.term is not None and (case.term != UNKNOWN).any():
        parts["term"].append(F.cross_entropy(caster.term(spans), t(case.term)))
    if not len(case.pairs.of):
        return
    codes = t(np.minimum(case.pairs.codes, np.array(FEATURES) - 1))
    hidden = caster.pairs(words, spans, first, last, t(case.pairs.of), t(case.pairs.to), codes)
    _yes_no("same", caster.same(hidden)[:, 0], case.same, parts)
    _yes_no("negated", caster.negated(hidden)[:, 0], case.negated, parts)
    for name, head, gold in (("fact", caster.fact, case.fact), ("bond", caster.bond, case.bond)):
        if gold is not None and (gold != UNKNOWN).any():
            weight = torch.ones(head.out_features)
            weight[0] = NONE
            parts[name].append(F.cross_entropy(head(hidden), t(gold), weight))


def _yes_no(
    name: str, scores: Tensor, gold: np.ndarray | None, parts: dict[str, list[Tensor]]
) -> None:
    if gold is not None and (gold != UNKNOWN).any():
        known = torch.from_numpy(gold != UNKNOWN)
        target = torch.from_numpy(gold)[known].float()
        parts[name].append(F.binary_cross_entropy_with_logits(scores[known], target))
