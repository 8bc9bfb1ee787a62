"""What ``--json`` prints: the fields of the core types under their own names."""

from __future__ import annotations

from typing import Any

from whence.plain import plain
from whence.trace import Trace
from whence.types import Claim, Report

_HEADING = ("doc", "title", "outlet", "published", "url")


def claim_record(report: Report, claim: Claim) -> dict[str, Any]:
    """A claim, with what is known of its report beside it."""
    record: dict[str, Any] = plain(claim)
    return record | {name: getattr(report, name) for name in _HEADING}


def trace_record(found: Trace) -> dict[str, Any]:
    """A trace; its report without the text, which ``whence report`` gives."""
    record: dict[str, Any] = plain(found)
    del record["report"]["text"]
    return record
