"""What ``--json`` prints: the fields of the core types under their own names."""

from __future__ import annotations

from typing import Any

from whence.cli.content import layers
from whence.cli.said import Account
from whence.plain import plain
from whence.store.contract import EventRow, RelationRow
from whence.trace import Trace
from whence.types import Claim, Reading, Report

_HEADING = ("doc", "title", "outlet", "published", "url")


def claim_record(report: Report, claim: Claim) -> dict[str, Any]:
    """A claim, with what is known of its report beside it."""
    record: dict[str, Any] = plain(claim)
    return record | _heading(report)


def event_record(row: EventRow, told: Account) -> dict[str, Any]:
    """An event, with its place (``where``), the claims that tell of it (``told``) and the denials
    beside it."""
    record: dict[str, Any] = {"report": row.report.id, **plain(row.event)}
    record |= {"where": plain(row.place), "told": plain(row.claims)}
    return record | {"denials": plain(told.denials)} | _heading(row.report)


def relation_record(row: RelationRow) -> dict[str, Any]:
    """A relation, with the claim that words it."""
    record: dict[str, Any] = {"report": row.report.id, **plain(row.relation)}
    return record | {"claim": plain(row.claim)} | _heading(row.report)


def trace_record(found: Trace, reading: Reading) -> dict[str, Any]:
    """A trace with the events that its claim tells of, and the places, times and actors that its
    content names; its report without the text, which ``whence report`` gives."""
    record: dict[str, Any] = plain(found)
    del record["report"]["text"]
    told: dict[str, Any] = plain(layers(reading, found.claim))
    return record | told


def bare(found: Any) -> Any:
    """A picture or a row of one as plain data, its reports without their texts."""
    return _without_text(plain(found))


def _without_text(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_text(item) for item in value]
    if not isinstance(value, dict):
        return value
    dropped = "text" if "address" in value and "doc" in value else ""
    return {name: _without_text(item) for name, item in value.items() if name != dropped}


def _heading(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in _HEADING}
