"""What can be asked of a store. An empty field lets everything through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.types import EventType, RelationType, Status

Which = Literal["all", "newest", "docs"]


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims to list.

    ``words``: all must stand in the content, in any order, case aside; ``attack*`` is any word
    that begins so. ``source``: part of the name of any link. ``outlet``: part of its name.
    ``since``/``until``: ISO dates of publication, both included. ``depth``: number of links, at
    least. ``anonymous``: only chains whose last link is not named. ``report``: as in
    ``View.report``. ``versions``: older versions of a report too; without it only the newest text
    at each address speaks, unless ``report`` names an older one.

    ``actor``: who takes part in the claim, by part of a name or other wording, by identity, or by
    an id ("303" or "ucdp:303"). ``place``: where it is or what it names, by the whole name of the
    place or of anything that contains it, or an ISO country code. ``event``: a PLOVER type, a mode
    or a kind of violence of an event that it tells of. ``relation``: the type of one that it
    words. ``killed``, ``injured``, ``number``: a number whose range can satisfy a condition such
    as ">=10", ">10", "<=5", "<5", "=3", "10" or "10..20"; ``number`` is of any measure, or of one
    written before it: "arrested>=10".
    """

    words: str | None = None
    source: str | None = None
    status: Status | None = None
    actor: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    depth: int | None = None
    anonymous: bool = False
    report: str | None = None
    limit: int | None = None
    versions: bool = False
    event: str | None = None
    place: str | None = None
    relation: str | None = None
    killed: str | None = None
    injured: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events of the newest versions (or of one ``report``) to list.

    ``type`` is a PLOVER type, in any letter case, ``kind`` the kind of violence. ``actor`` is an
    actor, recipient or target, ``place`` where it is; these, ``killed``, ``since``, ``until`` and
    ``report`` are as in ``ClaimFilter``. ``when`` is an ISO date, month or year that the worded
    time of the event meets: events without one are left out.
    """

    type: EventType | str | None = None
    kind: str | None = None
    place: str | None = None
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    when: str | None = None
    killed: str | None = None
    report: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class RelationFilter:
    """Which relations of the newest versions (or of one ``report``) to list: by ``type``, by an
    ``actor`` at either end (as in ``ClaimFilter``), negated ones or the others only."""

    type: RelationType | str | None = None
    actor: str | None = None
    negated: bool | None = None
    report: str | None = None
    limit: int | None = None
