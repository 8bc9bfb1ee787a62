"""All that is read in one report, before and after it is known who is who."""

from __future__ import annotations

from dataclasses import dataclass

from whence.types.event import Actor, Event, EventDraft, Relation, RelationDraft, Template
from whence.types.measure import Number, Place, PlaceMention, Time
from whence.types.speech import Attribution, Draft, Evidence, Link, Source, Status
from whence.types.text import Parsed, Report, Span


@dataclass(frozen=True, slots=True)
class Extracted:
    """What is claimed in a parsed report, before it is known which mentions are one source."""

    parsed: Parsed
    drafts: tuple[Draft, ...]
    attributions: tuple[Attribution, ...]
    notes: tuple[Span, ...]
    numbers: tuple[Number, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    events: tuple[EventDraft, ...] = ()
    relations: tuple[RelationDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition that somebody commits to, denies, predicts or asks for.

    ``chain`` runs from the report outward, the origin last; empty, it is the report's own voice.
    ``status`` is as the last link puts it. ``sentence`` is where the claim stands. ``quoted`` is
    true when some of the content stands in quotation marks that belong to the attribution.
    ``numbers`` and ``relations`` are those that the content words, ``events`` ids of the events
    that it tells of.
    """

    id: str
    report: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    chain: tuple[Link, ...]
    status: Status
    evidence: tuple[Evidence, ...]
    sentence: Span
    quoted: bool
    numbers: tuple[Number, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read in one report. ``notes`` are words on where the report itself comes from,
    such as "(With inputs from agencies)"."""

    report: Report
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    notes: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    times: tuple[Time, ...] = ()
    events: tuple[Event, ...] = ()
    templates: tuple[Template, ...] = ()
