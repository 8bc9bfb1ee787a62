"""Small networks fitted to pairs of claims."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from train.conflicts.examples import Story
from whence.reconcile.conflicts.model import FAR

HIDDEN = 16
DROP = 0.2
PULL = 3e-2
"""How strongly weights are drawn to zero."""
STEPS = 200
RATE = 0.01
SLIGHT = 1e-3
"""Added to each feature's spread, so that one that never varies divides by something."""

Parts = dict[str, NDArray[np.float32]]


def fitted(stories: Sequence[Story], seed: int) -> Parts:
    """One network's part of the file, and the mean and spread of the features."""
    torch.manual_seed(seed)
    features = np.concatenate([story.features for story in stories])
    mean, scale = features.mean(0), features.std(0) + SLIGHT
    rows = torch.from_numpy(np.clip((features - mean) / scale, -FAR, FAR))
    truth = torch.from_numpy(np.concatenate([story.conflict for story in stories]))
    weight = torch.from_numpy(np.concatenate([story.weight for story in stories]))
    inner, outer = nn.Linear(rows.shape[1], HIDDEN), nn.Linear(HIDDEN, 1)
    net = nn.Sequential(inner, nn.Tanh(), nn.Dropout(DROP), outer)
    _train(net, rows, truth, weight / weight.sum())
    return {
        "mean": mean,
        "scale": scale,
        "inner": inner.weight.detach().numpy().T,
        "inner_bias": inner.bias.detach().numpy(),
        "outer": outer.weight.detach().numpy()[0],
        "outer_bias": outer.bias.detach().numpy()[0],
    }


def joined(networks: Sequence[Parts]) -> Parts:
    """Networks as one file's parts."""
    shared = {name: networks[0][name] for name in ("mean", "scale")}
    own = set(networks[0]) - set(shared)
    return shared | {name: np.stack([part[name] for part in networks]) for name in sorted(own)}


def _train(
    net: nn.Sequential, rows: torch.Tensor, truth: torch.Tensor, weight: torch.Tensor
) -> None:
    steps = torch.optim.Adam(net.parameters(), lr=RATE)
    matrices = [part for part in net.parameters() if part.ndim == 2]
    net.train()
    for _ in range(STEPS):
        steps.zero_grad()
        loss = nn.functional.binary_cross_entropy_with_logits(
            net(rows)[:, 0], truth, weight, reduction="sum"
        )
        pull = sum((part**2).sum() for part in matrices)
        (loss + PULL * pull).backward()
        steps.step()
    net.eval()
