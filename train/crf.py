"""A linear-chain conditional random field over every layer's outside, begin and inside at once."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from train.lesson import UNKNOWN
from whence.parse.decode import BARRED
from whence.parse.labels import LAYERS


class Moves(nn.Module):
    """Scores of going from one tag to the next, a layer each: ``LAYERS`` x 3 x 3. Outside to
    inside is barred."""

    barred: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.free = nn.Parameter(torch.zeros(len(LAYERS), 3, 3))
        barred = torch.zeros(3, 3)
        barred[0, 2] = BARRED
        self.register_buffer("barred", barred)

    def forward(self) -> Tensor:
        return self.free + self.barred


def loss(scores: Tensor, gold: Tensor, real: Tensor, moves: Tensor) -> Tensor:
    """Negative log-likelihood of the gold tags, a labelled word's mean, summed over layers.

    ``scores`` B x W x LAYERS x 3, ``gold`` B x W x LAYERS with UNKNOWN for a layer that is not
    labelled, ``real`` B x W. Rows are padded at their end.

    The gradient of a random field is its expected counts less the gold ones, so these are counted
    once without a graph: hundreds of small steps are dear to differentiate.
    """
    known = (gold != UNKNOWN).any(1)  # B x LAYERS
    weight = known / (real.sum(1)[:, None] * known).sum(0).clamp(min=1)
    with torch.no_grad():
        value, tags, steps = _counts(scores.float(), gold.clamp(min=0), real, moves)
    slope = (scores * (tags * weight[:, None, :, None])).sum()
    slope = slope + (moves * (steps * weight[..., None, None]).sum(0)).sum()
    return (value * weight).sum() + slope - slope.detach()


def _counts(
    scores: Tensor, gold: Tensor, real: Tensor, moves: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """The loss of each row and layer (B x N), and expected less gold counts of tags
    (B x W x N x 3) and of moves (B x N x 3 x 3)."""
    forth, back = _forth(scores, real, moves), _back(scores, real, moves)
    size = torch.logsumexp(forth[:, -1], -1)  # B x N
    on = real[:, :, None, None]
    chance = (forth + back - size[:, None, :, None]).exp() * on
    pair = forth[:, :-1, :, :, None] + moves + (scores + back)[:, 1:, :, None, :]
    both = (real[:, 1:] & real[:, :-1])[:, :, None, None, None]
    expected = ((pair - size[:, None, :, None, None]).exp() * both).sum(1)
    right = F.one_hot(gold, 3).float() * on
    taken = (right[:, :-1, :, :, None] * right[:, 1:, :, None, :]).sum(1)
    path = (scores * right).sum((1, 3)) + (moves * taken).sum((2, 3))
    return size - path, chance - right, expected - taken


def _forth(scores: Tensor, real: Tensor, moves: Tensor) -> Tensor:
    total = scores[:, 0] + scores.new_tensor([0.0, 0.0, BARRED])
    out = [total]
    for i in range(1, scores.shape[1]):
        step = torch.logsumexp(total[..., :, None] + moves, 2) + scores[:, i]
        total = torch.where(real[:, i, None, None], step, total)
        out.append(total)
    return torch.stack(out, 1)


def _back(scores: Tensor, real: Tensor, moves: Tensor) -> Tensor:
    total = torch.zeros_like(scores[:, 0])
    out = [total]
    for i in range(scores.shape[1] - 1, 0, -1):
        step = torch.logsumexp(moves + (scores[:, i] + total)[..., None, :], 3)
        total = torch.where(real[:, i, None, None], step, total)
        out.append(total)
    return torch.stack(out[::-1], 1)
