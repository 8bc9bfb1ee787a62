"""The formats that reconciliation is scored in: one cluster of reports, or one label a report."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TextIO

from whence.store.contract import Picture
from whence.types import JudgementKind


def write_score_relay(picture: Picture, out: TextIO, name: str) -> int:
    """Write one line for the store, a cluster called ``name``: ``{"cluster", "copies",
    "citations", "groups": [{"id", "claims", "roots"}], "conflicts"}``, reports by doc.
    Returns 1."""
    docs = {reading.report.id: reading.report.doc for reading in picture.readings("docs")}
    claims = {
        claim.id: reading.report.doc
        for reading in picture.readings("docs")
        for claim in reading.claims
    }
    label = {**{claim: claim for claim in claims}, **picture.groups("same-claim")}
    groups = defaultdict(list)
    for claim in claims:
        groups[label[claim]].append([claims[claim], claim])
    weights = {group: picture.weight(group) for group in groups}
    row = {
        "cluster": name,
        "copies": _pairs(picture, "copy", docs),
        "citations": _pairs(picture, "citation", docs),
        "groups": [
            {
                "id": group,
                "claims": members,
                "roots": weight.roots.certain if (weight := weights[group]) else 0,
            }
            for group, members in groups.items()
        ],
        "conflicts": sorted({tuple(pair) for pair in _pairs(picture, "conflict", label)}),
    }
    out.write(json.dumps(row, ensure_ascii=False) + "\n")
    return 1


def _pairs(picture: Picture, kind: JudgementKind, names: dict[str, str]) -> list[list[str]]:
    """What stands of a kind, by the names of the two things; open ends are left out."""
    return [
        [names[item.left], names[item.right]]
        for item in picture.standing(kind)
        if item.holds and item.left in names and item.right in names
    ]
