"""One mention of an actor, as a rule found it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whence.packs import Alias
from whence.types import ActorKind


@dataclass(frozen=True, slots=True)
class Found:
    """Words [first, last] that stand for an actor, ``head`` heading them.

    ``name`` is the proper name as worded, empty where the words describe; ``wording`` the words
    without article and count. ``meanings`` are the pack actors whose name it is. ``state`` is the
    code of the country whose government or force it is, ``family`` the kind of body. ``byname``:
    it means the actor without being its name. ``definite``: it takes up somebody spoken of.
    ``of`` is the word that heads the name of the body whose people these are, ``part`` that of
    the body of which this one is a part; -1 for none. ``place``: it is a place's name.
    """

    first: int
    last: int
    head: int
    name: str
    wording: str
    kind: ActorKind | None = None
    meanings: tuple[tuple[str, Alias], ...] = ()
    state: str = ""
    family: str = ""
    byname: bool = False
    definite: bool = False
    sure: bool = False
    of: int = -1
    part: int = -1
    place: bool = False


def taken_words(size: int, found: Iterable[Found]) -> list[bool]:
    """Which of so many words stand in a mention."""
    out = [False] * size
    for f in found:
        for n in range(f.first, f.last + 1):
            out[n] = True
    return out
