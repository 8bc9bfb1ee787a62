"""The built-in model: five ONNX graphs and a tokenizer, opened once a process.

Every run reads one window. A batch would pad, and, since 8-bit inference scales a whole tensor at
once, would let one report's words change another's scores; instead several threads run one
single-threaded window each, which is also the fastest way on a few cores.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from whence.errors import WhenceError
from whence.parse.encode import inputs
from whence.parse.pairs import Pairs, Spans
from whence.parse.windows import Window
from whence.parse.words import Words

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float32]
_PORTION = 50_000  # pairs a run
_SMALL_PORTION = (
    1024  # of the second reader's pairs: few enough for what is counted to stay in cache
)
FOLDER = Path(__file__).parent.parent / "data" / "model"


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of W words in L pieces: vectors W x 384, tag scores W x T, the score of
    word j as the head of word i, W x W, its trunk's pieces, L x 384, and where each word's first
    piece is (W)."""

    vectors: Floats
    tags: Floats
    arcs: Floats
    trunk: Floats
    first: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Linked:
    """What the linker says: a score a pair, the score of pointing at nothing (S x ties), status
    scores of a mark (S x 5) and of a pair (P x 5), kinds of speakers and named (S x 8), and
    dependency relations (N x R)."""

    score: Floats
    none: Floats
    status: Floats
    status_pair: Floats
    speaker: Floats
    relation: Floats


@dataclass(frozen=True, slots=True)
class Held:
    """What the second reader says of S marks: scores of types of incidents (S x 6) and of terms
    (S x 11), and what it needs to read pairs of them."""

    incident: Floats
    term: Floats
    rest: dict[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Cast:
    """What the second reader says of S marks and P pairs: scores of types of incidents (S x 6) and
    of terms (S x 11), of two parts being of one incident (P x 1), and of re3d's relations (P x 12,
    "none" first)."""

    incident: Floats
    term: Floats
    same: Floats
    fact: Floats


class Model:
    """Runs the graphs. Safe to share between threads. ``moves`` and ``scene_moves`` score going
    from one tag to the next, layers x 3 x 3 (see ``whence.parse.decode``)."""

    def __init__(self, folder: Path) -> None:
        self.tokenizer = load_tokenizer(folder)
        self._encoder = _session(folder / "encoder.onnx")
        self.moves = _moves(self._encoder)
        self._linker = _session(folder / "linker.onnx")
        self._scene = _session(folder / "scene.onnx", without=("SkipLayerNormFusion",))
        self.scene_moves = _moves(self._scene)
        self._caster = _session(folder / "caster.onnx")
        self._pairer = _session(folder / "pairer.onnx")

    def encode(self, words: Words, window: Window) -> Encoded:
        """The window's words, its context included."""
        row = inputs(words, window)
        feed = {"pieces": row.pieces, "codes": row.codes, "first": row.first}
        vectors, tags, arcs, trunk = self._encoder.run(None, feed)
        return Encoded(vectors, tags, arcs, trunk, row.first)

    def scene(self, seen: Encoded) -> tuple[Floats, Floats]:
        """The second reader's vectors (W x 768) and tag scores (W x 18) of the words of a window
        that the encoder has read."""
        feed = {"trunk": seen.trunk, "first": seen.first, "words": seen.vectors}
        both, tags = self._scene.run(None, feed)
        return both, tags

    def hold(self, both: Floats, spans: Spans) -> Held:
        """What the second reader says of the marks of a whole text of N words, N x 768."""
        feed = {"first": spans.first, "last": spans.last}
        incident, term, *rest = self._caster.run(
            None, {"words": both, **feed, "layer": spans.layer}
        )
        names = ("pointing", "pointed", "spans", "path")
        return Held(incident, term, feed | dict(zip(names, rest, strict=True)))

    def cast(self, held: Held, pairs: Pairs) -> Cast:
        """Scores of the marks held, and of pairs of them."""
        parts = []
        for start in range(0, max(len(pairs.of), 1), _SMALL_PORTION):
            part = slice(start, start + _SMALL_PORTION)
            feed = {"of": pairs.of[part], "to": pairs.to[part], "codes": pairs.codes[part]}
            parts.append(self._pairer.run(None, held.rest | feed))
        same, fact = (np.concatenate([p[n] for p in parts]) for n in (0, 1))
        return Cast(held.incident, held.term, same, fact)

    def link(self, vectors: Floats, heads: NDArray[np.int64], spans: Spans, pairs: Pairs) -> Linked:
        """Scores of the marks and pairs of a whole text of N words. Pairs go through in portions,
        so that memory stays bounded on the longest texts."""
        parts = [
            self._linker.run(None, _feed(vectors, heads, spans, pairs, start))
            for start in range(0, max(len(pairs.of), 1), _PORTION)
        ]
        score, none, status, status_pair, speaker, relation = parts[0]
        if len(parts) > 1:
            score = np.concatenate([p[0] for p in parts])
            status_pair = np.concatenate([p[3] for p in parts])
        return Linked(score, none, status, status_pair, speaker, relation)


def _moves(session: InferenceSession) -> Floats:
    noted = session.get_modelmeta().custom_metadata_map
    return np.array(json.loads(noted["moves"]), np.float32)


def _feed(
    vectors: Floats, heads: NDArray[np.int64], spans: Spans, pairs: Pairs, start: int
) -> dict[str, NDArray[Any]]:
    part = slice(start, start + _PORTION)
    return {
        "words": vectors,
        "heads": heads,
        "first": spans.first,
        "last": spans.last,
        "layer": spans.layer,
        "of": pairs.of[part],
        "to": pairs.to[part],
        "kind": pairs.kind[part],
        "pair_codes": pairs.codes[part],
    }


def load_tokenizer(folder: Path = FOLDER) -> Tokenizer:
    """The WordPiece tokenizer of the encoder. A "[SEP]" that a report prints is words to it."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.encode_special_tokens = True
    return tokenizer


@cache
def load(folder: Path = FOLDER) -> Model:
    """The model in ``folder``, the built-in one by default. Raises WhenceError when it is missing
    or does not open."""
    try:
        return Model(folder)
    except Exception as error:
        reason = " ".join(str(error).split())
        raise WhenceError(f"{folder}: no model that opens here ({reason})") from error


def _session(path: Path, without: tuple[str, ...] = ()) -> InferenceSession:
    """``without`` some rewriting of the graph that onnxruntime takes for faster and is not."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=list(without)
    )
