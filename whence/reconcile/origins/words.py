"""The words of a source's wording, folded so that they can be looked up and compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from whence.lexicon import lists, word_set

FILE = "reconcile_roots"
_TELLING = ("generic", "voices", "spokes", "plain", "institutions", "issued", "recorded")
_WORD = re.compile(r"[^\W_]+(?:[.’'\-][^\W_]+)*")
_CAMEL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")


def words(text: str) -> list[str]:
    """The words as they stand, without possessive endings; a handle falls into its names."""
    found = _WORD.findall(_CAMEL.sub(" ", text) if "@" in text else text)
    return [word[:-2] if word[-2:].lower() in ("'s", "’s") else word for word in found]


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case, without accents and a plural's s."""
    if not word.isascii():
        marked = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in marked if not unicodedata.combining(c)).replace("’", "'")
    word = word.casefold().rstrip("'")
    if len(word) < 4 or word[-1] != "s" or word[-2] in "su":
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches")) else word[:-1]


@cache
def known(name: str) -> frozenset[str]:
    """A list of the lexicon, folded."""
    return frozenset(fold(word) for word in word_set(FILE, name))


@cache
def spheres() -> Mapping[str, frozenset[str]]:
    """For each word that tells what a source is, the walks of life that it tells."""
    found: dict[str, set[str]] = {}
    for name, listed in lists(FILE).items():
        if name.startswith("sphere_"):
            for word in listed:
                found.setdefault(fold(word), set()).add(name.removeprefix("sphere_"))
    return {word: frozenset(where) for word, where in found.items()}


@cache
def titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    listed = word_set("sources", "titles") | word_set("sources", "courtesy")
    return frozenset(fold(part) for title in listed for part in title.split())


@lru_cache(maxsize=8192)
def telling(word: str) -> bool:
    """Whether a folded word is one of the lexicon's, so no part of a proper name."""
    return (
        word in known("empty")
        or word in spheres()
        or word in titles()
        or any(word in known(name) for name in _TELLING)
    )
