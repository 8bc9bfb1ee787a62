"""Relay's training clusters as sketches of claims with labels: which claims say the same."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.gold_claims import with_gold_claims
from whence.pipeline import readings
from whence.reconcile.claims import ClaimSketch, sketch
from whence.types import Claim, Copy, Passage, Reading, Report

Row = dict[str, Any]
LEAST = 6
"""Words in a row that make a passage."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Reports in the order of publication, the copies among them, and the labels of claims: two
    with one label say the same; a claim of ours that is none of relay's has no label."""

    sketches: tuple[ClaimSketch, ...]
    copies: tuple[Copy, ...]
    labels: Mapping[str, str]


def clusters(folder: Path) -> Iterator[Cluster]:
    """Each cluster twice: with relay's claims, and with those that Whence reads."""
    for path in sorted(folder.glob("k*.jsonl")):
        with path.open(encoding="utf8") as lines:
            rows = [json.loads(line) for line in lines]
        ours = list(readings(_report(row) for row in rows))
        gold = [with_gold_claims(reading, row) for reading, row in zip(ours, rows, strict=True)]
        yield cluster(rows, gold)
        yield cluster(rows, ours)


def cluster(rows: Sequence[Row], read: Sequence[Reading]) -> Cluster:
    """The readings of one cluster, labelled by its rows."""
    labels: dict[str, str] = {}
    for reading, row in zip(read, rows, strict=True):
        labels |= _labels(reading.claims, row)
    found = sorted((sketch(reading) for reading in read), key=lambda item: item.order)
    return Cluster(tuple(found), tuple(_copies(rows, read)), labels)


def _report(row: Row) -> Report:
    return Report(
        id="r" + sha256(row["doc"].encode()).hexdigest()[:16],
        doc=row["doc"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
    )


def _labels(claims: Sequence[Claim], row: Row) -> dict[str, str]:
    """The gold label of each claim whose content is, by half or more of both, a gold claim's."""
    gold = [(_characters(claim["content"]), claim["claim"]) for claim in row["claims"]]
    labels: dict[str, str] = {}
    for claim in claims:
        mine = _characters([(span.start, span.end) for span in claim.content])
        shares = [(len(mine & theirs) / len(mine | theirs), label) for theirs, label in gold]
        share, label = max(shares, key=lambda item: item[0], default=(0.0, ""))
        if share >= 0.5:
            labels[claim.id] = label
    return labels


def _characters(spans: Sequence[Sequence[int]]) -> frozenset[int]:
    return frozenset(place for start, end in spans for place in range(start, end))


def _copies(rows: Sequence[Row], read: Sequence[Reading]) -> Iterator[Copy]:
    by_doc = {reading.report.doc: reading.report for reading in read}
    for row in rows:
        for earlier in row["reuses"]:
            later, first = by_doc[row["doc"]], by_doc[earlier]
            shared = tuple(_passages(later.text, first.text))
            yield Copy(later.id, first.id, 1.0, False, shared, 1.0, "labelled")


def _passages(text: str, earlier: str) -> Iterator[Passage]:
    mine, theirs = (list(re.finditer(r"\S+", words)) for words in (text, earlier))
    words = [[found.group() for found in side] for side in (mine, theirs)]
    matcher = difflib.SequenceMatcher(None, *words, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        if size >= LEAST:
            ends = mine[a + size - 1].end(), theirs[b + size - 1].end()
            yield Passage(mine[a].start(), ends[0], theirs[b].start(), ends[1])
