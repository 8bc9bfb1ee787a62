"""The events of a report: drafts resolved, and tellings of one event made one."""

from __future__ import annotations

from whence.resolve.events.incidents import with_incidents
from whence.resolve.events.merge import event, group, holders
from whence.resolve.events.service import speaking_for
from whence.resolve.events.told import Naming, tellings, without_strangers
from whence.types import Claim, Event, Extracted, Place

__all__ = ["events", "with_incidents"]


def events(
    one: Extracted, places: tuple[Place, ...], claims: tuple[Claim, ...], naming: Naming
) -> tuple[Event, ...]:
    """The events that a report tells of, in the order of first mention, ids ``e1``, ``e2`` ...

    ``naming`` gives for words [first, last] the participant that they mean in this report.
    """
    drafts = with_incidents(one.parsed, one.events)
    told = speaking_for(tellings(one, drafts, places, naming), claims, places)
    groups = group([without_strangers(t) for t in told], one)
    holding = holders(claims)
    return tuple(event(n, told, one, holding) for n, told in enumerate(groups, 1))
