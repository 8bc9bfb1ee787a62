"""Pairs of claims of relay's training clusters, and which cannot both be true."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bench.corpus import documents
from bench.gold_claims import gold_readings
from whence.pipeline import readings
from whence.reconcile.claims import group, same_claims
from whence.reconcile.claims import sketch as claim_sketch
from whence.reconcile.conflicts import sketch
from whence.reconcile.conflicts.finding import candidates
from whence.reconcile.conflicts.pairs import features
from whence.reconcile.conflicts.sketch import Floats, Ints
from whence.reconcile.conflicts.stack import stack
from whence.reconcile.copies import copies
from whence.reconcile.copies import sketch as copy_sketch
from whence.types import Claim, Reading

Row = dict[str, Any]
Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Story:
    """The pairs of one cluster: features, whether they conflict, what each weighs (all pairs of
    two groups together weigh 1) and which two groups it is of. ``found`` are the pairs of groups
    that hold a gold conflict, ``gold`` how many gold conflicts there are."""

    claims: str
    features: Floats
    conflict: Floats
    weight: Floats
    groups: Ints
    found: frozenset[int]
    gold: int


def examples(paths: Sequence[Path]) -> Iterator[Story]:
    """Each cluster twice: with relay's claims and groups, and with Whence's own."""
    for path in paths:
        rows = list(documents(path))
        whole = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf8"))
        pairs = {frozenset(item[:2]) for item in whole["conflicts"]}
        gold = _in_order(list(gold_readings(path)))
        own = _in_order([r for r in readings([r.report for r in gold]) if isinstance(r, Reading)])
        by_doc = {row["doc"]: row for row in rows}
        names = {c.id: g["claim"] for r in gold for c, g in _told(r, by_doc[r.report.doc])}
        yield _story("gold", gold, names, names, pairs)
        labels = {c.id: name for r in own for c, name in _labels(r, by_doc[r.report.doc])}
        yield _story("own", own, _own_groups(own), labels, pairs)


def _in_order(read: list[Reading]) -> list[Reading]:
    return sorted(read, key=lambda r: (r.report.published or "", r.report.doc, r.report.id))


def _told(reading: Reading, row: Row) -> Iterator[tuple[Claim, Row]]:
    return zip(reading.claims, row["claims"], strict=True)


def _labels(reading: Reading, row: Row) -> Iterator[tuple[Claim, str]]:
    """The claims whose characters are by half or more those of a gold claim, with its name."""
    gold = [(_characters(claim["content"]), claim["claim"]) for claim in row["claims"]]
    for claim in reading.claims:
        mine = _characters([(span.start, span.end) for span in claim.content])
        shares = ((len(mine & theirs) / len(mine | theirs), name) for theirs, name in gold)
        share, name = max(shares, default=(0.0, ""))
        if share >= 0.5:
            yield claim, name


def _characters(spans: Sequence[Sequence[int]]) -> frozenset[int]:
    return frozenset(place for start, end in spans for place in range(start, end))


def _own_groups(read: Sequence[Reading]) -> Labels:
    prints, sketches = [copy_sketch(r) for r in read], [claim_sketch(r) for r in read]
    matches = []
    for n, own in enumerate(sketches):
        copied = copies(prints[n], prints[:n])
        matches += same_claims(own, sketches[:n], copied)
    return group([claim.id for r in read for claim in r.claims], matches, {})


def _story(
    claims: str,
    read: Sequence[Reading],
    group_of: Labels,
    labels: Labels,
    pairs: set[frozenset[str]],
) -> Story:
    sketches = [sketch(reading) for reading in read]
    ids = [claim.id for reading in read for claim in reading.claims]
    _, groups = np.unique([group_of.get(name, name) for name in ids], return_inverse=True)
    whole = stack(sketches, groups)
    left, right = candidates(whole, len(ids))
    named = [labels.get(name, "") for name in ids]
    both = [frozenset((named[i], named[j])) for i, j in np.stack([left, right], 1).tolist()]
    conflict = np.array([pair in pairs for pair in both], np.float32)
    a, b = np.minimum(groups[left], groups[right]), np.maximum(groups[left], groups[right])
    size = np.bincount(groups)
    key = a * len(size) + b
    return Story(
        claims=claims,
        features=features(whole, left, right),
        conflict=conflict,
        weight=(1 / (size[a] * size[b])).astype(np.float32),
        groups=key,
        found=_found(ids, groups, labels, pairs),
        gold=len(pairs),
    )


def _found(
    ids: Sequence[str], groups: Ints, labels: Labels, pairs: set[frozenset[str]]
) -> frozenset[int]:
    """The pairs of groups that hold most claims of either side of a gold conflict."""
    votes: dict[str, list[int]] = {}
    for name, group_number in zip(ids, groups.tolist(), strict=True):
        votes.setdefault(labels.get(name, ""), []).append(group_number)
    home = {name: max(sorted(set(found)), key=found.count) for name, found in votes.items()}
    sides = [sorted(home[name] for name in pair if name in home) for pair in pairs]
    size = int(groups.max()) + 1
    return frozenset(s[0] * size + s[1] for s in sides if len(s) == 2 and s[0] != s[1])
