"""The second reader: two layers of its own above the first reader's trunk, and a caster of parts.

The trunk is the first layers of the encoder as it ships; it stays as it is, so that teaching the
second reader leaves everything that the first one says untouched.
"""

from __future__ import annotations

import copy

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from train.model import DEPTH, TRUNK, WIDTH, Encoder, Layer
from train.scene.lesson import BONDS
from whence.parse.decode import BARRED
from whence.parse.labels import FACTS, INCIDENTS, SCENE_LAYERS, SCENE_MARKS, TERMS
from whence.parse.pairs import FEATURES

BOTH = 2 * WIDTH  # its own vector of a word beside the first reader's
SPAN, PAIR = 256, 192


class Scene(nn.Module):
    """The trunk's pieces and the first reader's words to vectors and tag scores of words."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH - TRUNK))
        self.tags = nn.Linear(BOTH, 3 * len(SCENE_LAYERS))
        self.free = nn.Parameter(torch.zeros(len(SCENE_LAYERS), 3, 3))
        barred = torch.zeros(3, 3)
        barred[0, 2] = BARRED
        self.register_buffer("barred", barred)
        self.drop = 0.1

    def start(self, encoder: Encoder) -> None:
        """Begin with the encoder's own upper layers."""
        for own, first in zip(self.layers, encoder.layers[TRUNK:], strict=True):
            own.load_state_dict(copy.deepcopy(first.state_dict()))

    def moves(self) -> Tensor:
        """Scores of going from one tag to the next, a layer each."""
        barred = self.barred
        assert isinstance(barred, Tensor)
        return self.free + barred

    def forward(self, trunk: Tensor, first: Tensor, words: Tensor, mask: Tensor | None) -> Tensor:
        """trunk B x L x WIDTH, first B x W, words B x W x WIDTH -> B x W x BOTH."""
        x = F.dropout(trunk, self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        own = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        return torch.cat([own.float(), words], -1)


class Caster(nn.Module):
    """Marks and pairs of marks to types of incidents, types of terms and relations."""

    def __init__(self) -> None:
        super().__init__()
        self.rim = nn.Linear(5 * BOTH, SPAN)
        self.layer = nn.Embedding(len(SCENE_MARKS), SPAN)
        self.norm = nn.LayerNorm(SPAN)
        self.pointing, self.pointed, self.both = (nn.Linear(SPAN, PAIR) for _ in range(3))
        self.between = nn.Linear(BOTH, PAIR)
        self.codes = nn.ModuleList(nn.Embedding(n, PAIR) for n in FEATURES)
        self.mix = nn.Linear(PAIR, PAIR)
        self.incident = nn.Linear(SPAN, len(INCIDENTS))
        # What the whole text tells of; teaches the words, not shipped.
        self.heed, self.tell = nn.Linear(BOTH, len(INCIDENTS)), nn.Linear(BOTH, len(INCIDENTS))
        self.term = nn.Linear(SPAN, len(TERMS))
        self.same = nn.Linear(PAIR, 1)
        self.fact = nn.Linear(PAIR, len(FACTS))
        self.bond, self.negated = nn.Linear(PAIR, len(BONDS)), nn.Linear(PAIR, 1)  # not shipped
        self.drop = 0.1

    def topics(self, words: Tensor) -> Tensor:
        """words N x BOTH -> INCIDENTS: whether the text tells of an incident of each type, from
        the words that bear on it (attention pooling)."""
        weight = torch.softmax(self.heed(words), 0)
        return (weight * self.tell(words)).sum(0)

    def spans(self, words: Tensor, first: Tensor, last: Tensor, layer: Tensor) -> Tensor:
        """words N x BOTH; first, last, layer S -> S x SPAN."""
        edge = torch.zeros_like(words[:1])
        padded = torch.cat([edge, words, edge])
        mean = _mean(_sums(words), first, last + 1)
        rim = torch.cat([words[first], words[last], mean, padded[first], padded[last + 2]], -1)
        h = F.gelu(self.rim(rim) + self.layer(layer))
        out: Tensor = self.norm(F.dropout(h, self.drop, self.training))
        return out

    def pairs(
        self, words: Tensor, spans: Tensor, first: Tensor, last: Tensor, of: Tensor, to: Tensor,
        codes: Tensor,
    ) -> Tensor:  # fmt: skip
        """P pairs -> P x PAIR, from both ends, their places and the words between them."""
        ends, path = self.ends(spans), self.path(words)
        return self.joined(ends, path, between(first, last, of, to), of, to, self.coded(codes))

    def path(self, words: Tensor) -> Tensor:
        """words N x BOTH -> N + 1 x PAIR: what the first n words say of a pair that they stand
        between. Their mean is taken after the linear step, which is the same and far less work."""
        return _sums(F.linear(words, self.between.weight))

    def ends(self, spans: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """S x SPAN -> what each says as the pointing mark, as the one pointed at (S x PAIR), and
        itself."""
        return self.pointing(spans), self.pointed(spans), spans

    def coded(self, codes: Tensor) -> Tensor:
        """codes P x FEATURES -> P x PAIR."""
        h = self.codes[0](codes[:, 0])
        for n, table in enumerate(self.codes[1:], 1):
            h = h + table(codes[:, n])
        return h

    def joined(
        self, ends: tuple[Tensor, Tensor, Tensor], path: Tensor, between: tuple[Tensor, Tensor],
        of: Tensor, to: Tensor, coded: Tensor,
    ) -> Tensor:  # fmt: skip
        """What is known of P pairs -> P x PAIR; ``between``: the first word between the marks, and
        the one past the last."""
        a, b, spans = ends
        gap = _mean(path, *between) + self.between.bias
        h = a[of] + b[to] + self.both(spans[of] * spans[to]) + gap + coded
        h = F.dropout(F.gelu(h), self.drop, self.training)
        return h + F.gelu(self.mix(h))


def between(first: Tensor, last: Tensor, of: Tensor, to: Tensor) -> tuple[Tensor, Tensor]:
    """The words [start, stop) between the marks of each pair, or those that both share."""
    left = torch.minimum(last[of], last[to]) + 1
    right = torch.maximum(first[of], first[to])
    return torch.minimum(left, right), torch.maximum(left, right)


def _sums(words: Tensor) -> Tensor:
    """N x D -> N + 1 x D: the sum of the first n rows."""
    return torch.cat([torch.zeros_like(words[:1]), torch.cumsum(words, 0)])


def _mean(sums: Tensor, start: Tensor, stop: Tensor) -> Tensor:
    """The mean of rows [start, stop), zero where there are none."""
    size = torch.clamp(stop - start, min=1).unsqueeze(-1).to(sums.dtype)
    return (sums[stop] - sums[start]) / size


class SecondReader(nn.Module):
    """Scene and caster: what a checkpoint holds."""

    def __init__(self) -> None:
        super().__init__()
        self.scene, self.caster = Scene(), Caster()
