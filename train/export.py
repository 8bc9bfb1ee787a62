"""``python -m train.export CHECKPOINT``: a checkpoint to the 8-bit graphs that Whence ships."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import torch
from torch import Tensor, nn

from train.model import TAGS, WIDTH, Encoder, Linker, Model
from whence.parse.labels import TIES
from whence.parse.model import FOLDER
from whence.parse.pairs import FEATURES


class OneWindow(nn.Module):
    """The encoder for one window, without batch dimension."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(
        self, pieces: Tensor, codes: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        trunk = self.encoder.trunk(pieces[None], codes[None], None)
        words = self.encoder.upper(trunk, first[None], None)
        return words[0], self.encoder.tags(words)[0], self.encoder.arcs(words)[0], trunk[0]


class OneText(nn.Module):
    """The linker for one text."""

    def __init__(self, linker: Linker) -> None:
        super().__init__()
        self.linker = linker

    def forward(
        self,
        words: Tensor,
        heads: Tensor,
        first: Tensor,
        last: Tensor,
        layer: Tensor,
        of: Tensor,
        to: Tensor,
        kind: Tensor,
        pair_codes: Tensor,
    ) -> tuple[Tensor, ...]:
        n = self.linker
        spans = n.spans(words, first, last, layer)
        h = n.pairs(spans, of, to, kind, pair_codes)
        score = n.score(h).gather(1, kind[:, None])[:, 0]
        return (
            score,
            n.none(spans),
            n.status(spans),
            n.status_pair(h),
            n.speaker(spans),
            n.relations(words, heads),
        )


def export(checkpoint: Path, folder: Path) -> None:
    """Writes ``encoder.onnx`` and ``linker.onnx`` into ``folder``."""
    model = Model()
    model.load_state_dict(torch.load(checkpoint, weights_only=True))
    model.eval()
    ship(
        folder,
        {
            "encoder.onnx": lambda path: _encoder(model.encoder, path),
            "linker.onnx": lambda path: _linker(model.linker, path),
        },
    )
    note(folder / "encoder.onnx", moves=json.dumps(model.encoder.moves().tolist()))


def ship(
    folder: Path,
    graphs: dict[str, Callable[[Path], None]],
    kinds: tuple[str, ...] = ("MatMul", "Gemm", "Gather"),
) -> None:
    """Writes every graph, which its function writes as it is, into ``folder`` with 8-bit weights
    for ``kinds`` of operators."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for name, write in graphs.items():
            raw = Path(scratch) / name
            write(raw)
            _shrink(raw, folder / name, kinds)


def note(path: Path, **entries: str) -> None:
    """Writes what goes with the weights into the graph's own metadata."""
    import onnx

    graph = onnx.load(path)
    onnx.helper.set_model_props(graph, entries)
    onnx.save(graph, path)


def _encoder(encoder: Encoder, path: Path) -> None:
    n, w = 40, 30
    args = (
        torch.randint(1000, 2000, (n,)),
        torch.zeros(n, 3, dtype=torch.long),
        torch.arange(1, w + 1),
    )
    torch.onnx.export(
        OneWindow(encoder),
        args,
        str(path),
        dynamo=False,
        opset_version=17,
        input_names=["pieces", "codes", "first"],
        output_names=["words", "tags", "arcs", "trunk"],
        dynamic_axes={
            "pieces": {0: "L"},
            "codes": {0: "L"},
            "first": {0: "W"},
            "words": {0: "W"},
            "tags": {0: "W"},
            "arcs": {0: "W", 1: "W"},
            "trunk": {0: "L"},
        },
    )
    assert encoder.tags.out_features == TAGS


def _linker(linker: Linker, path: Path) -> None:
    n, s, p = 30, 5, 7
    first = _random(n - 2, s)
    args = (
        torch.randn(n, WIDTH),
        _random(n, n),
        first,
        first + 1,
        _random(3, s),
        _random(s, p),
        _random(s, p),
        _random(len(TIES), p),
        torch.stack([_random(f, p) for f in FEATURES], 1),
    )
    names = ["words", "heads", "first", "last", "layer", "of", "to", "kind", "pair_codes"]
    outs = ["score", "none", "status", "status_pair", "speaker", "relation"]
    sizes = "NNSSSPPPP" + "PSSPSN"
    torch.onnx.export(
        OneText(linker),
        args,
        str(path),
        dynamo=False,
        opset_version=17,
        input_names=names,
        output_names=outs,
        dynamic_axes={k: {0: v} for k, v in zip(names + outs, sizes, strict=True)},
    )


def _random(top: int, size: int) -> Tensor:
    return torch.randint(0, top, (size,))


def _shrink(raw: Path, path: Path, kinds: tuple[str, ...]) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    ready = raw.with_suffix(".ready.onnx")
    quant_pre_process(str(raw), str(ready), skip_symbolic_shape=True)
    quantize_dynamic(
        str(ready),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=list(kinds),
    )


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkpoint", type=Path)
    p.add_argument("--out", type=Path, default=FOLDER)
    o = p.parse_args()
    export(o.checkpoint, o.out)
