"""Invented names of a given length, pronounceable, and how often each is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from random import Random
from typing import Literal

Kind = Literal["outlet", "place", "other"]
HARD = "b c d f g h j k l m n p r s t v z br dr gr kr pl sk st tr th sh".split()
SOFT = "a e i o u".split()
PLAIN, MARKED = "aeiou", "áéíóú"
SHARED: dict[Kind, int] = {"outlet": 40, "place": 500}
"""How many words all stories share for a kind's names, over all lengths; with the words that stay
("The ... Ledger") they make some thousand outlets. Other names have no such end."""
KNOWN = 0.95
"""So many of a story's names of outlets and places are shared ones."""
SLOPE = 1.0
"""The n-th most used shared name is used about 1/n as often as the first (Zipf's law)."""


def rename(
    names: Mapping[str, Kind], lengths: Mapping[Kind, Mapping[int, int]], random: Random
) -> dict[str, str]:
    """Another name for each of a story's, in small letters, no two the same. ``lengths`` says how
    many names of each length a kind has over all stories. A name that begins with another of
    four letters or more keeps its end: of Tazhir and Tazhiri come Bolena and Bolenai."""
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda name: (len(name), name)):
        stem = _stem(name, found)
        kind = names[name]
        new = found[stem] + name[len(stem) :] if stem else ""
        while not new or new in found.values():
            new = _another(name, kind, lengths.get(kind, {}), random)
        found[name] = new
    return found


def _stem(name: str, found: Iterable[str]) -> str:
    stems = [other for other in found if len(other) >= 4 and name.startswith(other)]
    return max(stems, key=len, default="")


def _another(name: str, kind: Kind, lengths: Mapping[int, int], random: Random) -> str:
    if kind in SHARED and random.random() < KNOWN:
        share = lengths[len(name)] / sum(lengths.values())
        names, weights = pool(kind, len(name), max(4, round(SHARED[kind] * share)))
        new = random.choices(names, cum_weights=weights)[0]
    else:
        new = invent(random, len(name))
    return new if name.isascii() else _marked(new)


@cache
def pool(kind: Kind, length: int, size: int) -> tuple[list[str], list[float]]:
    """The shared names of a kind and length, with their cumulated weights."""
    random = Random(f"{kind} {length}")
    names = [invent(random, length) for _ in range(size)]
    return names, list(accumulate(1 / rank**SLOPE for rank in range(1, size + 1)))


def invent(random: Random, length: int) -> str:
    """A name of so many small letters, consonants and vowels by turns."""
    parts: list[str] = []
    vowel = random.random() < 0.3
    while len("".join(parts)) < length:
        parts.append(random.choice(SOFT if vowel else HARD))
        vowel = not vowel
    return "".join(parts)[:length]


def _marked(name: str) -> str:
    """The name with an accent on its first vowel."""
    for place, letter in enumerate(name):
        if letter in PLAIN:
            return name[:place] + MARKED[PLAIN.index(letter)] + name[place + 1 :]
    return name
