"""Whom "we" means in the mouth of somebody who speaks for a state's service."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from whence.lexicon import word_set
from whence.resolve.events.told import Told
from whence.types import Claim, Participant, Place, Span


def speaking_for(
    tellings: list[Told], claims: tuple[Claim, ...], places: tuple[Place, ...]
) -> list[Told]:
    """The tellings, "we" in the words of an officer or official of a state's service being that
    state, where some mention of the speaker names it. The speaker stays who they are, unnamed if
    unnamed."""
    states = [p for p in places if p.kind == "country"]
    if not states:
        return tellings
    state_of = _states(claims, states)
    return [_resolved(told, claims, state_of) for told in tellings]


def _states(claims: tuple[Claim, ...], states: list[Place]) -> dict[str, Place]:
    """The state that each source speaks for."""
    worded: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        for link in claim.chain:
            worded[link.source].extend(link.mention)
    out = {}
    for source, spans in worded.items():
        own = [s for s in spans if _serves(s)]
        named = {p.id: p for p in states if any(_names(p, s) for s in own)}
        if len(named) == 1:
            out[source] = next(iter(named.values()))
    return out


def _serves(mention: Span) -> bool:
    """Whether a mention's words are those for somebody of a state's service."""
    return bool(word_set("event_same", "services") & {*mention.text.lower().split()})


def _names(place: Place, mention: Span) -> bool:
    inside = any(mention.start <= m.start and m.end <= mention.end for m in place.mentions)
    return inside or place.name in mention.text


def _resolved(told: Told, claims: tuple[Claim, ...], state_of: dict[str, Place]) -> Told:
    if not any(_is_we(p) for p in told.actors):
        return told
    state = _speaker(told.trigger, claims, state_of.get)
    if state is None:
        return told
    actors = (replace(p, name=state.name, place=state.id) if _is_we(p) else p for p in told.actors)
    return replace(told, actors=tuple(actors))


def _is_we(part: Participant) -> bool:
    return part.actor is None and part.place is None and part.mention.text.lower() in ("we", "us")


def _speaker(
    trigger: Span, claims: tuple[Claim, ...], state: Callable[[str], Place | None]
) -> Place | None:
    """The state of whoever says the narrowest quoted claim that tells of the event."""
    holding = [
        (s.end - s.start, c.id, c)
        for c in claims
        for s in c.content
        if s.start <= trigger.start and trigger.end <= s.end and c.chain
    ]
    if not holding:
        return None
    _, _, claim = min(holding, key=lambda h: h[:2])
    return next((found for link in claim.chain if (found := state(link.source))), None)
