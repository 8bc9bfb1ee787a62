"""Who says what: attributions and the links of a chain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.types.text import Span

Status = Literal["stated", "hedged", "denied", "predicted", "requested"]
SourceKind = Literal[
    "outlet", "document", "person", "organisation", "government", "group", "unspecified"
]
EvidenceKind = Literal["hedge", "scare-quote", "denial", "prediction", "request"]
STATUSES: tuple[Status, ...] = ("stated", "hedged", "denied", "predicted", "requested")
SOURCE_KINDS: tuple[SourceKind, ...] = (
    "outlet",
    "document",
    "person",
    "organisation",
    "government",
    "group",
    "unspecified",
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is quoted by which words for what, at the outer level (PARC 3.0, PolNeAR)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that decide or colour a claim's status, kept as they stand."""

    kind: EvidenceKind
    span: Span


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim whose sources are still mentions: ``chain`` holds places in ``Parsed.marks``, from
    the report outward, the origin last."""

    content: Span
    cue: tuple[Span, ...]
    chain: tuple[int, ...]
    status: Status
    evidence: tuple[Evidence, ...]
    sentence: Span
    quoted: bool


@dataclass(frozen=True, slots=True)
class Source:
    """An identity inside one report: every mention of one speaker, and what is worded of it.

    ``id`` is ``s1``, ``s2`` ... in the order of first mention. An anonymous source keeps its
    description as its name; nothing ties it to a named one.
    """

    id: str
    name: str
    kind: SourceKind
    named: bool
    role: str | None
    affiliation: str | None
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: a source as this claim words it.

    ``mention`` is empty where the words do not name the source again. An ``inherited`` link is not
    worded for this claim but follows from where its source was introduced.
    """

    source: str
    name: str
    kind: SourceKind
    named: bool
    mention: tuple[Span, ...] = ()
    inherited: bool = False
