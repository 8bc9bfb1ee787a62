"""What a theatre pack holds: actors with their names and relations, and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from whence.types import ActorKind, PlaceKind

Use = Literal["name", "short", "byname"]
Bond = Literal["part_of", "faction_of", "split_from", "merged_with", "allied_with"]


@dataclass(frozen=True, slots=True)
class Alias:
    """A wording that means an actor.

    ``use``: a ``name`` is nobody else's; a ``short`` name is shared with others, so that the
    report decides whose it is ("Taliban", and most abbreviations); a ``byname`` means the actor
    without being its name ("Kabul regime"). It is valid from ``since`` to ``until``, ISO dates as
    precise as known, both included. ``language`` is an ISO 639 code where it is not English.
    """

    text: str
    use: Use = "name"
    since: str | None = None
    until: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """That an actor governs a country from ``since`` to ``until``, both included."""

    country: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class PackActor:
    """An actor that a pack knows. ``countries`` are ISO 3166-1 alpha-2 codes of where it acts;
    ``bonds`` are relations to other actors, by their ids; ``ids`` are (scheme, id) pairs.
    ``governs`` says of which countries it is the government, and when."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[Alias, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    countries: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    bonds: tuple[tuple[Bond, str], ...] = ()
    governs: tuple[Rule, ...] = ()

    @property
    def wordings(self) -> tuple[Alias, ...]:
        """The aliases and, unless it is one of them, the name."""
        listed = any(alias.text == self.name for alias in self.aliases)
        return self.aliases if listed else (Alias(self.name), *self.aliases)


@dataclass(frozen=True, slots=True)
class PackPlace:
    """A place that a pack knows. ``path`` is what contains it, the country last; ``country`` an
    ISO 3166-1 alpha-2 code; latitude and longitude are WGS 84 degrees."""

    name: str
    kind: PlaceKind
    latitude: float
    longitude: float
    path: tuple[str, ...]
    country: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """One theatre pack. ``credit`` names whose data it holds and under which licence."""

    id: str
    title: str
    credit: str = ""
    actors: tuple[PackActor, ...] = ()
    places: tuple[PackPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """How a country, its people and its capital are worded. ``code`` is ISO 3166-1 alpha-2, with
    XK for Kosovo."""

    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


def valid(since: str | None, until: str | None, date: str | None) -> bool:
    """Whether a date, ISO and as precise as known, lies between two others; what is not known
    excludes nothing."""
    if date is None:
        return True
    after = since is None or date[: len(since)] >= since[: len(date)]
    return after and (until is None or date[: len(until)] <= until[: len(date)])
