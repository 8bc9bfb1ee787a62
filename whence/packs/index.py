"""Finds many names in a text at once: by their first word, however they are spelt.

Names are compared word by word without accents, hyphens and the particles that join Persian and
Arabic names ("-e-", "ul-"), and with vowels and doubled letters evened out, so that one spelling of
"Tehreek-e-Taliban" finds the others. An abbreviation is compared letter by letter.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_SOFT = re.compile(r"(?:\s|[-‐‑’'.])*")  # what may stand between the words of one name
_START = re.compile(r"(?<!\w)(?:[^\W\d_a-z]\w*|(?:al|as|an|ar|at|el)(?=[-‐‑\s]))")
_HYPHENS = frozenset("-‐‑")
_IZAFAT = frozenset("e i yi ye".split())
_ARTICLES = frozenset("ul ur ud us un al ar as ad an el il uz".split())
_EVEN = (("ee", "i"), ("oo", "u"), ("ou", "u"), ("leb", "lib"), ("qa", "ka"), ("ae", "ai"))
_DOUBLED = re.compile(r"(.)\1")


class Hit(NamedTuple, Generic[T]):
    """A name at code points [start, end), and all that it may mean."""

    start: int
    end: int
    values: tuple[T, ...]


class Token(NamedTuple):
    """A word of a name: code points [start, end), its key, and whether the name may go on to it
    from the word before."""

    start: int
    end: int
    key: str
    joined: bool


@lru_cache(maxsize=1 << 15)
def key(word: str) -> str:
    """A word as names are compared by."""
    low = word.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    if len(low) < 5:
        return "al" if low in _ARTICLES else low
    for seen, even in _EVEN:
        low = low.replace(seen, even)
    return _DOUBLED.sub(r"\1", low)


def tokens(text: str, start: int = 0, most: int = 99) -> list[Token]:
    """The words of a name, or at most so many from a place in a text on, joining particles left
    out."""
    out: list[Token] = []
    end, broken = start, False
    for found in _WORD.finditer(text, start):
        start, word = found.start(), found[0]
        gap = text[end:start]
        broken = broken or (gap != " " and _SOFT.fullmatch(gap) is None)
        end = found.end()
        if len(out) == most:
            break
        if (gap in _HYPHENS and word.lower() in _IZAFAT) or (gap == " " and word in _IZAFAT):
            continue
        out.append(Token(start, end, key(word), not broken))
        broken = False
    return out


@dataclass(slots=True)
class _Name(Generic[T]):
    """A name and what it means; its words are only looked at once its first word is met."""

    text: str
    values: list[T]
    words: list[Token] | None = None

    def read(self) -> list[Token]:
        """The name's words."""
        if self.words is None:
            self.words = tokens(self.text)
        return self.words


class Index(Generic[T]):
    """Names with what they mean."""

    def __init__(self) -> None:
        self._names: dict[str, _Name[T]] = {}
        self._first: dict[str, list[_Name[T]]] = {}

    def add(self, name: str, value: T) -> None:
        """Let a name mean something, beside what it means already."""
        known = self._names.get(name)
        if known is not None:
            known.values.append(value)
            return
        bare = name[4:] if name[:4].lower() == "the " else name
        first = _WORD.search(bare)
        if first:
            known = self._names[name] = _Name(bare, [value])
            self._first.setdefault(key(first[0]), []).append(known)

    def find(self, text: str) -> list[Hit[T]]:
        """The names in a text, the longest where several begin; they do not overlap. Names begin
        with anything but a small letter, or with an article."""
        out: list[Hit[T]] = []
        end = 0
        for start in _START.finditer(text):
            names = self._first.get(key(start[0]))
            if names and start.start() >= end:
                found = self._longest(text, start.start(), names)
                if found:
                    out.append(found)
                    end = found.end
        return out

    def _longest(self, text: str, start: int, names: list[_Name[T]]) -> Hit[T] | None:
        words = tokens(text, start, max(len(n.read()) for n in names))
        found = [n for n in names if _is(text, words, n)]
        if not found:
            return None
        size = max(len(n.read()) for n in found)
        longest = [n for n in found if len(n.read()) == size]
        values = dict.fromkeys(value for name in longest for value in name.values)
        end = words[size - 1].end
        stop = text[end : end + 1] == "." and all(n.text.endswith(".") for n in longest)
        return Hit(start, end + stop, tuple(values))


def _is(text: str, words: list[Token], name: _Name[T]) -> bool:
    """Whether the words begin with the name: in one go, with its capitals not written small."""
    own = name.read()
    row = words[: len(own)]
    if len(row) < len(own) or any(t.key != o.key for t, o in zip(row, own, strict=True)):
        return False
    if not all(t.joined for t in row[1:]):
        return False
    if abbreviates(name.text):
        return text[row[0].start : row[-1].end] == name.text.rstrip(".")
    return not any(
        name.text[o.start].isupper() and text[t.start].islower()
        for t, o in zip(row[1:], own[1:], strict=True)
    )


@lru_cache(maxsize=1 << 12)
def abbreviates(name: str) -> bool:
    """Whether a name is one of capitals, such as "TTP", "LeJ" or "U.S."."""
    bare = name.replace(".", "")
    return " " not in name and sum(c.isupper() for c in bare) > 1 and len(bare) < 9
