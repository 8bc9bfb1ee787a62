"""Pairs of events of relay's stories, with what speaks for their being one incident."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from bench.corpus import documents
from bench.gold_claims import gold_readings
from train.incidents.fit import Array
from whence.reconcile.incidents.clues import clues
from whence.reconcile.incidents.happening import Happening
from whence.reconcile.incidents.sketch import IncidentSketch, sketch
from whence.reconcile.incidents.story import likelihood
from whence.types import Reading

Pair = tuple[tuple[float, ...], bool]


def examples(stories: Sequence[Path]) -> tuple[Array, Array]:
    """For the gold files of stories: clues, pairs x clues, and which pairs are one incident."""
    pairs = [pair for path in stories for pair in _pairs(path)]
    return np.array([seen for seen, _ in pairs]), np.array([same for _, same in pairs], float)


def _pairs(gold: Path) -> Iterator[Pair]:
    """Pairs of events whose claims tell of one gold incident, or of none in common. A pair of
    events that tell of no gold incident teaches nothing."""
    rows = gold.with_name(gold.name.replace(".gold.json", ".jsonl"))
    incidents = json.loads(gold.read_text(encoding="utf-8"))["claims"]
    told: dict[str, set[str | None]] = {}
    sketches = []
    for reading, row in zip(gold_readings(rows), documents(rows), strict=True):
        names = [incidents[claim["claim"]].get("incident") for claim in row["claims"]]
        told |= _told(reading, names)
        sketches.append(sketch(reading))
    events = [(whole, event) for whole in sketches for event in whole.events]
    for one, other in combinations(events, 2):
        both = told[one[1].key], told[other[1].key]
        known = all(both) and both != ({None}, {None})
        seen = _clues(*one, *other) if known else None
        shared = both[0] & both[1]
        if seen and shared != {None}:
            yield seen, bool(shared)


def _told(reading: Reading, incidents: Sequence[str | None]) -> dict[str, set[str | None]]:
    """For each event the gold incidents of the claims that tell of it; claims are in gold order."""
    by_claim = {claim.id: name for claim, name in zip(reading.claims, incidents, strict=True)}
    report = reading.report.id
    return {f"{report}/{e.id}": {by_claim[name] for name in e.claims} for e in reading.events}


def _clues(
    whole: IncidentSketch, one: Happening, other_whole: IncidentSketch, other: Happening
) -> tuple[float, ...] | None:
    story = None if whole is other_whole else likelihood(whole, other_whole)
    return clues(one, other, story)
