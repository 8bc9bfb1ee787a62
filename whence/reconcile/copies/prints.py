"""Fingerprints by which copies are found among many reports (winnowing: Schleimer, Wilkerson and
Aiken 2003)."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from whence.reconcile.copies.wording import words_of
from whence.reconcile.folding import folded
from whence.reconcile.keys import hashed
from whence.types import Reading

GRAM = 6
WINDOW = 8
"""Any ``GRAM`` + ``WINDOW`` - 1 words that two reports share give them a fingerprint in common."""
FACTOR = 0x9E3779B97F4A7C15
"""Odd, so that no word's hash is lost; the golden ratio's first 64 bits mix them well."""


def fingerprints(reading: Reading) -> frozenset[int]:
    """Hashes (signed, 64 bits) of some of a report's word n-grams, picked so that reports with a
    sentence in common share at least one. They are the same in every process."""
    words = [hashed(folded(match[0])) for match in words_of(reading.report)]
    if len(words) < GRAM:
        return frozenset()
    powers = [pow(FACTOR, power, 2**64) for power in range(GRAM)]
    runs = sliding_window_view(np.array(words, np.int64).view(np.uint64), GRAM)
    grams = (runs * np.array(powers, np.uint64)).sum(1, dtype=np.uint64).view(np.int64)
    least = sliding_window_view(grams, min(WINDOW, len(grams))).min(1)
    return frozenset(np.unique(least).tolist())
