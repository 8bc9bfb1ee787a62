"""Core types as plain dicts and lists, the shape that JSON and the store know, and back.

Field names are those of ``whence.types``; tuples are lists.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from whence.types import (
    SOURCE_KINDS,
    STATUSES,
    Attribution,
    Claim,
    Evidence,
    EvidenceKind,
    Link,
    Reading,
    Report,
    Source,
    Span,
)

Row = Mapping[str, Any]


def plain(value: Any) -> Any:
    """A core type as dicts, lists and atoms."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def span_of(row: Row) -> Span:
    """The span that ``plain`` wrote. Raises KeyError for a missing field, as all here do."""
    return Span(row["start"], row["end"], row["text"])


def spans_of(rows: Sequence[Row]) -> tuple[Span, ...]:
    """The spans that ``plain`` wrote."""
    return tuple(span_of(row) for row in rows)


def report_of(row: Row) -> Report:
    """The report that ``plain`` wrote."""
    return Report(**{name: row[name] for name in Report.__dataclass_fields__})


def source_of(row: Row) -> Source:
    """The source that ``plain`` wrote. Raises ValueError for an unknown kind."""
    return Source(
        id=row["id"],
        name=row["name"],
        kind=_one_of(SOURCE_KINDS, row["kind"]),
        named=row["named"],
        role=row["role"],
        affiliation=row["affiliation"],
        mentions=spans_of(row["mentions"]),
    )


def link_of(row: Row) -> Link:
    """The link that ``plain`` wrote. Raises ValueError for an unknown kind."""
    return Link(
        source=row["source"],
        name=row["name"],
        kind=_one_of(SOURCE_KINDS, row["kind"]),
        named=row["named"],
        mention=spans_of(row["mention"]),
        inherited=row["inherited"],
    )


def evidence_of(row: Row) -> Evidence:
    """The evidence that ``plain`` wrote. Raises ValueError for an unknown kind."""
    return Evidence(_one_of(get_args(EvidenceKind), row["kind"]), span_of(row["span"]))


def claim_of(row: Row) -> Claim:
    """The claim that ``plain`` wrote. Raises ValueError for an unknown status."""
    return Claim(
        id=row["id"],
        report=row["report"],
        content=spans_of(row["content"]),
        cue=spans_of(row["cue"]),
        chain=tuple(link_of(link) for link in row["chain"]),
        status=_one_of(STATUSES, row["status"]),
        evidence=tuple(evidence_of(item) for item in row["evidence"]),
        sentence=span_of(row["sentence"]),
        quoted=row["quoted"],
    )


def attribution_of(row: Row) -> Attribution:
    """The attribution that ``plain`` wrote."""
    return Attribution(spans_of(row["source"]), spans_of(row["cue"]), spans_of(row["content"]))


def reading_of(row: Row) -> Reading:
    """The reading that ``plain`` wrote."""
    return Reading(
        report=report_of(row["report"]),
        claims=tuple(claim_of(claim) for claim in row["claims"]),
        sources=tuple(source_of(source) for source in row["sources"]),
        attributions=tuple(attribution_of(item) for item in row["attributions"]),
        notes=spans_of(row["notes"]),
    )


def _one_of(accepted: tuple[Any, ...], seen: Any) -> Any:
    if seen not in accepted:
        raise ValueError(f"{seen!r} is none of {', '.join(accepted)}")
    return seen
