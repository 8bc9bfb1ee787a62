"""A mention as the eye sees it: words put together again that the splitter cuts, with their case.

Names are read off these chunks, not off the tree alone, so that a wrong head or part of speech
does not lose a name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from whence.resolve.lexicon import is_in, plain, words
from whence.types import Mark, Parsed

_JOINS = frozenset("-‐‑–&/_@")
_APOSTROPHES = frozenset("'’")
_OPENS = frozenset("\"“‘'«„([")
_LOUD = 0.8  # share of capital letters from which letter case tells nothing


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words [first, last] that are written as one. ``capital``: it looks like part of a name.
    ``owner``: a possessive ending follows."""

    first: int
    last: int
    text: str
    pos: str
    capital: bool
    owner: bool = False

    @property
    def low(self) -> str:
        """The text as the lexicon spells it."""
        return plain(self.text)

    @property
    def mark(self) -> bool:
        """Whether it is a punctuation mark."""
        return not self.text[0].isalnum()


def chunks(parsed: Parsed, mark: Mark) -> list[Chunk]:
    """The mention's chunks in order; possessive endings are kept as ``owner`` of what they end."""
    out: list[Chunk] = []
    loud = _is_loud(parsed, mark)
    at = mark.first
    while at <= mark.last:
        last = _joined(parsed, at, mark.last)
        ending = _possessive(parsed, last, mark.last)
        out.append(_chunk(parsed, at, last, loud, ending > last))
        at = ending + 1
    return _openers_settled(out, parsed)


def _text(parsed: Parsed, first: int, last: int) -> str:
    return parsed.report.text[parsed.words[first].start : parsed.words[last].end]


def _glued(parsed: Parsed, place: int, stop: int) -> bool:
    """Whether the word after ``place`` follows without a gap, inside the mention."""
    here = parsed.words
    return place < stop and here[place].end == here[place + 1].start


def _letters(parsed: Parsed, place: int) -> bool:
    return parsed.report.text[parsed.words[place].start].isalnum()


def _joined(parsed: Parsed, first: int, stop: int) -> int:
    """The last word of the chunk that begins at ``first``."""
    last = first
    if not _letters(parsed, first):
        return last
    while _glued(parsed, last, stop):
        sign = _text(parsed, last + 1, last + 1)
        inner = _glued(parsed, last + 1, stop) and _letters(parsed, last + 2)
        if sign == "." and (inner or _abbreviates(_text(parsed, first, last))):
            last += 2 if inner else 1
        elif inner and (sign in _JOINS or _inside_word(parsed, last, sign, stop)):
            last += 2
        elif _letters(parsed, last + 1):
            last += 1
        else:
            break
    return last


def _abbreviates(text: str) -> bool:
    return len(text.rsplit(".", 1)[-1]) == 1 or (
        len(text) < 6 and is_in(text, "courtesy", "titles")
    )


def _inside_word(parsed: Parsed, last: int, sign: str, stop: int) -> bool:
    return sign in _APOSTROPHES and _possessive(parsed, last, stop) == last


def _possessive(parsed: Parsed, last: int, stop: int) -> int:
    """The last word of the possessive ending after ``last``, or ``last`` when there is none."""
    if not _glued(parsed, last, stop):
        return last
    sign = _text(parsed, last + 1, last + 1)
    if sign.lower() in ("'s", "’s"):
        return last + 1
    if sign not in _APOSTROPHES:
        return last
    if not _glued(parsed, last + 1, stop):
        return last + 1 if _text(parsed, last, last)[-1] in "sSxz" and last + 1 < stop else last
    ends = not _glued(parsed, last + 2, stop) or not _letters(parsed, last + 3)
    return last + 2 if _text(parsed, last + 2, last + 2).lower() == "s" and ends else last


def _chunk(parsed: Parsed, first: int, last: int, loud: bool, owner: bool) -> Chunk:
    text = _text(parsed, first, last)
    pos = next((w.pos for w in reversed(parsed.words[first : last + 1]) if w.pos != "PUNCT"), "X")
    if loud:
        capital = pos == "PROPN"
    else:
        upper = any(part[:1].isupper() for part in text.replace("’", "-").split("-"))
        capital = upper or (pos == "PROPN" and text.upper() == text.lower())
    known = is_in(text, "determiners", "pronouns", "indefinite", "times")
    known = known and not text[1:].isupper()
    return Chunk(first, last, text, pos, capital and text[0].isalpha() and not known, owner)


def _is_loud(parsed: Parsed, mark: Mark) -> bool:
    """Whether the mention stands among capitals only."""
    n = bisect_right(parsed.sentences, mark.first, key=lambda s: s[0]) - 1
    first, stop = parsed.sentences[n] if n >= 0 else (mark.first, mark.last + 1)
    letters = [c for c in _text(parsed, first, stop - 1) if c.isalpha()]
    return len(letters) > 6 and sum(c.isupper() for c in letters) >= _LOUD * len(letters)


def _openers_settled(found: list[Chunk], parsed: Parsed) -> list[Chunk]:
    """A sentence's first word is a name only if its part of speech, its letters, its neighbour or
    the rest of the report says so."""
    if not found or not found[0].capital or not _opens(parsed, found[0].first):
        return found
    head = found[0]
    beside = len(found) > 1 and found[1].capital and not head.owner
    odd = head.text[1:] != head.text[1:].lower()
    if head.pos == "PROPN" or beside or odd or _stands_alone(found, parsed.report.text):
        return found
    return [Chunk(head.first, head.last, head.text, head.pos, False, head.owner), *found[1:]]


def _stands_alone(found: list[Chunk], text: str) -> bool:
    """Whether it is all of the mention, or its possessor, and no common noun of this report."""
    low = found[0].low
    alone = len(found) == 1 or found[0].owner
    common = low.endswith("s") or is_in(low, "titles", "bodies", "documents", "kin")
    return alone and not common and re.search(rf"\b{re.escape(low)}\b", text) is None


def _opens(parsed: Parsed, place: int) -> bool:
    n = bisect_right(parsed.sentences, place, key=lambda s: s[0]) - 1
    mark = _text(parsed, place - 1, place - 1) if place else ":"
    return parsed.sentences[n][0] == place or mark in _OPENS or mark == ":"


def is_particle(chunk: Chunk) -> bool:
    """Whether it is a small word that stands inside names."""
    return not chunk.capital and chunk.low in words("particles")
