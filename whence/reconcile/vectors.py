"""What texts are about, as vectors: the weighted mean of the vectors of their word pieces.

The pieces' vectors were taken out of all-MiniLM-L6-v2 one by one (static embeddings, after
Model2Vec), so that a text costs microseconds; rare pieces weigh more than common ones (smooth
inverse frequency: Arora et al. 2017). See ``train/linkage``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SIZE = 128
SMOOTH = 1e-3
"""A piece in so great a share of sentences weighs 0.7 of one never seen."""

Array = NDArray[np.float32]
Pieces = Sequence[int] | NDArray[np.int32] | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Table:
    """Per word piece: its vector in bytes, what a byte is worth with the piece's weight in a mean,
    and its inverse document frequency in nats."""

    vectors: NDArray[np.int8]
    worth: Array
    idf: Array


def vectors(texts: Sequence[str]) -> Array:
    """len(texts) x SIZE, unit length; zeros for a text without words."""
    return means(pieces(texts))


def pieces(texts: Sequence[str]) -> list[list[int]]:
    """The word pieces of texts, by number in the tokenizer's vocabulary."""
    if len(texts) == 1:  # a batch would wake all cores for one word
        return [_tokenizer().encode(texts[0], add_special_tokens=False).ids]
    return [found.ids for found in _tokenizer().encode_batch(list(texts), add_special_tokens=False)]


def placed(texts: Sequence[str]) -> list[tuple[NDArray[np.int32], NDArray[np.int32]]]:
    """For each text its word pieces and the characters at which they start."""
    return [_placed(text) for text in texts]


@lru_cache(maxsize=4_096)
def _placed(text: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    found = _tokenizer().encode(text, add_special_tokens=False)
    starts = [start for start, _ in found.offsets]
    return np.array(found.ids, np.int32), np.array(starts, np.int32)


def means(found: Sequence[Pieces]) -> Array:
    """What :func:`vectors` gives for texts, for their pieces."""
    return unit(sums(found))


def sums(found: Sequence[Pieces]) -> Array:
    """The weighted sums of which :func:`means` are the directions, to mix texts with."""
    table = _table()
    out = np.zeros((len(found), SIZE), np.float32)
    filled = [n for n, ids in enumerate(found) if len(ids)]
    if filled:
        flat = np.concatenate([np.asarray(found[n], np.intp) for n in filled])
        starts = np.cumsum([0, *(len(found[n]) for n in filled[:-1])])
        out[filled] = np.add.reduceat(table.vectors[flat] * table.worth[flat, None], starts, axis=0)
    return out


def each(found: Pieces) -> Array:
    """The vectors of single word pieces, unit length."""
    return unit(_table().vectors[np.asarray(found, np.intp)].astype(np.float32))


def unit(rows: Array) -> Array:
    """The rows at length 1; zeros stay."""
    scaled: Array = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return scaled


def idf(found: Pieces) -> Array:
    """How much each word piece tells: the log of how many sentences of news there are to each
    that holds it. About 0.1 for a full stop, 4 for "police", 11 for one never seen."""
    found_idf: Array = _table().idf[np.asarray(found, np.intp)]
    return found_idf


@cache
def _table() -> Table:
    place = files("whence.data").joinpath("linkage/pieces.npz")
    with as_file(place) as path, np.load(path) as file:
        share = file["share"].astype(np.float32)
        step = file["step"].astype(np.float32)
        return Table(
            file["vectors"],
            step / np.sqrt(share + SMOOTH),
            -np.log(np.maximum(share, share[share > 0].min() / 2)),
        )


@cache
def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    source = files("whence.data").joinpath("model/tokenizer.json").read_text(encoding="utf8")
    tokenizer = Tokenizer.from_str(source)
    tokenizer.encode_special_tokens = True
    return tokenizer
