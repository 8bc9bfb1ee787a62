"""The logistic model of which report a source means, learnt from relay's training clusters."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from bench.gold_claims import with_gold_claims
from train.places.logistic import Row, table, two_way
from whence.pipeline import readings
from whence.reconcile import copies
from whence.reconcile.citations import CitationSketch, sketch, sources
from whence.reconcile.citations.meaning import Among, candidates
from whence.reconcile.citations.naming import Cited
from whence.reconcile.outlets import likeness
from whence.types import Reading, Report

RIDGE = 0.5
Stretch = tuple[int, int]
Links = Mapping[str, Sequence[Stretch]]
"""Where a report names others of its cluster as its source: the characters, by their docs."""


def learn(folder: Path) -> Row:
    """A weight for each feature, and what is added to all (``bias``), from the gold claims of each
    cluster and from our own."""
    rows, right = [], []
    for path in sorted(folder.glob("k*.jsonl")):
        with path.open(encoding="utf8") as lines:
            written = [json.loads(line) for line in lines]
        links = {row["doc"]: _links(row) for row in written}
        ours = list(readings(_report(row) for row in written))
        gold = [with_gold_claims(*pair) for pair in zip(ours, written, strict=True)]
        for read in (gold, ours):
            for features, meant in examples(read, links):
                rows.append({**features, "bias": 1.0})
                right.append(float(meant))
    learnt = two_way(table(rows), np.array(right), np.ones(len(right)), RIDGE)
    return {name: round(value, 3) for name, value in learnt.items()}


def examples(
    read: Sequence[Reading], links: Mapping[str, Links]
) -> Iterator[tuple[Mapping[str, float], bool]]:
    """For each source and each report that it may mean: what speaks for it, and whether it does."""
    sketches = {reading.report.id: sketch(reading) for reading in read}
    seen = [copies.sketch(reading) for reading in read]
    for reading, own in zip(read, seen, strict=True):
        report = sketches[reading.report.id]
        before = [other for other in sketches.values() if other.order < report.order]
        found = copies.copies(own, [other for other in seen if other is not own])
        copied = frozenset(copy.earlier for copy in found if copy.later == report.report)
        for source in sources(report, before):
            for other, features in candidates(source, Among(report, before, copied)):
                yield features, _meant(source, report, other, links)


def _meant(
    source: Cited, report: CitationSketch, other: CitationSketch, links: Mapping[str, Links]
) -> bool:
    """Whether the gold link stands where the source does, or the source's name is the other's."""
    places = links[report.order[2]].get(other.order[2])
    if places is None:
        return False
    named = likeness(source.name, other.outlet)
    if source.aside or (named.telling == 1 and not named.beside):
        return True
    chains = {claim.id: claim.chain for claim in report.claims}
    spans = [span for name, place in source.links for span in chains[name][place].mention]
    return any(span.start < end and start < span.end for span in spans for start, end in places)


def _report(row: dict[str, Any]) -> Report:
    return Report(
        id="r" + sha256(row["doc"].encode()).hexdigest()[:16],
        doc=row["doc"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
    )


def _links(row: dict[str, Any]) -> Links:
    named: dict[str, list[Stretch]] = defaultdict(list)
    for claim in row["claims"]:
        for link in claim["chain"]:
            if link.get("article") and link["article"] != row["doc"]:
                named[link["article"]] += [tuple(span) for span in link.get("mention") or []]
    return dict(named)
