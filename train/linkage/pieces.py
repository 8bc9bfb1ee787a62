"""Word pieces on their own: their vectors out of the encoder, and how common they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

from train.model import VOCABULARY, WIDTH, Encoder, Model

SIZE = 128
FIRST, LAST = 101, 102
"""The pieces that open and close a text ([CLS], [SEP])."""
_SENTENCE = re.compile(r"(?<=[.!?])[”\"']?\s+|\n+")


def raw() -> NDArray[np.float32]:
    """Each piece alone through the encoder, the mean over its three places: VOCABULARY x 384."""
    encoder = Model.from_minilm().encoder.eval()
    for table in (encoder.case, encoder.gap, encoder.quote):
        torch.nn.init.zeros_(table.weight)
    with torch.no_grad():
        parts = [_alone(encoder, start) for start in range(0, VOCABULARY, 512)]
    found: NDArray[np.float32] = torch.cat(parts).numpy()
    return found


def _alone(encoder: Encoder, start: int) -> torch.Tensor:
    middle = torch.arange(start, min(start + 512, VOCABULARY))
    ends = [torch.full_like(middle, piece) for piece in (FIRST, LAST)]
    pieces = torch.stack([ends[0], middle, ends[1]], 1)
    codes = torch.zeros((*pieces.shape, 3), dtype=torch.long)
    x = encoder.trunk(pieces, codes, None)
    every = torch.arange(3).expand(len(pieces), 3)
    out: torch.Tensor = encoder.upper(x, every, None).mean(1)
    return out


def squeezed(table: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """Centred, turned to the SIZE directions of greatest spread, a byte a number: the bytes, and
    for each row what one step is worth."""
    assert table.shape[1] == WIDTH
    centred = table - table.mean(0)
    _, turned = np.linalg.eigh(centred.T.astype(np.float64) @ centred)
    axes = turned[:, ::-1][:, :SIZE]
    axes *= np.sign(axes[np.abs(axes).argmax(0), range(SIZE)])
    short = centred @ axes
    step = (np.abs(short).max(1) / 127).astype(np.float16)
    return np.rint(short / np.maximum(step, 1e-6)[:, None]).clip(-127, 127).astype(np.int8), step


def share(tokenizer: Tokenizer, texts: Sequence[str]) -> NDArray[np.float32]:
    """In which share of the sentences of ``texts`` each piece stands: a number a piece."""
    counts = np.zeros(VOCABULARY)
    sentences = [s for text in texts for s in _SENTENCE.split(text) if s.strip()]
    for found in tokenizer.encode_batch(sentences, add_special_tokens=False):
        counts[list(set(found.ids))] += 1
    shares: NDArray[np.float32] = (counts / len(sentences)).astype(np.float32)
    return shares


def news(shared: Path) -> list[str]:
    """News texts to count in: PolNeAR's and MUC's training parts, and half of LGL."""
    folder = shared / "corpora"
    polnear = [
        path.read_text(encoding="utf8") for path in sorted((folder / "polnear/train").glob("*.txt"))
    ]
    muc = (row["doctext"] for row in _rows(folder / "muc/train.jsonl"))
    lgl = (row["text"] for row in list(_rows(folder / "geo/lgl.jsonl"))[::2])
    return list(chain(polnear, muc, lgl))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf8") as lines:
        yield from map(json.loads, lines)
