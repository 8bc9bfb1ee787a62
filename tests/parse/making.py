"""Words and marks made by hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from whence.parse.labels import MARKS
from whence.parse.pairs import Spans
from whence.parse.words import BEGIN, LOWER, OUTSIDE, SPACE, Words


def words(
    texts: Sequence[str], pieces: Sequence[int] | None = None, gaps: Sequence[int] | None = None
) -> Words:
    """Words one space apart, of one piece each if not said otherwise."""
    n = len(texts)
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    first = np.cumsum([0, *(pieces or [1] * n)])
    return Words(
        starts=np.array(starts, np.int32),
        ends=np.array([s + len(t) for s, t in zip(starts, texts, strict=True)], np.int32),
        case=np.full(n, LOWER, np.int32),
        gap=np.array(gaps or [BEGIN, *[SPACE] * (n - 1)][:n], np.int32),
        quote=np.full(n, OUTSIDE, np.int32),
        pieces=np.arange(1000, 1000 + first[-1], dtype=np.int32),
        first=first.astype(np.int32),
        texts=tuple(texts),
    )


def spans(*marks: tuple[str, int, int]) -> Spans:
    """Marks as (layer, first word, last word)."""
    layers, first, last = zip(*marks, strict=True) if marks else ((), (), ())
    return Spans(
        np.array(first, np.int64),
        np.array(last, np.int64),
        np.array([MARKS.index(layer) for layer in layers], np.int64),
    )
