"""What the model is taught of marks: whom they point at, how firmly, and what they are."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from train.batch import Batch
from train.cases import Case, Guess, build
from train.model import Linker
from whence.parse.labels import TIES
from whence.parse.pairs import pairs

Placed = tuple[int, Case]
"""A sample's case, and where its marks begin among those of the batch."""
Ties = list[tuple[int, int, int]]
"""Of, kind and to of every pair of the batch."""

_WEIGHTS = {
    "content-cue": 0.6,
    "cue-source": 0.6,
    "claim-speaker": 1.0,
    "speaker-through": 1.0,
    "same": 0.6,
}


def link_losses(
    linker: Linker, words: Tensor, guesses: list[Guess], batch: Batch, dice: random.Random
) -> Tensor:
    """Losses of ties, statuses and speakers over gold marks mixed with the model's own."""
    flat, width = words.flatten(0, 1), words.shape[1]
    marks, links, base = [], [], 0
    cases: list[Placed] = []
    for b, sample in enumerate(batch.samples):
        case = build(sample, guesses[b], dice)
        if case is None or not len(case.spans.first):
            continue
        s, p = case.spans, pairs(sample.words, case.spans)
        marks.append(np.column_stack([s.first + b * width, s.last + b * width, s.layer]))
        links.append(np.column_stack([p.of + base, p.to + base, p.kind, p.codes]))
        cases.append((base, case))
        base += len(s.first)
    if not cases:
        return words.new_zeros(())
    first, last, layer = torch.from_numpy(np.concatenate(marks)).unbind(1)
    table = torch.from_numpy(np.concatenate(links))
    of, to, kind = table[:, :3].unbind(1)
    r = linker.spans(flat, first, last, layer)
    h = linker.pairs(r, of, to, kind, table[:, 3:])
    ties = list(zip(of.tolist(), kind.tolist(), to.tolist(), strict=True))
    return _tie_loss(linker, r, h, ties, cases) + _label_loss(linker, r, h, ties, cases)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A mark, what it chooses for, the pairs it can choose from and the right ones among them:
    none of them where "none" is right."""

    of: int
    kind: int
    pairs: list[int]
    right: list[int]


def _choices(found: Ties, cases: list[Placed]) -> list[_Choice]:
    group: dict[tuple[int, int], dict[int, int]] = {}
    for n, (of, kind, to) in enumerate(found):
        group.setdefault((of, kind), {})[to] = n
    out: list[_Choice] = []
    for base, case in cases:
        for of, kind, wanted in case.points:
            candidates = group.get((of + base, kind), {})
            right = [candidates[j + base] for j in wanted if j + base in candidates]
            if candidates and (right or not wanted):
                out.append(_Choice(of + base, kind, list(candidates.values()), right))
    return out


def _tie_loss(linker: Linker, r: Tensor, h: Tensor, found: Ties, cases: list[Placed]) -> Tensor:
    """Softmax over every pointing mark's candidates and "none", right being any gold one."""
    rows = _choices(found, cases)
    if not rows:
        return r.new_zeros(())
    width = max(len(row.pairs) for row in rows)
    index = torch.zeros(len(rows), width, dtype=torch.long)
    every, gold = (torch.zeros(len(rows), width + 1, dtype=torch.bool) for _ in range(2))
    for n, row in enumerate(rows):
        size = len(row.pairs)
        index[n, :size] = torch.tensor(row.pairs)
        every[n, : size + 1] = True
        gold[n, 0] = not row.right
        gold[n, 1 : size + 1] = torch.tensor([c in row.right for c in row.pairs])
    count = Counter(row.kind for row in rows)
    weight = torch.tensor([_WEIGHTS[TIES[row.kind]] / count[row.kind] for row in rows])
    marks, kinds = torch.tensor([(row.of, row.kind) for row in rows]).unbind(1)
    score = linker.score(h)[index, kinds[:, None]]
    full = torch.cat([linker.none(r)[marks, kinds][:, None], score], 1)
    cost = full.masked_fill(~every, -1e4).logsumexp(1) - full.masked_fill(~gold, -1e4).logsumexp(1)
    return (cost * weight).sum()


def _label_loss(linker: Linker, r: Tensor, h: Tensor, found: Ties, cases: list[Placed]) -> Tensor:
    loss = r.new_zeros(())
    speaker = TIES.index("claim-speaker")
    place = {(of, to): n for n, (of, kind, to) in enumerate(found) if kind == speaker}
    claims = [
        (c + base, place.get((c + base, s + base), -1), v)
        for base, case in cases
        for c, s, v in case.status
    ]
    if claims:
        logits = linker.status(r[[c for c, _, _ in claims]])
        pair = linker.status_pair(h)
        paired = torch.tensor([n for _, n, _ in claims])
        extra = pair[paired.clamp(min=0)] * (paired >= 0)[:, None]
        loss = loss + F.cross_entropy(logits + extra, torch.tensor([v for _, _, v in claims]))
    people = [(s + base, kind, named) for base, case in cases for s, kind, named in case.speakers]
    if people:
        logits = linker.speaker(r[[s for s, _, _ in people]])
        loss = loss + 0.4 * F.cross_entropy(logits[:, :-1], torch.tensor([x for _, x, _ in people]))
        named = torch.tensor([float(x) for _, _, x in people])
        loss = loss + 0.2 * F.binary_cross_entropy_with_logits(logits[:, -1], named)
    return loss
