"""What reconciliation finds between reports, and the decisions made on it.

A thing is named by its id: a report's, a claim's; an event is ``REPORT/EVENT`` and a source
``REPORT/SOURCE``, since their own ids count inside one report only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from whence.types.speech import SourceKind

JudgementKind = Literal[
    "copy", "citation", "same-claim", "same-incident", "same-story", "same-source", "conflict"
]
Difference = Literal["number", "perpetrator", "place", "time", "polarity", "status", "account"]
Clash = Literal["contradiction", "update", "correction"]
JUDGEMENT_KINDS: tuple[JudgementKind, ...] = get_args(JudgementKind)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one report that stand in another too: code points [start, end) of the later
    report's text, and [of_start, of_end) of the earlier one's."""

    start: int
    end: int
    of_start: int
    of_end: int


@dataclass(frozen=True, slots=True)
class Copy:
    """``later`` (a report's id) reuses the wording of ``earlier``.

    ``share`` is the part of the later report's words that the passages hold, 0 to 1. ``credited``
    is true where the later report names the earlier one or its outlet as its source. ``score`` is
    a probability, 0 to 1; ``reason`` one line for people. So in all findings below.
    """

    later: str
    earlier: str
    share: float
    credited: bool
    passages: tuple[Passage, ...]
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Citation:
    """``report`` names a report as the source of something, in its own or others' words.

    ``cited`` is the report that it means, None (an open end) where that is not in the store.
    ``name`` is how it is worded. ``links`` are the links meant: claim ids and places in its chain.
    """

    report: str
    cited: str | None
    name: str
    links: tuple[tuple[str, int], ...]
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two claims that say the same, or two events that are one incident, by their ids; the one
    from the later report first."""

    left: str
    right: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two claims that cannot both be true, the later one first, and in what they differ.

    An ``update`` is a newer figure or account where the older was not wrong when it was given, a
    ``correction`` one that takes the older back; a ``contradiction`` is neither.
    """

    left: str
    right: str
    differs: Difference
    clash: Clash
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a claim comes from in the end: somebody who says so on their own account.

    ``claims`` are the ids of the claims that lead back to it. ``distinct`` is false where it may
    be the same as another origin that is counted ("not shown to be distinct").
    """

    name: str
    kind: SourceKind
    named: bool
    claims: tuple[str, ...]
    distinct: bool = True


@dataclass(frozen=True, slots=True)
class Roots:
    """How many independent origins affirm a claim: surely ``certain``, perhaps up to
    ``possible``. ``unrooted`` are the ids of its claims that lead back to no origin (a report's
    own voice, "reports say"); ``denied_by`` those who say that it is not so."""

    certain: int
    possible: int
    origins: tuple[Origin, ...]
    denied_by: tuple[Origin, ...] = ()
    unrooted: tuple[str, ...] = ()


Finding = Copy | Citation | Match | Conflict


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision on two things: that they are, or are not, what ``kind`` says.

    ``left`` and ``right`` are the ids that a finding of this kind holds; an open citation has an
    empty ``right``. ``author`` is a rule ("rule:copies") or a person; a person's word stands
    above every rule's. ``made`` and ``withdrawn`` are ISO 8601, UTC; nothing is ever deleted.
    ``detail`` is the finding as JSON, empty for a person's judgement.
    """

    id: str
    kind: JudgementKind
    left: str
    right: str
    holds: bool
    author: str
    person: bool
    made: str
    score: float
    reason: str
    detail: str = ""
    withdrawn: str | None = None
