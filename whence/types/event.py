"""Who does what to whom, and who is what to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.types.measure import Interval, Number
from whence.types.text import Span

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
RELATION_TYPES: tuple[RelationType, ...] = get_args(RelationType)
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)


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
    ``Parsed.incidents``, where the model saw one there. ``also`` are further words that tell of it
    ("killed" beside "bombing").
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
    also: tuple[tuple[int, int], ...] = ()


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
class Template:
    """A violent incident as the model alone sees it, after the MUC-4 task: its ``type`` (attack,
    bombing, kidnapping, arson, robbery, forced work stoppage) and the words for who and what has
    which part in it. Events are what the report's clauses tell; a template may sum up several.
    ``score`` is a probability."""

    type: str
    score: float
    perpetrators: tuple[Span, ...] = ()
    organisations: tuple[Span, ...] = ()
    targets: tuple[Span, ...] = ()
    victims: tuple[Span, ...] = ()
    weapons: tuple[Span, ...] = ()
