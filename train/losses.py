"""What the model is taught of words: their marks, entities, parts of speech and trees."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from train import crf
from train.batch import Batch, labels
from train.lesson import UNKNOWN
from train.model import Encoder, Linker
from whence.parse.labels import ENTITIES, LAYERS, POS

_E, _P = 3 * len(LAYERS), 3 * len(LAYERS) + len(ENTITIES)


def word_losses(encoder: Encoder, words: Tensor, tags: Tensor, batch: Batch) -> Tensor:
    """Losses of marks, entities, parts of speech, sentence and clause starts."""
    gold = labels(batch, "tags")
    assert gold is not None
    loss = tags.new_zeros(())
    if (gold != UNKNOWN).any():
        scores = tags[..., :_E].reshape(*tags.shape[:-1], len(LAYERS), 3)
        loss = crf.loss(scores, gold, batch.real, encoder.moves())
    for name, part, weight in (
        ("entity", tags[..., _E:_P], 0.7),
        ("pos", tags[..., _P : _P + len(POS)], 0.3),
    ):
        column = labels(batch, name)
        if column is not None:
            loss = loss + weight * _ce(part, column)
    loss = loss + 0.5 * _yes_no(tags[..., -1], labels(batch, "sentence"), tags)
    return loss + 0.3 * _yes_no(encoder.unit(words)[..., 0], labels(batch, "unit"), tags)


def _yes_no(scores: Tensor, gold: Tensor | None, like: Tensor) -> Tensor:
    if gold is None:
        return like.new_zeros(())
    known = gold != UNKNOWN
    return F.binary_cross_entropy_with_logits(scores[known], gold[known].float())


def tree_losses(encoder: Encoder, linker: Linker, words: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of dependency heads and relations."""
    heads, relation = labels(batch, "head"), labels(batch, "relation")
    if heads is None or relation is None:
        return words.new_zeros(())
    arcs = encoder.arcs(words).masked_fill(~batch.real[:, None, :], -1e4)
    flat = words.flatten(0, 1)
    offset = torch.arange(words.shape[0])[:, None] * words.shape[1]
    known = heads != UNKNOWN
    where = torch.where(known, heads + offset, 0).flatten()
    scores = linker.relations(flat, where)
    target = torch.where(known, relation, UNKNOWN).flatten()
    return 0.6 * _ce(arcs, heads) + 0.4 * _ce(scores, target)


def _ce(scores: Tensor, gold: Tensor) -> Tensor:
    return F.cross_entropy(scores.flatten(0, -2).float(), gold.flatten(), ignore_index=UNKNOWN)
