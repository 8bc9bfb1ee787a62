"""Words that tell who acts and as what, from ``data/lexicon/actor.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from whence.lexicon import lists
from whence.types import ActorKind


@dataclass(frozen=True, slots=True)
class Noun:
    """What a describing noun says: the kind of actor, and the family of words for one body."""

    kind: ActorKind
    family: str


@cache
def nouns() -> dict[str, Noun]:
    """Nouns for those who act, some of two words."""
    table = cast(dict[str, dict[str, list[str]]], lists("actor")["nouns"])
    return {
        word: Noun(cast(ActorKind, kind), family)
        for kind, families in table.items()
        for family, words in families.items()
        for word in words
    }


@cache
def openings() -> frozenset[str]:
    """The first words of those nouns."""
    return frozenset(word.split()[0] for word in nouns())


@cache
def family(name: str) -> str:
    """The first word listed for a family."""
    table = cast(dict[str, dict[str, list[str]]], lists("actor")["nouns"])
    return next(f[name][0] for f in table.values() if name in f)


@cache
def suffering() -> dict[str, Noun]:
    """Nouns that only count where they do or suffer violence."""
    table = _table("suffering")
    return {w: Noun(cast(ActorKind, kind), w) for kind in table for w in table[kind]}


@cache
def words(section: str, name: str = "words") -> frozenset[str]:
    """One list."""
    return frozenset(_table(section)[name])


@cache
def named_kinds() -> dict[str, ActorKind]:
    """Kinds by words in names."""
    table = _table("names")
    return {word: cast(ActorKind, kind) for kind in table for word in table[kind]}


@cache
def takes() -> dict[str, frozenset[str]]:
    """The words in names of what a noun may take up: a league for "the party"."""
    return {noun: frozenset(named) for noun, named in _table("takes").items()}


@cache
def verbs(name: str) -> frozenset[str]:
    """All forms of the verbs of a list."""
    listed = set(_table("verbs")[name])
    odd = cast(dict[str, str], lists("actor")["forms"])
    made = {form for verb in listed for form in _forms(verb)}
    return frozenset(made | {form for form, verb in odd.items() if verb in listed})


@cache
def acting() -> frozenset[str]:
    """All forms of verbs that only somebody does."""
    return verbs("speech") | verbs("act") | verbs("violence")


def _table(section: str) -> dict[str, list[str]]:
    return cast(dict[str, Any], lists("actor"))[section]  # type: ignore[no-any-return]


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    twice = verb + verb[-1]
    soft = verb[:-1] + "i" if verb.endswith("y") else verb
    return (
        *(verb, verb + "s", verb + "es", stem + "ed", stem + "ing", verb + "ing"),
        *(twice + "ed", twice + "ing", soft + "ed", soft + "es"),
    )
