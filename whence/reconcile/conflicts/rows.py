"""The rows of a sketch: what is known of each claim, as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.reconcile.conflicts.wording import FLAGS, bare
from whence.reconcile.vectors import idf
from whence.types import SOURCE_KINDS, STATUSES, Claim, Reading

BAG = 512
"""Columns that word pieces are hashed into, so that what two claims share is one product."""
NAMES = 256
DULL = 3.0
"""A word piece below this weight (nats) says nothing of what a claim is about."""
BEFORE = 240
"""How many characters before a claim's sentence are its context."""
NAME = re.compile(r"(?<=[\w,;:’'”\"(-] )[^\W\d_a-z][\w’'-]+")
"""A capitalised word that does not open a sentence."""
ARTICLES = frozenset(("the", "a", "an"))

Floats = NDArray[np.float32]


def bag(found: Sequence[NDArray[np.int32]]) -> Floats:
    """The square root of the weight of each word piece of each claim, hashed: the product of two
    rows is the weight of what both hold."""
    table = np.zeros((len(found), BAG), np.float32)
    for row, ids in enumerate(found):
        own = np.unique(ids)
        worth = idf(own)
        told = worth >= DULL
        np.maximum.at(table[row], own[told] % BAG, np.sqrt(worth[told]))
    return table


def names(reading: Reading, worded: Sequence[frozenset[str]]) -> Floats:
    """The names in each claim's words, and those that its pronouns and descriptions mean."""
    table = np.zeros((len(worded), NAMES), np.float32)
    known = [(m, capitals(a.name)) for a in reading.actors if a.named for m in a.mentions]
    for row, (claim, own) in enumerate(zip(reading.claims, worded, strict=True)):
        start, end = reach(claim)
        meant = (name for mention, name in known if start <= mention.start < end)
        for word in own.union(*meant):
            table[row, crc32(word.encode()) % NAMES] = 1
    return table


def scene(reading: Reading) -> Floats:
    """The names in and before each claim's sentence, the nearer the more."""
    text = reading.report.text
    found = [(m.start(), crc32(bare(m.group()).encode()) % NAMES) for m in NAME.finditer(text)]
    starts = [at for at, _ in found]
    table = np.zeros((len(reading.claims), NAMES), np.float32)
    for row, claim in enumerate(reading.claims):
        start, end = reach(claim)
        ends = claim.sentence.start - BEFORE, claim.sentence.end
        far, last = np.searchsorted(starts, ends)
        for at, code in found[far:last]:
            worth = 1.0 if start <= at < end else 0.6 if at >= claim.sentence.start else 0.3
            table[row, code] = max(table[row, code], worth)
    return table


def capitals(name: str) -> frozenset[str]:
    """The words of a name that begin with a capital, in lower case."""
    return frozenset(bare(word) for word in name.split() if word[:1].isupper())


def reach(claim: Claim) -> tuple[int, int]:
    """The first and the last character of a claim."""
    return (claim.content[0].start, claim.content[-1].end) if claim.content else (0, 0)


def marks(claims: Sequence[Claim], flags: Sequence[tuple[float, ...]]) -> Floats:
    """The flags of each claim's wording, then 1 for its status and for the kind of its origin."""
    size = len(STATUSES) + len(SOURCE_KINDS)
    table = np.zeros((len(claims), size), np.float32)
    for row, claim in enumerate(claims):
        table[row, STATUSES.index(claim.status)] = 1
        if claim.chain:
            table[row, len(STATUSES) + SOURCE_KINDS.index(claim.chain[-1].kind)] = 1
    worded = np.array(flags, np.float32).reshape(len(claims), len(FLAGS))
    return np.concatenate([worded, table], 1)


def origin(claim: Claim) -> int:
    """A code for whom a claim comes from; 0 for the report's own voice."""
    words = claim.chain[-1].name.lower().split() if claim.chain else []
    return crc32(" ".join(sorted(set(words) - ARTICLES)).encode())


def days(reading: Reading) -> Floats:
    """First and last day that each claim's words name, as ordinals; NaN where they name none."""
    table = np.full((len(reading.claims), 2), np.nan, np.float32)
    told = [
        (t.span.start, *_span(t.interval.start, t.interval.end))
        for t in reading.times
        if t.interval and t.interval.precision in ("day", "time")
    ]
    for row, claim in enumerate(reading.claims):
        start, end = reach(claim)
        here = [(first, last) for at, first, last in told if first and start <= at < end]
        if here:
            table[row] = here[0]
    return table


def _span(start: str | None, end: str | None) -> tuple[int, int]:
    try:
        first, last = (date.fromisoformat((day or "")[:10]).toordinal() for day in (start, end))
    except ValueError:
        return 0, 0
    return first, last


def event(reading: Reading, claim: Claim) -> int:
    """A code for the kind of event that a claim tells of; 0 for none."""
    for told in reading.events:
        if told.id in claim.events:
            return crc32((told.kind or told.type).encode())
    return 0
