"""Names of outlets and of others who issue texts, as they sign and as others call them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from whence.lexicon import word_set

STEM = 5
"""Inflection and spelling leave so many letters of a word alone: defence, defense; Ybaranan."""
_WORD = re.compile(r"[^\W_]+")
_FILE = "reconcile_citations"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a call fits a name: the share of the name's telling words that the call has, whether it
    says what sort of body it is ("the ministry"), how many telling words it has beside, and whether
    it is the name's initials."""

    telling: float
    sort: bool
    beside: int
    initials: bool

    @property
    def possible(self) -> bool:
        """Whether the name can be meant at all."""
        return self.telling > 0 or self.sort or self.initials


@lru_cache(maxsize=200_000)
def likeness(call: str, name: str) -> Likeness:
    """How what a report calls somebody fits a publisher's name."""
    mine, theirs = _parts(call), _parts(name)
    generic = _generic()
    telling = [word for word in theirs if word not in generic] or list(theirs)
    found = [word for word in telling if word in mine]
    shared = mine & theirs & generic
    beside = len([word for word in mine if word not in theirs and word not in generic])
    if _initials(call, name):
        return Likeness(1.0, bool(shared), 0, True)
    return Likeness(len(found) / len(telling) if telling else 0.0, bool(shared), beside, False)


@lru_cache(maxsize=20_000)
def spelled(name: str) -> re.Pattern[str] | None:
    """The name as it can stand in a text, its initials too; None for a name that tells nothing."""
    generic, parts = _generic(), _WORD.findall(name)
    if not any(word[:STEM].casefold() not in generic for word in parts):
        return None
    core = parts[1:] if parts[0].casefold() == "the" and len(parts) > 1 else parts
    ways = [r"\W+".join(map(re.escape, core))]
    if len(letters := _letters(name)) > 2:
        ways.append(letters)
    return re.compile(rf"\b(?:{'|'.join(ways)})\b")


def same_outlet(call: str, name: str) -> bool:
    """Whether a call is surely the name: all that tells in the call is in the name, and some is."""
    found = likeness(call, name)
    return found.initials or (found.telling > 0 and not found.beside)


@lru_cache(maxsize=50_000)
def _parts(name: str) -> frozenset[str]:
    empty = word_set(_FILE, "empty")
    words = (word.casefold() for word in _WORD.findall(re.sub(r"['’]s\b", "", name)))
    return frozenset(word[:STEM] for word in words if word not in empty)


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(word[:STEM] for word in word_set(_FILE, "generic"))


def _initials(call: str, name: str) -> bool:
    letters = _letters(name)
    return len(letters) > 1 and any(word == letters for word in _WORD.findall(call))


def _letters(name: str) -> str:
    empty = word_set(_FILE, "empty")
    words = (word for word in _WORD.findall(name) if word.casefold() not in empty)
    return "".join(word[0] for word in words).upper()
