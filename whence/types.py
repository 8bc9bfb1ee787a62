"""The core types: what flows between the stages. Frozen, standard library only.

Every offset is a code point of ``Report.text``, end exclusive, and every span repeats the words it
covers, so that ``report.text[span.start:span.end] == span.text`` can be checked anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Status = Literal["stated", "hedged", "denied", "predicted", "requested"]
SourceKind = Literal[
    "outlet", "document", "person", "organisation", "government", "group", "unspecified"
]
EvidenceKind = Literal["hedge", "scare-quote", "denial", "prediction", "request"]
TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["time", "day", "week", "month", "season", "year", "decade", "vague"]
PlaceKind = Literal["country", "province", "district", "populated", "site", "feature", "region"]
PlacePrecision = Literal["exact", "near", "district", "province", "country"]
ActorKind = Literal[
    "state-force", "armed-group", "political-body", "civilians", "organisation", "person", "outlet"
]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Occurrence = Literal["happened", "attempted", "threatened", "planned", "requested", "denied"]
RelationType = Literal[
    "allied_with",
    "part_of",
    "supports",
    "rival_of",
    "negotiating_with",
    "operates_in",
    "led_by",
    "split_from",
    "merged_with",
    "alias_of",
]

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

RELATION_TYPES: tuple[RelationType, ...] = get_args(RelationType)
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)


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
    ``speaker`` (a mention that can be a link of a chain), ``entity`` (``label`` is its type:
    person, organisation, place, other), a part in an incident (see :class:`Incident`), or
    ``term`` (``label`` is its type after re3d: Organisation, Location, Person, Weapon ...).
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
    later mark comes first), ``bond:TYPE`` and ``bond:not TYPE`` (a relation of Whence's types,
    ``of`` being its subject), ``fact:TYPE`` (one of re3d's). ``to`` is -1 for "none". ``score`` is
    a probability, 0 to 1.
    """

    kind: str
    of: int
    to: int
    score: float


@dataclass(frozen=True, slots=True)
class Incident:
    """A violent incident that the model saw in a report, after the MUC-4 task: its type (attack,
    bombing, kidnapping, arson, robbery, forced work stoppage) and who and what has which part in
    it, as places in ``Parsed.marks`` (layers ``perpetrator``, ``organisation``, ``target``,
    ``victim``, ``weapon``)."""

    type: str
    marks: tuple[int, ...]
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
    incidents: tuple[Incident, ...] = ()


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
class Interval:
    """A stretch of the calendar as precisely as words give it: ISO 8601, both ends included.

    An end that no word gives is None. ``precision`` is how finely the words speak; ``vague`` is
    for those that only lean somewhere ("recently", "the upcoming spring season").
    """

    start: str | None
    end: str | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Time:
    """Words that tell a time, with their TIMEX3 value (ISO-TimeML). ``interval`` is empty where
    they place nothing on the calendar, as a bare duration or "daily" does."""

    span: Span
    kind: TimeKind
    value: str
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Number:
    """A count, share or range: between ``low`` and ``high``, of the base ``of`` where there is one.

    "At least 12" has no ``high``, "up to 30" no ``low``; a share in per cent is of 100. ``measure``
    says what is counted (``killed``, ``injured``, ``arrested``, ``abducted``, ``displaced``,
    ``attackers``, ``attacks``, else the noun). ``counted`` are the words that name it. ``vague``
    keeps a word such as "dozens", whose range is a convention (see ``data/lexicon``). ``window``
    is the time in which it was counted.
    """

    span: Span
    low: float | None
    high: float | None
    of: float | None
    measure: str
    counted: Span | None = None
    vague: str | None = None
    window: Interval | None = None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words [first, last] of a parsed report that name a place.

    ``span`` are their characters. ``kind`` is what the report calls it there ("Marn district"),
    None where it does not say. ``inside`` is the number, among the report's mentions, of the place
    that it is worded to lie in ("Tolm, Ardania"). ``people`` is true where the words name not the
    place but those of it ("Ardanian officials"): a hint, no place.
    """

    span: Span
    first: int
    last: int
    kind: PlaceKind | None = None
    inside: int | None = None
    people: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a report names. ``id`` is ``p1``, ``p2`` ... in the order of first mention.

    ``path`` holds the place and what contains it, the country last. ``latitude`` and ``longitude``
    are WGS 84 degrees; without them the place is unresolved and stays a name. ``precision`` is
    UCDP's where-precision; ``country`` an ISO 3166-1 alpha-2 code; ``geonames`` a GeoNames id.
    """

    id: str
    name: str
    kind: PlaceKind
    mentions: tuple[Span, ...]
    path: tuple[str, ...] = ()
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: PlacePrecision | None = None
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or is acted on in a report, named or described, under all wordings.

    ``id`` is ``a1``, ``a2`` ... in the order of first mention. ``identity`` is a theatre pack's
    id where one is known, ``ids`` are (scheme, id) pairs beside it, such as ("ucdp", "303").
    ``part_of`` is the actor, in this report, that it is a faction or member body of.
    """

    id: str
    name: str
    kind: ActorKind
    named: bool
    mentions: tuple[Span, ...]
    identity: str | None = None
    ids: tuple[tuple[str, str], ...] = ()
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody or something with a part in an event or relation, as worded there.

    ``actor`` or ``place`` is the id of what it resolves to in the report. ``claims`` are the ids
    of the claims whose words give it this part: on whose word it rests.
    """

    name: str
    mention: Span
    actor: str | None = None
    place: str | None = None
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as one clause tells it, its roles still word ranges [first, last].

    ``trigger`` is the word that tells of it; ``kind`` the kind of violence. ``places`` and
    ``times`` are words; ``toll`` holds places in ``Extracted.numbers``. ``incident`` is a place in
    ``Parsed.incidents``, where the model saw one there.
    """

    type: EventType
    mode: str | None
    kind: str | None
    occurrence: Occurrence
    trigger: tuple[int, int]
    actors: tuple[tuple[int, int], ...] = ()
    recipients: tuple[tuple[int, int], ...] = ()
    targets: tuple[tuple[int, int], ...] = ()
    means: tuple[tuple[int, int], ...] = ()
    places: tuple[tuple[int, int], ...] = ()
    times: tuple[tuple[int, int], ...] = ()
    toll: tuple[int, ...] = ()
    incident: int | None = None


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A relation as worded, its ends still word ranges [first, last]; ``words`` word it."""

    type: RelationType
    subject: tuple[int, int]
    object: tuple[int, int]
    negated: bool
    words: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Event:
    """What is said to have happened, or to have been attempted, threatened, planned or denied.

    ``id`` is ``e1``, ``e2`` ... in the order of first mention; an event told twice in a report is
    one, with several ``triggers``. ``type`` and ``mode`` are PLOVER's, ``kind`` the kind of
    violence ("bombing", "kidnapping"). ``actors`` do it, ``recipients`` are the people it is done
    to, ``targets`` the things. ``place`` is a place's id. ``time`` is empty where none is worded.
    ``claims`` are the ids of the claims that tell of it.
    """

    id: str
    type: EventType
    mode: str | None
    kind: str | None
    occurrence: Occurrence
    triggers: tuple[Span, ...]
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    targets: tuple[Participant, ...] = ()
    means: tuple[Span, ...] = ()
    place: str | None = None
    time: Interval | None = None
    toll: tuple[Number, ...] = ()
    claims: tuple[str, ...] = ()
    incident: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A lasting link between actors, or an actor and a place, as a claim words it. Its status is
    the claim's; ``interval`` is its validity where one is worded."""

    type: RelationType
    subject: Participant
    object: Participant
    negated: bool
    words: Span
    interval: Interval | None = None


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
