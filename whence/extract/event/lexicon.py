"""What words tell of which events: the lists of ``data/lexicon/event*.toml`` by inflected form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from whence.lexicon import lists
from whence.types import EventType

_VOWELS = "aeiou"
_STRESSED = ("expel", "rebel", "repel", "kidnap", "abet", "compel", "admit", "commit")
_OUTCOMES = ("killed", "injured", "displaced", "died", "hurt", "damaged")


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells of. ``rest`` are the words that must stand with it: after a verb ("+up" at
    once, others a few words on), before a noun. ``outcome`` says what came of it to people, for
    a verb that says only that."""

    type: EventType
    mode: str | None = None
    kind: str | None = None
    rest: tuple[str, ...] = ()
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Senses by a word's form, the ones that need most words first; word lists by their names."""

    verbs: dict[str, tuple[Sense, ...]]
    nouns: dict[str, tuple[Sense, ...]]
    words: dict[str, frozenset[str]]
    makes: dict[str, tuple[str | None, str | None]]
    modifiers: dict[str, tuple[str | None, str | None]]


@cache
def lexicon() -> Lexicon:
    """All lists, read once."""
    words, things = lists("event_words"), lists("event_things")
    persons = lists("number")["persons"]
    things = {**things, "people": [*things["people"], *persons, *_plurals(persons)]}
    irregular = {line.split()[0]: line.split()[1:] for line in words["irregular"]}
    verbs: dict[str, list[Sense]] = defaultdict(list)
    for sense, entry in _senses("event_verbs"):
        _add(verbs, sense, entry.split(), irregular)
    for outcome in _OUTCOMES:
        for verb in words[outcome]:
            mode = "destroy" if outcome == "damaged" else None
            _add(verbs, Sense("ASSAULT", mode, outcome=outcome), [verb], irregular)
    nouns: dict[str, list[Sense]] = defaultdict(list)
    for sense, entry in _senses("event_nouns"):
        *before, head = entry.split()
        for form in {head, *plural(head)}:
            nouns[form].append(_with_rest(sense, before))
    return Lexicon(
        verbs=_longest_first(verbs),
        nouns=_longest_first(nouns),
        words={
            **{name: frozenset(listed) for name, listed in {**words, **things}.items()},
            **{f"{name} forms": _forms(words[name], irregular) for name in _FORMED},
        },
        makes=_pairs(words["weapons"]),
        modifiers=_pairs(words["modifiers"]),
    )


_FORMED = (
    *("light", "blaming", "opposing", "bearing", "attempted", "threatened", "planned"),
    *("requested", "denying", "causing", "imagined", "telling", "owning"),
)


def inflected(verb: str, irregular: dict[str, list[str]]) -> frozenset[str]:
    """All forms of a verb: "raid, raids, raided, raiding"; irregular ones come beside."""
    if verb.endswith("e"):
        past, ing = verb + "d", verb[:-1] + "ing"
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        past, ing = verb[:-1] + "ied", verb + "ing"
    else:
        stem = verb + verb[-1] if _doubles(verb) else verb
        past, ing = stem + "ed", stem + "ing"
    return frozenset({verb, past, ing, *plural(verb), *irregular.get(verb, ())})


def _plurals(nouns: list[str]) -> list[str]:
    return [form for noun in nouns for form in plural(noun)]


def plural(word: str) -> tuple[str, ...]:
    """A noun's plural, which is also the form of a verb's third person."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return (word + "es",)
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ies",)
    return (word + "s",)


def _doubles(verb: str) -> bool:
    """Whether the last consonant is doubled: one vowel before it, in a word of one syllable."""
    vowels = sum(letter in _VOWELS for letter in verb)
    short = vowels == 1 or verb in _STRESSED
    return short and len(verb) > 2 and verb[-1] not in "aeiouwxy" and verb[-2] in _VOWELS


def _senses(name: str) -> Iterable[tuple[Sense, str]]:
    for key, entries in lists(name).items():
        type_, mode, kind = key.split(" ", 2)
        sense = Sense(cast(EventType, type_), _value(mode), _value(kind))
        yield from ((sense, entry) for entry in entries)


def _add(
    verbs: dict[str, list[Sense]], sense: Sense, entry: list[str], irregular: dict[str, list[str]]
) -> None:
    for form in inflected(entry[0], irregular):
        verbs[form].append(_with_rest(sense, entry[1:]))


def _with_rest(sense: Sense, rest: list[str]) -> Sense:
    return Sense(sense.type, sense.mode, sense.kind, tuple(rest), sense.outcome)


def _longest_first(senses: dict[str, list[Sense]]) -> dict[str, tuple[Sense, ...]]:
    return {
        form: tuple(sorted(listed, key=lambda s: -len(s.rest))) for form, listed in senses.items()
    }


def _forms(verbs: list[str], irregular: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(form for verb in verbs for form in inflected(verb, irregular))


def _pairs(entries: list[str]) -> dict[str, tuple[str | None, str | None]]:
    out = {}
    for entry in entries:
        word, made = entry.split(" = ")
        mode, kind = made.split(" ", 1)
        out[word] = (_value(mode), _value(kind))
    return out


def _value(word: str) -> str | None:
    return None if word == "-" else word
