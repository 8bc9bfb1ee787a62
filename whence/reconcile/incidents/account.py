"""All that reports tell of one incident, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.reconcile.incidents.agreed import agreed_place, agreed_time, likely_kind
from whence.types import (
    Claim,
    Event,
    EventType,
    Interval,
    Number,
    Place,
    Reading,
    Status,
)

Member = tuple[Reading, Event]


@dataclass(frozen=True, slots=True)
class Given:
    """On whose word something rests: a claim of a report, the last source of its chain by name
    (None: the report's own voice), and its status. ``claim`` is None where no claim holds it."""

    report: str
    claim: str | None
    source: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an incident (see :class:`whence.types.Number`), and who gives it."""

    measure: str
    low: float | None
    high: float | None
    of: float | None
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """Somebody who is said to have done it: who says so, and who says that it is not so."""

    name: str
    given: tuple[Given, ...]
    denied: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class IncidentAccount:
    """What reports tell of one incident. ``time`` and ``place`` are the most precise ones of those
    that most agree with. ``figures`` that compete are all there, by measure, then the earliest
    told first. ``reports`` are ids."""

    type: EventType
    kind: str | None
    time: Interval | None
    place: Place | None
    figures: tuple[Figure, ...]
    perpetrators: tuple[Perpetrator, ...]
    reports: tuple[str, ...]


def account(members: Sequence[Member]) -> IncidentAccount:
    """What is told of one incident by its events, each with the reading that holds it.

    The order of ``members`` does not matter. Raises ValueError when there are none.
    """
    if not members:
        raise ValueError("an incident has one event at least")
    ranked = sorted(members, key=_order)
    return IncidentAccount(
        type=Counter(event.type for _, event in ranked).most_common(1)[0][0],
        kind=likely_kind([event.kind for _, event in ranked if event.kind]),
        time=agreed_time([event.time for _, event in ranked if event.time]),
        place=agreed_place([place for member in ranked if (place := _place_of(*member))]),
        figures=_figures(ranked),
        perpetrators=_perpetrators(ranked),
        reports=tuple(dict.fromkeys(reading.report.id for reading, _ in ranked)),
    )


def _order(member: Member) -> tuple[str, str, str, int, str]:
    report, event = member[0].report, member[1].id
    return (report.published or "", report.doc, report.id, len(event), event)


def _place_of(reading: Reading, event: Event) -> Place | None:
    return next((place for place in reading.places if place.id == event.place), None)


def _figures(members: Sequence[Member]) -> tuple[Figure, ...]:
    found: dict[tuple[str, float | None, float | None, float | None], list[Given]] = {}
    for reading, event in members:
        for number in event.toll:
            key = (number.measure, number.low, number.high, number.of)
            found.setdefault(key, []).extend(_givers(reading, event, number))
    measures = list(dict.fromkeys(key[0] for key in found))
    ranked = sorted(found, key=lambda key: measures.index(key[0]))
    return tuple(Figure(*key, tuple(dict.fromkeys(found[key]))) for key in ranked)


def _givers(reading: Reading, event: Event, number: Number) -> Iterator[Given]:
    claims = [claim for claim in reading.claims if claim.id in event.claims]
    holding = [claim for claim in claims if any(n.span == number.span for n in claim.numbers)]
    if not holding:
        yield Given(reading.report.id, None, None, "stated")
    for claim in holding:
        yield _given(claim)


def _given(claim: Claim) -> Given:
    source = claim.chain[-1].name if claim.chain else None
    return Given(claim.report, claim.id, source, claim.status)


def _perpetrators(members: Sequence[Member]) -> tuple[Perpetrator, ...]:
    names: dict[str, str] = {}
    found: dict[str, list[Given]] = {}
    for reading, event in members:
        actors = {actor.id: actor for actor in reading.actors}
        for part in event.actors:
            actor = actors.get(part.actor or "")
            name = actor.name if actor else part.name
            key = actor.identity if actor and actor.identity else _bare(name)
            names.setdefault(key, name)
            claims = [claim for claim in reading.claims if claim.id in part.claims]
            given = [_given(claim) for claim in claims]
            if not given:
                given = [Given(reading.report.id, None, None, "stated")]
            found.setdefault(key, []).extend(given)
    return tuple(_perpetrator(names[key], found[key]) for key in found)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def _perpetrator(name: str, given: Sequence[Given]) -> Perpetrator:
    single = tuple(dict.fromkeys(given))
    return Perpetrator(
        name,
        tuple(item for item in single if item.status != "denied"),
        tuple(item for item in single if item.status == "denied"),
    )
