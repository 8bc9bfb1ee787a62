"""``python -m train.scene.export CHECKPOINT``: the second reader as the 8-bit graphs that ship."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor, nn

from train.export import note, ship
from train.model import WIDTH
from train.scene.nets import BOTH, PAIR, SPAN, Caster, Scene, SecondReader, between
from whence.parse.labels import SCENE_MARKS
from whence.parse.model import FOLDER
from whence.parse.pairs import FEATURES


class OneWindow(nn.Module):
    """The scene for one window, without batch dimension."""

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self.scene = scene

    def forward(self, trunk: Tensor, first: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        both = self.scene(trunk[None], first[None], words[None], None)
        return both[0], self.scene.tags(both)[0]


class Marked(nn.Module):
    """The caster's part that reads the marks of one text, and makes ready what pairs need."""

    def __init__(self, caster: Caster) -> None:
        super().__init__()
        self.caster = caster

    def forward(
        self, words: Tensor, first: Tensor, last: Tensor, layer: Tensor
    ) -> tuple[Tensor, ...]:
        n = self.caster
        spans = n.spans(words, first, last, layer)
        return n.incident(spans), n.term(spans), *n.ends(spans), n.path(words)


class Paired(nn.Module):
    """The caster's part that reads pairs of marks. Tables of codes are added up beforehand in
    groups, so that fewer rows are fetched for a pair."""

    def __init__(self, caster: Caster) -> None:
        super().__init__()
        self.caster = caster
        self.tables = nn.ParameterList(_folded(caster, group) for group in _GROUPS)

    def forward(
        self, a: Tensor, b: Tensor, spans: Tensor, path: Tensor, first: Tensor, last: Tensor,
        of: Tensor, to: Tensor, codes: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        n = self.caster
        coded, *rest = (t[_place(codes, g)] for t, g in zip(self.tables, _GROUPS, strict=True))
        for rows in rest:
            coded = coded + rows
        h = n.joined((a, b, spans), path, between(first, last, of, to), of, to, coded)
        return n.same(h), n.fact(h)


_GROUPS = ((0, 1), (2, 3, 4), (5, 6), (7, 8, 9))
"""Codes of FEATURES whose tables are added up together."""


def _folded(caster: Caster, group: tuple[int, ...]) -> Tensor:
    """The sum of a group's rows for every combination of their codes, the last running fastest."""
    table = caster.codes[group[0]].weight
    for n in group[1:]:
        table = (table[:, None] + caster.codes[n].weight[None]).flatten(0, 1)
    return table.detach()


def _place(codes: Tensor, group: tuple[int, ...]) -> Tensor:
    """The rows of a group's folded table that P pairs' codes stand for."""
    place = codes[:, group[0]]
    for n in group[1:]:
        place = place * FEATURES[n] + codes[:, n]
    return place


def export(checkpoint: Path, folder: Path) -> None:
    """Writes ``scene.onnx``, ``caster.onnx`` and ``pairer.onnx`` into ``folder``."""
    model = SecondReader()
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    model.eval()
    ship(folder, {"scene.onnx": lambda path: _scene(model.scene, path)})
    # Rows of small tables are fetched for every pair: 8 bits would save little, and cost time.
    pairs = {
        "caster.onnx": lambda path: _caster(model.caster, path),
        "pairer.onnx": lambda path: _pairer(model.caster, path),
    }
    ship(folder, pairs, ("MatMul", "Gemm"))
    note(folder / "scene.onnx", moves=json.dumps(model.scene.moves().tolist()))


def _scene(scene: Scene, path: Path) -> None:
    n, w = 40, 30
    args = (torch.randn(n, WIDTH), torch.arange(1, w + 1), torch.randn(w, WIDTH))
    _write(OneWindow(scene), args, path, ["trunk", "first", "words"], ["both", "tags"], "LWW", "WW")


def _caster(caster: Caster, path: Path) -> None:
    n, s = 30, 5
    first = torch.randint(0, n - 2, (s,))
    args = (torch.randn(n, BOTH), first, first + 1, torch.randint(0, len(SCENE_MARKS), (s,)))
    names = ["words", "first", "last", "layer"]
    outs = ["incident", "term", "pointing", "pointed", "spans", "path"]
    _write(Marked(caster), args, path, names, outs, "NSSS", "SSSSSM")


def _pairer(caster: Caster, path: Path) -> None:
    n, s, p = 30, 5, 7
    first = torch.randint(0, n - 2, (s,))
    args = (
        *(torch.randn(s, size) for size in (PAIR, PAIR, SPAN)),
        torch.randn(n + 1, PAIR),
        first,
        first + 1,
        torch.randint(0, s, (p,)),
        torch.randint(0, s, (p,)),
        torch.stack([torch.randint(0, f, (p,)) for f in FEATURES], 1),
    )
    names = ["pointing", "pointed", "spans", "path", "first", "last", "of", "to", "codes"]
    _write(Paired(caster), args, path, names, ["same", "fact"], "SSSMSSPPP", "PP")


def _write(
    net: nn.Module,
    args: tuple[Tensor, ...],
    path: Path,
    names: list[str],
    outs: list[str],
    *sizes: str,
) -> None:
    torch.onnx.export(
        net,
        args,
        str(path),
        dynamo=False,
        opset_version=17,
        input_names=names,
        output_names=outs,
        dynamic_axes={k: {0: v} for k, v in zip(names + outs, "".join(sizes), strict=True)},
    )


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkpoint", type=Path)
    p.add_argument("--out", type=Path, default=FOLDER)
    o = p.parse_args()
    export(o.checkpoint, o.out)
