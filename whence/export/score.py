"""The two formats that quality is scored in: one line a report, offsets in code points.

Scorers know a text by its ``doc``, so of several reports under one doc the newest is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TextIO

from whence.store.contract import View
from whence.types import Claim, Link, Reading, Span


def write_score_claims(view: View, out: TextIO) -> int:
    """Write ``{"doc", "claims": [{"id", "content", "chain", "status", "numbers", "relations"}]}``.
    Returns the number of lines."""
    return _lines(view, out, lambda r: {"claims": [_claim(claim) for claim in r.claims]})


def write_score_attribution(view: View, out: TextIO) -> int:
    """Write ``{"doc", "attributions": [{"source", "cue", "content"}]}``, the outer level only.
    Returns the number of lines."""
    return _lines(view, out, lambda r: {"attributions": _attributions(r)})


def _lines(view: View, out: TextIO, fields: Callable[[Reading], dict[str, Any]]) -> int:
    written = 0
    for reading in view.readings("docs"):
        row = {"doc": reading.report.doc, **fields(reading)}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        written += 1
    return written


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "content": _stretches(claim.content),
        "chain": [_link(link) for link in claim.chain],
        "status": claim.status,
        "numbers": [],
        "relations": [],
    }


def _link(link: Link) -> dict[str, Any]:
    row: dict[str, Any] = {
        "source": link.source,
        "name": link.name,
        "mention": _stretches(link.mention),
    }
    return {**row, "inherited": True} if link.inherited else row


def _attributions(reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "source": _stretches(item.source),
            "cue": _stretches(item.cue),
            "content": _stretches(item.content),
        }
        for item in reading.attributions
    ]


def _stretches(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
