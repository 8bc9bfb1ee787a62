"""Where a claim's matter is: the places that it names, or that stand nearest before it."""

from __future__ import annotations

from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.reconcile.conflicts.rows import reach
from whence.reconcile.conflicts.wording import bare
from whence.types import Reading

PLACES = 128
"""Columns that places are hashed into."""
REACH = 400
"""How many characters back a place is looked for."""

Floats = NDArray[np.float32]


def where(reading: Reading) -> tuple[Floats, Floats]:
    """For each claim its place or places (claims x PLACES, 0 or 1) and the places that those lie
    in; of the claim's words, else of its sentence, else the last one named before."""
    size = len(reading.claims)
    here, wide = np.zeros((size, PLACES), np.float32), np.zeros((size, PLACES), np.float32)
    known = sorted(
        (span.start, place.name, place.path)
        for place in reading.places
        if place.kind != "country"
        for span in place.mentions
    )
    starts = [at for at, _, _ in known]
    for row, claim in enumerate(reading.claims):
        start, end = reach(claim)
        first, last = np.searchsorted(starts, [start, end])
        if first == last:
            first, last = np.searchsorted(starts, [claim.sentence.start, claim.sentence.end])
        if first == last:
            first, last = max(0, first - 1), first
            if first < last and starts[first] < start - REACH:
                continue
        for _, name, path in known[first:last]:
            here[row, _code(name)] = 1
            wide[row, [_code(part) for part in (name, *path)]] = 1
    return here, wide


def _code(name: str) -> int:
    return crc32(bare(name).encode()) % PLACES
