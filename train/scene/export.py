"""``python -m train.scene.export CHECKPOINT``: the second reader as the 8-bit graphs that ship."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor, nn

from train.export import note, ship
from train.model import WIDTH
from train.scene.nets import BOTH, Caster, Scene, SecondReader
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


class OneText(nn.Module):
    """The caster for one text."""

    def __init__(self, caster: Caster) -> None:
        super().__init__()
        self.caster = caster

    def forward(
        self, words: Tensor, first: Tensor, last: Tensor, layer: Tensor, of: Tensor, to: Tensor,
        codes: Tensor,
    ) -> tuple[Tensor, ...]:  # fmt: skip
        n = self.caster
        spans = n.spans(words, first, last, layer)
        h = n.pairs(words, spans, first, last, of, to, codes)
        return n.incident(spans), n.term(spans), n.same(h), n.fact(h)


def export(checkpoint: Path, folder: Path) -> None:
    """Writes ``scene.onnx`` and ``caster.onnx`` into ``folder``."""
    model = SecondReader()
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    model.eval()
    ship(
        folder,
        {
            "scene.onnx": lambda path: _scene(model.scene, path),
            "caster.onnx": lambda path: _caster(model.caster, path),
        },
    )
    note(folder / "scene.onnx", moves=json.dumps(model.scene.moves().tolist()))


def _scene(scene: Scene, path: Path) -> None:
    n, w = 40, 30
    args = (torch.randn(n, WIDTH), torch.arange(1, w + 1), torch.randn(w, WIDTH))
    _write(OneWindow(scene), args, path, ["trunk", "first", "words"], ["both", "tags"], "LWW", "WW")


def _caster(caster: Caster, path: Path) -> None:
    n, s, p = 30, 5, 7
    first = torch.randint(0, n - 2, (s,))
    args = (
        torch.randn(n, BOTH),
        first,
        first + 1,
        torch.randint(0, len(SCENE_MARKS), (s,)),
        torch.randint(0, s, (p,)),
        torch.randint(0, s, (p,)),
        torch.stack([torch.randint(0, f, (p,)) for f in FEATURES], 1),
    )
    names = ["words", "first", "last", "layer", "of", "to", "codes"]
    outs = ["incident", "term", "same", "fact"]
    _write(OneText(caster), args, path, names, outs, "NSSSPPP", "SSPP")


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
