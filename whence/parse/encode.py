"""A window's input to the encoder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.parse.windows import Window
from whence.parse.words import Words

_CLS, _SEP = 101, 102  # of the BERT vocabulary


@dataclass(frozen=True, slots=True)
class Inputs:
    """L pieces with their codes (case, gap, quotation), and where each of the W words begins.

    Only a word's first piece carries the codes; the mark pieces at both ends have none (0).
    """

    pieces: NDArray[np.int64]
    codes: NDArray[np.int64]
    first: NDArray[np.int64]


def inputs(words: Words, window: Window) -> Inputs:
    """Pieces of the window between [CLS] and [SEP]."""
    a, b = window.context, window.stop
    start, stop = int(words.first[a]), int(words.first[b])
    pieces = np.empty(stop - start + 2, np.int64)
    pieces[0], pieces[-1] = _CLS, _SEP
    pieces[1:-1] = words.pieces[start:stop]
    first = words.first[a:b].astype(np.int64) - start + 1
    codes = np.zeros((len(pieces), 3), np.int64)
    codes[first, 0], codes[first, 1], codes[first, 2] = (
        words.case[a:b],
        words.gap[a:b],
        words.quote[a:b],
    )
    return Inputs(pieces, codes, first)
