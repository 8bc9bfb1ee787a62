"""The core types: what flows between the stages. Frozen, standard library only.

Every offset is a code point of ``Report.text``, end exclusive, and every span repeats the words it
covers, so that ``report.text[span.start:span.end] == span.text`` can be checked anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
class Span:
    """A stretch of a report's text: code points [start, end) and the words there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text.

    ``id`` is hashed from the content (see :func:`whence.read.identify`), so the same report read
    twice is the same report. ``doc`` is the name its publisher or its file gives it. ``address``
    says which page it is (its URL, else where it was read from): the same address with another
    text is another version. ``text`` is the input as it stands; claims are looked for from
    ``body`` on, what stands before it being a header. ``published`` is ISO 8601, as precise as
    the input was.
    """

    id: str
    doc: str
    text: str
    body: int = 0
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that could not be read as a report, and why, in one line."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its place in the text, its universal part of speech and its dependency head.

    ``head`` is the index of the governing word in ``Parsed.words``, or the word's own index for
    the root of a sentence; ``relation`` is the Universal Dependencies relation to it.
    """

    start: int
    end: int
    pos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words [first, last] of a parsed report that the model marked as one thing.

    ``layer`` says as what: ``source``, ``cue``, ``content`` (attribution parts), ``claim``,
    ``speaker`` (a mention that can be a link of a chain), ``entity`` (``label`` is its type).
    ``score`` is the model's probability, 0 to 1.
    """

    layer: str
    label: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Tie:
    """A scored connection between two marks, given by their places in ``Parsed.marks``.

    ``kind``: ``cue-source``, ``content-cue``, ``claim-speaker`` (who makes the claim),
    ``speaker-through`` (whom a speaker is heard through), ``same`` (both mean the same entity; the
    later mark comes first). ``to`` is -1 for "none". ``score`` is a probability, 0 to 1.
    """

    kind: str
    of: int
    to: int
    score: float


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with what the language model sees in it.

    ``sentences`` are word ranges [first, last). ``labels`` gives, for a mark's place in ``marks``,
    the model's probabilities over a closed set: statuses for claims, kinds and ``named`` for
    speakers.
    """

    report: Report
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    labels: dict[int, dict[str, float]]


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
class Extracted:
    """What is claimed in a parsed report, before it is known which mentions are one source."""

    parsed: Parsed
    drafts: tuple[Draft, ...]
    attributions: tuple[Attribution, ...]
    notes: tuple[Span, ...]


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


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition that somebody commits to, denies, predicts or asks for.

    ``chain`` runs from the report outward, the origin last; empty, it is the report's own voice.
    ``status`` is as the last link puts it. ``sentence`` is where the claim stands. ``quoted`` is
    true when some of the content stands in quotation marks that belong to the attribution.
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


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read in one report. ``notes`` are words on where the report itself comes from,
    such as "(With inputs from agencies)"."""

    report: Report
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    notes: tuple[Span, ...] = ()
