"""The formats that claims and attribution are scored in: one line a report, code points.

Scorers know a text by its ``doc``, so of several reports under one doc the newest is written.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TextIO

from whence.store.contract import View
from whence.types import Claim, Link, Number, Reading, Relation, Span

_RELAY = {"split_from": ("part_of", True), "merged_with": ("allied_with", False)}


def write_score_claims(view: View, out: TextIO) -> int:
    """Write ``{"doc", "claims": [{"id", "content", "chain", "status", "numbers", "relations"}]}``.
    Returns the number of lines."""
    return write_lines(
        view, out, "doc", lambda r: {"claims": [_claim(claim) for claim in r.claims]}
    )


def write_score_attribution(view: View, out: TextIO) -> int:
    """Write ``{"doc", "attributions": [{"source", "cue", "content"}]}``, the outer level only.
    Returns the number of lines."""
    return write_lines(view, out, "doc", lambda r: {"attributions": _attributions(r)})


def write_lines(
    view: View, out: TextIO, key: str, fields: Callable[[Reading], dict[str, Any]]
) -> int:
    """Write what ``fields`` gives for the newest report of each doc, its name under ``key``.
    Returns the number of lines."""
    written = 0
    for reading in view.readings("docs"):
        row = {key: reading.report.doc, **fields(reading)}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        written += 1
    return written


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "content": _stretches(claim.content),
        "chain": [_link(link) for link in claim.chain],
        "status": claim.status,
        "numbers": [_number(number) for number in claim.numbers],
        "relations": [_relation(relation) for relation in claim.relations],
    }


def _number(number: Number) -> dict[str, Any]:
    values = {"low": number.low, "high": number.high, "of": number.of}
    return {"text": number.span.text, **{name: _whole(value) for name, value in values.items()}}


def _whole(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _relation(relation: Relation) -> dict[str, Any]:
    """Relay has seven types: a body split off is no part of the other, two merged are allied."""
    kind, negated = _RELAY.get(relation.type, (relation.type, relation.negated))
    return {
        "subject": relation.subject.name,
        "type": kind,
        "object": relation.object.name,
        "negated": negated,
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
