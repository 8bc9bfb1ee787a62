"""One happening over all reports: its figures side by side, and how the account changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.errors import InputError
from whence.reconcile.incidents import Given, IncidentAccount
from whence.reconcile.things import whole
from whence.reconcile.viewing import IncidentPicture, incident_picture
from whence.serve.answers import View
from whence.serve.pages.brief import Head, Said, head, said
from whence.serve.pages.judged import Judged, judged
from whence.serve.reviewer import reviewer
from whence.serve.wording import figure, link_name, one_line
from whence.store.duckdb import DuckStore
from whence.types import Event, Number, Report, Span

_WHY = 60


@dataclass(frozen=True, slots=True)
class Word:
    """On whose word something rests: the claim, or only the report where no claim holds it."""

    report: Head
    claim: Said | None
    status: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, and everybody who gives it."""

    measure: str
    words: str
    given: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Accused:
    """Who is said to have done it, by whom, and who denies it."""

    name: str
    given: tuple[Word, ...]
    denied: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report tells: its words, its figures, whom it names; ``new`` are the figures and
    names that no earlier report had."""

    event: str
    report: Head
    triggers: tuple[Span, ...]
    tells: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneIncident:
    """An incident; ``asked`` is the event that was asked for, ``incident`` the first that told."""

    title: str
    incident: str
    asked: str
    account: IncidentAccount
    figures: tuple[Figure, ...]
    accused: tuple[Accused, ...]
    timeline: tuple[Telling, ...]
    why: tuple[Judged, ...]
    merged: int
    history: tuple[Judged, ...]
    reviewer: str


def _make(picture: DuckStore, request: Request) -> OneIncident:
    path = request.path_params
    asked, kind = whole(picture, f"{path['report']}/{path['event']}")
    if kind != "same-incident":
        raise InputError(f"{asked!r} is no event: REPORT/e3 is accepted")
    found = incident_picture(picture, asked)
    keys = [f"{report.id}/{event.id}" for report, event in found.events]
    history = [item for item in picture.judgements(keys) if item.person]
    why = sorted(found.why, key=lambda item: item.score)
    giving = _Giving(found)
    return OneIncident(
        title=_title(found.account),
        incident=found.incident,
        asked=asked,
        account=found.account,
        figures=tuple(giving.figures()),
        accused=tuple(giving.accused()),
        timeline=tuple(_timeline(found.events)),
        why=judged(why[:_WHY], history),
        merged=len(why),
        history=judged(history),
        reviewer=reviewer(request),
    )


class _Giving:
    """The words of an account with the claims and reports that they rest on."""

    def __init__(self, found: IncidentPicture) -> None:
        self._account = found.account
        self._heads = {report.id: head(report) for report, _ in found.events}
        self._claims = {claim.id: said(report, claim) for report, claim in found.claims}

    def figures(self) -> Iterator[Figure]:
        for item in self._account.figures:
            number = Number(Span(0, 0, ""), item.low, item.high, item.of, item.measure)
            yield Figure(item.measure, _amount(number), self._words(item.given))

    def accused(self) -> Iterator[Accused]:
        for who in self._account.perpetrators:
            yield Accused(who.name, self._words(who.given), self._words(who.denied))

    def _words(self, given: Sequence[Given]) -> tuple[Word, ...]:
        return tuple(
            Word(self._heads[item.report], self._claims.get(item.claim or ""), item.status)
            for item in given
        )


def _timeline(events: Sequence[tuple[Report, Event]]) -> Iterator[Telling]:
    known: set[str] = set()
    for report, event in events:
        tells = tuple(dict.fromkeys(_tells(event)))
        new = tuple(words for words in tells if words.casefold() not in known)
        known |= {words.casefold() for words in tells}
        yield Telling(f"{report.id}/{event.id}", head(report), event.triggers, tells, new)


def _tells(event: Event) -> Iterator[str]:
    for number in event.toll:
        yield f"{one_line(number.measure)}: {_amount(number)}"
    for who in event.actors:
        yield f"by {one_line(who.name)}"
    if event.occurrence != "happened":
        yield event.occurrence


def _amount(number: Number) -> str:
    return figure(number) if (number.low, number.high) != (None, None) else "some"


def _title(account: IncidentAccount) -> str:
    kind = (account.kind or account.type.casefold()).capitalize()
    place = f" in {one_line(account.place.name)}" if account.place else ""
    day = account.time.start or account.time.end if account.time else None
    dated = f", {day}" if day else ""
    return f"{kind}{place}{dated}"


def _table(shown: OneIncident) -> Iterator[Sequence[Any]]:
    yield ("what", "value", "report", "published", "claim", "status", "chain", "denied")
    for item in shown.figures:
        yield from (_cells(item.measure, item.words, word, "") for word in item.given)
    for who in shown.accused:
        yield from (_cells("perpetrator", who.name, word, "") for word in who.given)
        yield from (_cells("perpetrator", who.name, word, "denied") for word in who.denied)


def _cells(what: str, value: str, word: Word, denied: str) -> Sequence[Any]:
    claim = word.claim
    chain = " > ".join(link_name(link) for link in claim.chain) if claim else ""
    told = (word.report.id, word.report.published or "", claim.id if claim else "")
    return (what, value, *told, word.status, chain, denied)


incident = View("/incidents/{report}/{event}", "incident.html", _make, _table)
