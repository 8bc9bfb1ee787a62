"""Fingerprints by which copies are found among many reports (winnowing: Schleimer, Wilkerson and
Aiken 2003)."""

from __future__ import annotations

import re

from whence.reconcile.copies.sketch import folded
from whence.reconcile.keys import hashed
from whence.types import Reading

GRAM = 6
WINDOW = 8
"""Any ``GRAM`` + ``WINDOW`` - 1 words that two reports share give them a fingerprint in common."""
_WORD = re.compile(r"\w+")


def fingerprints(reading: Reading) -> frozenset[int]:
    """Hashes (signed, 64 bits) of some of a report's word n-grams, picked so that reports with a
    sentence in common share at least one."""
    report = reading.report
    words = [folded(word) for word in _WORD.findall(report.text, report.body)]
    grams = [
        hashed(" ".join(words[place : place + GRAM])) for place in range(len(words) - GRAM + 1)
    ]
    windows = range(max(len(grams) - WINDOW + 1, min(len(grams), 1)))
    return frozenset(min(grams[place : place + WINDOW]) for place in windows)
