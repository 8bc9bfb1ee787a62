"""What the wordings of a source tell of who it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whence.lexicon import word_set
from whence.reconcile.origins.naming import initials_in, own_name
from whence.reconcile.origins.words import fold, known, spheres, telling, titles, words
from whence.types import Source, SourceKind

_OFFICES: frozenset[SourceKind] = frozenset({"person", "government"})
_STEM = 5


@dataclass(frozen=True, slots=True)
class Profile:
    """A source as its reports word it, in folded words.

    ``person`` are the words of its own name, for a named person; ``proper`` those of all proper
    names in its wordings, what it belongs to included; ``stems`` what these begin with ("Ardania",
    "Ardanian") and the initials of names of several words. ``heads`` are the words that tell what
    it is, ``spheres`` the walks of life that they tell. ``several``: a counted number of people.
    """

    name: str
    kind: SourceKind
    named: bool
    person: tuple[str, ...]
    proper: frozenset[str]
    stems: frozenset[str]
    heads: frozenset[str]
    spheres: frozenset[str]
    several: bool = False


def of_source(source: Source, introduced: Iterable[str] = ()) -> Profile:
    """The profile of a source by all its mentions in one report, and by how else it is worded
    there."""
    texts = [
        mention.text
        for mention in source.mentions
        if mention.text.lower() not in word_set("sources", "pronouns")
    ]
    told = [source.name, *texts[:4], source.role or "", source.affiliation or "", *introduced]
    return _profile(source.name, source.kind, source.named, tuple(dict.fromkeys(told)))


def of_outlet(outlet: str, kind: SourceKind) -> Profile:
    """The profile of a publisher that speaks for itself."""
    return _profile(outlet, kind, True, (outlet,))


def merged(profiles: Iterable[Profile]) -> Profile:
    """One source of several wordings that mean it: the first, with what all tell."""
    first, *others = profiles
    every = [first, *others]
    return Profile(
        first.name,
        first.kind,
        first.named,
        max((p.person for p in every), key=len),
        frozenset[str]().union(*[p.proper for p in every]),
        frozenset[str]().union(*[p.stems for p in every]),
        frozenset[str]().union(*[p.heads for p in every]),
        frozenset[str]().union(*[p.spheres for p in every]),
        first.several,
    )


@lru_cache(maxsize=16384)
def _profile(name: str, kind: SourceKind, named: bool, texts: tuple[str, ...]) -> Profile:
    proper: set[str] = set()
    heads: set[str] = set()
    initials: set[str] = set()
    person: tuple[str, ...] = ()
    for text in texts:
        initials.update(initials_in(text))
        shouted = text.isupper()
        for at, word in enumerate(words(text)):
            folded = fold(word)
            if telling(folded):
                heads.add(folded)
            elif shouted or (
                word[0].isupper() and (at or named or len(word) < 4 or word.isupper())
            ):
                proper.add(folded)
        if named and kind in _OFFICES:
            person = max(person, own_name(text), key=len)
    heads -= known("empty")
    if kind == "government" and len(person) > 1 and _titled(heads):
        kind = "person"
    person = person if kind == "person" else ()
    strong = heads - known("weak")
    if not strong & spheres().keys() and not heads & known("spokes"):
        strong = heads
    if kind == "organisation" and heads & known("rulers"):
        kind = "government"
    walks = frozenset[str]().union(*[spheres().get(word, frozenset()) for word in strong])
    stems = {word[:_STEM] for word in proper} | initials
    several = not named and _counted(words(name)[:3])
    return Profile(
        name,
        kind,
        named,
        person,
        frozenset(proper),
        frozenset(stems),
        frozenset(heads),
        walks,
        several,
    )


def _counted(first: Sequence[str]) -> bool:
    return any(word.isdigit() or fold(word) in known("counted") for word in first)


def _titled(heads: set[str]) -> bool:
    """Whether an office is worded and no body: the governor by name, not the governor's office."""
    return bool(heads & titles()) and not heads & known("institutions") - titles()
