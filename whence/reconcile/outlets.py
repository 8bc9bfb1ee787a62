"""Names of outlets and of others who issue texts, as they sign and as others call them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from whence.lexicon import word_set
from whence.reconcile.folding import folded

STEM = 5
"""Inflection and spelling leave so many letters of a word alone: defence, defense; Ybaranan."""
CLIPPED = 5
_WORD = re.compile(r"[^\W_]+")
_FILE = "reconcile_citations"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a call fits a name: the share of the name's telling words that the call has; whether it
    says what sort of body it is ("the ministry"), or another sort; how many telling words it has
    beside; and whether it is the name's initials, or pieced together of its words."""

    telling: float
    sort: bool
    other_sort: bool
    beside: int
    short: bool

    @property
    def possible(self) -> bool:
        """Whether the name can be meant at all."""
        return self.telling > 0 or self.sort


@lru_cache(maxsize=200_000)
def likeness(call: str, name: str) -> Likeness:
    """How what a report calls somebody fits a publisher's name."""
    mine, theirs, generic = _parts(call), _parts(name), _generic()
    sort = bool(mine & theirs & generic)
    if _initials(call, name) or _clipped(call, name):
        return Likeness(1.0, sort, False, 0, True)
    telling = theirs - generic or theirs
    return Likeness(
        telling=len(telling & mine) / len(telling) if telling else 0.0,
        sort=sort,
        other_sort=not sort and bool(mine & generic) and bool(theirs & generic),
        beside=len(mine - theirs - generic),
        short=False,
    )


@lru_cache(maxsize=20_000)
def spelled(name: str) -> re.Pattern[str] | None:
    """The name as it can stand in a text, its initials too; None for a name that a text can hold
    without meaning anybody ("The Post")."""
    parts = _WORD.findall(name)
    core = parts[1:] if len(parts) > 1 and parts[0].casefold() == "the" else parts
    if len(core) < 3 and all(_stem(folded(word)) in _generic() for word in core):
        return None
    spaced = r"\W+".join(map(re.escape, core))
    ways = [f"(?i:{spaced})"]
    if len(letters := initials(name)) > 2:
        ways.append(letters)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)")


def same_outlet(call: str, name: str) -> bool:
    """Whether a call is surely the name: all that tells in the call is in the name, and some is."""
    found = likeness(call, name)
    return found.telling > 0 and not found.beside


@lru_cache(maxsize=50_000)
def _parts(name: str) -> frozenset[str]:
    empty = word_set(_FILE, "empty")
    words = (folded(word) for word in _WORD.findall(re.sub(r"['’]s\b", "", name)))
    return frozenset(_stem(word) for word in words if word not in empty)


def _stem(word: str) -> str:
    """The beginning of a word, as it is spelled on either side of the ocean: labour, labor."""
    return re.sub(r"tre(?=s?$)", "ter", word.replace("our", "or"))[:STEM]


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(_stem(word) for word in word_set(_FILE, "generic"))


def _initials(call: str, name: str) -> bool:
    letters = initials(name)
    return len(letters) > 1 and any(word == letters for word in _WORD.findall(call))


def _clipped(call: str, name: str) -> bool:
    """Whether a word of the call is the beginnings of the name's first two: "Agelit" for Agência
    Litoral."""
    parts = [folded(word) for word in _WORD.findall(name) if word.casefold() != "the"]
    if len(parts) < 2:
        return False
    first, second = parts[:2]
    return any(
        first.startswith(word[:cut]) and second.startswith(word[cut:])
        for word in map(folded, _WORD.findall(call))
        if CLIPPED <= len(word) < len(first) + len(second)
        for cut in range(2, len(word) - 2)
    )


@lru_cache(maxsize=20_000)
def initials(name: str) -> str:
    """The first letters of a name's words, in capitals, but those of words that tell nothing."""
    empty = word_set(_FILE, "empty")
    words = (word for word in _WORD.findall(name) if word.casefold() not in empty)
    return "".join(word[0] for word in words).upper()
