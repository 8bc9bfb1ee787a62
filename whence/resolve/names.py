"""When two names inside one report are one name."""

from __future__ import annotations

from whence.resolve.lexicon import plain

_SMALL = frozenset("the of for and & on de la al el".split())


def same_name(one: str, other: str) -> bool:
    """Whether the names are the same words, in any order, small words and case aside, or one
    abbreviates the other by its initials."""
    a, b = _key(one), _key(other)
    return bool(a and b) and (sorted(a) == sorted(b) or _initials(one, b) or _initials(other, a))


def shorter_name(one: str, other: str) -> bool:
    """Whether one is the other with words left out at the front ("Aldane"), or after a name with
    nothing but common nouns left out at the end ("Yonhap" for "Yonhap news agency")."""
    a, b = sorted((_words(one), _words(other)), key=len)
    if not a or len(a) == len(b):
        return False
    low = [plain(word) for word in b]
    own = [plain(word) for word in a]
    if own[-1] == low[-1]:
        return all(_among(word, low) for word in own)
    return low[: len(own)] == own and all(w.islower() for w in b[len(own) :])


def may_be_one(one: str, other: str) -> bool:
    """Whether nothing in the names says that two people or bodies are meant."""
    if same_name(one, other):
        return True
    a, b = sorted((_key(one), _key(other)), key=len)
    return bool(a) and all(_among(word, b) for word in a)


def _among(word: str, words: list[str]) -> bool:
    """Whether the word, or for an initial a word that it may stand for, is among ``words``."""
    if len(word) == 1:
        return any(w.startswith(word) for w in words)
    return word in words or word[0] in words


def _initials(short: str, long: list[str]) -> bool:
    letters = short.replace(".", "").lower()
    return (
        len(long) > 1
        and short.replace(".", "").isupper()
        and " " not in short
        and letters == "".join(word[0] for word in long)
    )


def _words(name: str) -> list[str]:
    return [word for word in name.split() if plain(word) not in _SMALL and plain(word)]


def _key(name: str) -> list[str]:
    return [plain(word) for word in _words(name)]
