"""The core types: what flows between the stages. Frozen, standard library only.

Every offset is a code point of ``Report.text``, end exclusive, and every span repeats the words it
covers, so that ``report.text[span.start:span.end] == span.text`` can be checked anywhere.
"""

from __future__ import annotations

from whence.types.event import (
    EVENT_TYPES,
    RELATION_TYPES,
    Actor,
    ActorKind,
    Event,
    EventDraft,
    EventType,
    Occurrence,
    Participant,
    Relation,
    RelationDraft,
    RelationType,
    Template,
)
from whence.types.measure import (
    Interval,
    Number,
    Place,
    PlaceKind,
    PlaceMention,
    PlacePrecision,
    Precision,
    Time,
    TimeKind,
)
from whence.types.reading import Claim, Extracted, Reading
from whence.types.speech import (
    SOURCE_KINDS,
    STATUSES,
    Attribution,
    Draft,
    Evidence,
    EvidenceKind,
    Link,
    Source,
    SourceKind,
    Status,
)
from whence.types.text import Aside, Incident, Mark, Parsed, Report, Span, Tie, Word

__all__ = [
    "EVENT_TYPES",
    "RELATION_TYPES",
    "SOURCE_KINDS",
    "STATUSES",
    "Actor",
    "ActorKind",
    "Aside",
    "Attribution",
    "Claim",
    "Draft",
    "Event",
    "EventDraft",
    "EventType",
    "Evidence",
    "EvidenceKind",
    "Extracted",
    "Incident",
    "Interval",
    "Link",
    "Mark",
    "Number",
    "Occurrence",
    "Parsed",
    "Participant",
    "Place",
    "PlaceKind",
    "PlaceMention",
    "PlacePrecision",
    "Precision",
    "Reading",
    "Relation",
    "RelationDraft",
    "RelationType",
    "Report",
    "Source",
    "SourceKind",
    "Span",
    "Status",
    "Template",
    "Tie",
    "Time",
    "TimeKind",
    "Word",
]
