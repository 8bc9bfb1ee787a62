"""Whether two tellings are of one event: nothing speaks against it and enough speaks for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from whence.lexicon import lists
from whence.resolve.events.told import Told
from whence.types import Interval, Number, Participant, Place

ENOUGH = 2.0
_ARTICLES = ("the ", "a ", "an ", "its ", "their ", "his ", "her ")
_PRONOUNS = frozenset("he she it they we i you him her them us who which that his their".split())


def alike(one: Told, other: Told, numbers: tuple[Number, ...]) -> float:
    """How much speaks for a later telling ``other`` being of the event that ``one`` tells of; below
    :data:`ENOUGH` too little, and 0 where something speaks against it."""
    if _apart(one, other, numbers):
        return 0.0
    score = 0.0
    score += 2.0 * (other.again and other.noun and _wording(one, other))
    score += 1.0 * bool(keys(one.actors) & keys(other.actors))
    score += 1.0 * bool(_done_to(one) & _done_to(other))
    score += 1.0 * (one.place is not None and one.place == other.place)
    score += 1.0 * _same_day(one.time, other.time)
    score += 1.0 * (one.draft.kind == other.draft.kind and one.draft.kind not in _general())
    score += 1.0 * bool(_tolls(one, numbers) & _tolls(other, numbers))
    score += 0.5 * (one.trigger.text.lower() == other.trigger.text.lower())
    return score + 2.0 * _mere_outcome(other)


def _of_many(told: Told, numbers: tuple[Number, ...]) -> bool:
    """Whether a telling counts several who came to harm."""
    return any((numbers[n].low or numbers[n].high or 0) > 1 for n in told.draft.toll)


def _apart(one: Told, other: Told, numbers: tuple[Number, ...]) -> bool:
    """Whether something speaks against two tellings being of one event."""
    a, b = one.draft, other.draft
    if a.type != b.type or other.fresh:
        return True
    if a.occurrence != b.occurrence and (_mere_outcome(other) or not (other.again and other.noun)):
        return True
    if one.lone and _of_many(other, numbers):
        return True
    if not (_mere_outcome(other) or _kinds_agree(a.kind, b.kind)):
        return True
    if one.noun and other.noun and one.plural != other.plural and not _mere_outcome(other):
        return True
    if _elsewhere(one.place, other.place) or _another_time(one.time, other.time):
        return True
    actors, others = keys(one.actors), keys(other.actors)
    named_again = other.again and one.trigger.text.lower() == other.trigger.text.lower()
    if actors and others and not actors & others and not named_again:
        return True
    return _others_suffer(one, other)


def _mere_outcome(told: Told) -> bool:
    """Whether a telling only says what came of something: "twelve were injured"."""
    known = told.actors or told.targets or told.place or told.time or told.draft.means
    return told.draft.type == "ASSAULT" and told.draft.kind is None and not known


def _others_suffer(one: Told, other: Told) -> bool:
    """Whether each names whom it was done to, and they are not the same."""
    mine = {p.actor for p in one.recipients if p.actor}
    theirs = {p.actor for p in other.recipients if p.actor}
    return bool(mine and theirs and not mine & theirs) and not (one.draft.toll and other.draft.toll)


def _wording(one: Told, other: Told) -> bool:
    """Whether a noun that points back could mean what the first told of."""
    same = one.trigger.text.lower() == other.trigger.text.lower()
    violent = one.draft.type == "ASSAULT"
    return same or not violent or other.draft.kind in _general() or _kin(one, other)


def _kin(one: Told, other: Told) -> bool:
    a, b = one.draft.kind, other.draft.kind
    return a == b or a is None or frozenset((a, b)) in _pairs()


def _kinds_agree(one: str | None, other: str | None) -> bool:
    general = _general()
    return one == other or one in general or other in general or frozenset((one, other)) in _pairs()


@cache
def _general() -> frozenset[str | None]:
    return frozenset((None, *lists("event_same")["general"]))


@cache
def _pairs() -> frozenset[frozenset[str | None]]:
    return frozenset(frozenset(line.split(" = ")) for line in lists("event_same")["kin"])


def keys(parts: Iterable[Participant]) -> frozenset[str]:
    """Who the parts are, as ids where they resolve and plain names else; pronouns left out."""
    return frozenset(k for p in parts if (k := key(p)) not in _PRONOUNS)


def key(part: Participant) -> str:
    """Who a part is: its actor's or place's id, else its name without its article."""
    return part.actor or part.place or _plain(part.name)


def _plain(name: str) -> str:
    name = name.lower()
    return next((name.removeprefix(a) for a in _ARTICLES if name.startswith(a)), name)


def _done_to(told: Told) -> frozenset[str]:
    return keys((*told.recipients, *told.targets))


def _tolls(told: Told, numbers: tuple[Number, ...]) -> frozenset[tuple[str, float | None]]:
    return frozenset((numbers[n].measure, numbers[n].low) for n in told.draft.toll)


def _elsewhere(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None or one.id == other.id:
        return False
    return one.name not in other.path and other.name not in one.path


def _another_time(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return False
    return _before(one.end, other.start) or _before(other.end, one.start)


def _before(end: str | None, start: str | None) -> bool:
    """Whether one ISO 8601 moment lies before another, as far as both tell."""
    if end is None or start is None:
        return False
    size = min(len(end), len(start))
    return end[:size] < start[:size]


def _same_day(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None or "vague" in (one.precision, other.precision):
        return False
    return (one.start or "")[:10] == (other.start or "")[:10] and one.start is not None
