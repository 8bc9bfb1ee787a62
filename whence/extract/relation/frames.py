"""The word lists on relations, laid out for finding them word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from whence.extract.relation.inflect import noun_forms, verb_forms
from whence.extract.relation.words import closed
from whence.lexicon import lists
from whence.types import RelationType

_TYPES: dict[str, RelationType] = {name: name for name in get_args(RelationType)}
_APART = 2  # words that may stand between a verb and what belongs to it


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to word a type. ``rest`` are the words that follow the first; ``ends`` are where the
    relation's subject and object stand; ``flags`` as ``data/lexicon`` explains them."""

    type: RelationType
    rest: tuple[str, ...]
    ends: tuple[str, ...]
    flags: frozenset[str]


@cache
def verbs() -> dict[str, tuple[Frame, ...]]:
    """Frames by every form of their verb; those with more words first."""
    found: dict[str, list[Frame]] = {}
    for key, entries in lists("relation_verbs").items():
        kind, subject, object_, *flags = key.split()
        for entry in entries:
            base, *rest = entry.split()
            frame = Frame(_TYPES[kind], tuple(rest), (subject, object_), frozenset(flags))
            _add(found, verb_forms(base), frame)
    return _sorted(found)


@cache
def nouns() -> dict[str, tuple[Frame, ...]]:
    """Frames by the singular and plural of their noun's last word; ``rest`` are those before."""
    found: dict[str, list[Frame]] = {}
    for key, entries in lists("relation_nouns").items():
        if key in ("making", "giving", "receiving"):
            continue
        kind, *ends = key.split()
        for entry in entries:
            *before, noun = entry.split()
            frame = Frame(_TYPES[kind], tuple(before), tuple(ends), frozenset())
            _add(found, noun_forms(noun), frame)
    return _sorted(found)


@cache
def phrases() -> dict[str, tuple[Frame, ...]]:
    """Frames by the first word of their phrase; longer ones first."""
    found: dict[str, list[Frame]] = {}
    for key, entries in lists("relation_phrases").items():
        kind, *flags = key.split()
        for entry in entries:
            word, *rest = entry.split()
            frame = Frame(_TYPES[kind], tuple(rest), (), frozenset(flags))
            _add(found, [word], frame)
    return _sorted(found)


@cache
def compounds() -> dict[str, Frame]:
    """Frames by the participle that a hyphen joins to a name."""
    return {
        word: Frame(_TYPES[key.split()[0]], (), (), frozenset(key.split()[1:]))
        for key, entries in lists("relation_compounds").items()
        for word in entries
    }


@cache
def _bases() -> frozenset[str]:
    return frozenset(e.split()[0] for es in lists("relation_verbs").values() for e in es)


def is_base(form: str) -> bool:
    """Whether a form of a verb is its base form, which tells of the present."""
    return form in _bases()


@cache
def holders(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The verbs of a list (``making``, ``giving``, ``receiving``, ``undoing``, ``over``) by form,
    with the words that follow each, longest first."""
    file = "relation_words" if name in ("undoing", "over") else "relation_nouns"
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in lists(file)[name]:
        base, *rest = entry.split()
        for form in verb_forms(base):
            found.setdefault(form, []).append(tuple(rest))
    return {form: tuple(sorted(rests, key=len, reverse=True)) for form, rests in found.items()}


def is_undoing(lower: tuple[str, ...], at: int) -> bool:
    """Whether the verb at ``at`` undoes what it holds: "refused", "broke off"."""
    return is_held(lower, at, "undoing")


def is_held(lower: tuple[str, ...], at: int, name: str) -> bool:
    """Whether the verb at ``at`` is one of a list, with the words that belong to it."""
    rests = holders(name).get(lower[at], ())
    return any(lower[at + 1 : at + 1 + len(rest)] == rest for rest in rests)


def follows(lower: tuple[str, ...], at: int, rest: tuple[str, ...]) -> int | None:
    """The last word of ``rest`` after word ``at``, adverbs and determiners aside; None where it
    does not follow. For no words it is ``at``."""
    if rest and at + 1 < len(lower) and lower[at + 1] != rest[0] and not _passed(lower[at + 1]):
        return None
    for want in rest:
        for ahead in range(at + 1, min(at + 2 + _APART, len(lower))):
            if lower[ahead] == want:
                at = ahead
                break
            if not _passed(lower[ahead]):
                return None
        else:
            return None
    return at


def _passed(word: str) -> bool:
    return word in _passing() or word.isdigit()


@cache
def _passing() -> frozenset[str]:
    lists_ = ("adverb", "determiner", "possessive", "quantity")
    return frozenset(word for name in lists_ for word in closed(name))


def _add(found: dict[str, list[Frame]], forms: Iterable[str], frame: Frame) -> None:
    for form in forms:
        found.setdefault(form, []).append(frame)


def _sorted(found: dict[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {
        form: tuple(sorted(frames, key=lambda f: -len(f.rest))) for form, frames in found.items()
    }
