"""All packs put together, ready to be looked up in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from whence.packs.folder import merged, packs, states
from whence.packs.index import Hit, Index
from whence.packs.types import Alias, Pack, PackActor, PackPlace, Rule, State, valid

StateUse = Literal["name", "demonym", "capital"]


@dataclass(frozen=True, slots=True)
class Known:
    """The actors of all packs by their ids, and where their names and those of states stand in a
    text. Several actors of one name come in the order of the packs."""

    actors: dict[str, PackActor]
    places: tuple[PackPlace, ...]
    names: Index[tuple[str, Alias]]
    states: Index[tuple[str, StateUse]]
    rulers: dict[str, list[tuple[Rule, str]]]
    codes: dict[str, State]

    def find(self, text: str) -> list[Hit[tuple[str, Alias]]]:
        """The names of actors in a text: (actor's id, wording) each."""
        return self.names.find(text)

    def find_states(self, text: str) -> list[Hit[tuple[str, StateUse]]]:
        """The countries, peoples and capitals in a text: (code, use) each."""
        return self.states.find(text)

    def government(self, code: str, date: str | None) -> str | None:
        """Who governs a country on a date (today, where None), by the packs."""
        rules = [(rule, actor) for rule, actor in self.rulers.get(code, ())]
        if date is None:
            return next((a for rule, a in rules if rule.until is None), None)
        return next((a for rule, a in rules if valid(rule.since, rule.until, date)), None)

    def body(self, code: str, noun: str) -> str | None:
        """The actor that "Pakistan army" names, for a country's code and a noun."""
        state = self.codes.get(code)
        wording = f"{state.names[0]} {noun.title()}" if state else ""
        hits = self.names.find(wording)
        whole = hits and hits[0].start == 0 and hits[0].end == len(wording)
        return hits[0].values[0][0] if whole else None


@cache
def known() -> Known:
    """All packs of this machine, read once a run. Raises InputError for a user's file that is no
    pack."""
    return build(packs(), states())


def build(found: tuple[Pack, ...], countries: tuple[State, ...]) -> Known:
    """Put packs together."""
    actors = {actor.id: actor for actor in merged(found)}
    names: Index[tuple[str, Alias]] = Index()
    for actor in actors.values():
        for alias in actor.wordings:
            names.add(alias.text, (actor.id, alias))
    return Known(
        actors,
        tuple(place for pack in found for place in pack.places),
        names,
        _states(countries),
        _rulers(actors),
        {state.code: state for state in countries},
    )


def _rulers(actors: dict[str, PackActor]) -> dict[str, list[tuple[Rule, str]]]:
    """Who governs each country when; what a pack says in so many words comes first."""
    out: dict[str, list[tuple[Rule, str]]] = {}
    for actor in actors.values():
        for rule in actor.governs:
            out.setdefault(rule.country, []).append((rule, actor.id))
    for actor in actors.values():
        plain = actor.name.startswith("Government of ") and len(actor.countries) == 1
        if plain and actor.kind == "political-body" and not actor.governs:
            out.setdefault(actor.countries[0], []).append((Rule(actor.countries[0]), actor.id))
    return out


def _states(countries: tuple[State, ...]) -> Index[tuple[str, StateUse]]:
    out: Index[tuple[str, StateUse]] = Index()
    for state in countries:
        for use, names in _worded(state):
            for name in names:
                out.add(name, (state.code, use))
    return out


def _worded(state: State) -> tuple[tuple[StateUse, tuple[str, ...]], ...]:
    return ("name", state.names), ("demonym", state.demonyms), ("capital", state.capitals)
