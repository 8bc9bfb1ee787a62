"""One layer's tag scores to its marks."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.parse.decode import runs, softmax
from whence.types import Mark

Floats = NDArray[np.float32]


def marked(layer: str, scores: Floats, moves: Floats, lean: float) -> list[Mark]:
    """The runs of N x 3 scores (outside, begin, inside) as marks; ``moves`` and ``lean`` as in
    :func:`whence.parse.decode.runs`."""
    found = runs(scores, moves, lean)
    if not found:
        return []
    outside = softmax(scores)[:, 0]
    sure = (1 - float(outside[first : last + 1].mean()) for first, last in found)
    return [Mark(layer, "", *run, round(s, 4)) for run, s in zip(found, sure, strict=True)]
