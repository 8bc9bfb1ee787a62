"""Tag scores to marks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from whence.parse.decode import softmax, spans
from whence.parse.paths import paths
from whence.types import Mark

Floats = NDArray[np.float32]


def marked(
    layers: Sequence[str], scores: Floats, moves: Floats, lean: Sequence[float]
) -> list[Mark]:
    """The best runs of N x 3L scores (outside, begin, inside of each layer) as marks, layer by
    layer; ``moves`` (L x 3 x 3) and ``lean`` as in :func:`whence.parse.decode.runs`."""
    table = scores.reshape(len(scores), -1, 3)
    leaning = np.zeros((len(layers), 3))
    leaning[:, 1] = lean
    tags = paths(table + leaning, moves)
    outside = softmax(table)[:, :, 0]
    out: list[Mark] = []
    for n, layer in enumerate(layers):
        for first, last in spans(tags[:, n]):
            sure = 1 - float(outside[first : last + 1, n].mean())
            out.append(Mark(layer, "", first, last, round(sure, 4)))
    return out
