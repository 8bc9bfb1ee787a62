"""Where names may stand: runs of capitalised words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from whence.lexicon import lists
from whence.types import Parsed

LONGEST = 5  # capitalised words in a place's name
_SAINTS = frozenset(("St", "Ste", "Ft", "Mt"))
_CLOSED = frozenset("DET PRON ADP AUX CCONJ SCONJ PART NUM".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A capitalised word: code points [start, end), the parsed word there, its lower case."""

    start: int
    end: int
    word: int
    lower: str


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that may be one name, small words such as "of" between them."""

    tokens: tuple[Token, ...]


def runs(parsed: Parsed) -> list[Run]:
    """All runs from the body on, in the order of the text. A run ends where a sentence does."""
    text = parsed.report.text
    out: list[list[Token]] = [[]]
    starts = [w.start for w in parsed.words]
    firsts = {first for first, _ in parsed.sentences}
    for match in _capital().finditer(text, parsed.report.body):
        word = bisect_right(starts, match.start()) - 1
        if word < 0 or match.start() >= parsed.words[word].end:
            continue
        token = Token(match.start(), match.end(), word, match[0].lower())
        begins = word in firsts and match.start() == parsed.words[word].start
        if out[-1] and (begins or not _joins(text, out[-1][-1], token)):
            out.append([])
        out[-1].append(token)
    return [Run(tuple(tokens)) for tokens in out if tokens]


def may_name(parsed: Parsed, token: Token) -> bool:
    """Whether a name can begin or end with this word: no article, preposition, pronoun."""
    return parsed.words[token.word].pos not in _CLOSED or token.lower.upper() == _raw(parsed, token)


def _raw(parsed: Parsed, token: Token) -> str:
    return parsed.report.text[token.start : token.end]


def _joins(text: str, one: Token, other: Token) -> bool:
    gap = text[one.end : other.start]
    if gap in (" ", "-", "'", "’"):
        return True
    if gap == ". ":
        return text[one.start : one.end] in _SAINTS
    return len(gap) < 12 and _between().fullmatch(gap) is not None


@cache
def _capital() -> re.Pattern[str]:
    """Letters with a capital in front, or capitals with full stops ("U.S.", "W.Va.")."""
    return re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.[A-Z][a-z]{1,3}\.|(?<![\w@.])[^\W\d_a-z][^\W\d_]*")


@cache
def _between() -> re.Pattern[str]:
    words = "|".join(lists("places")["connectors"])
    return re.compile(rf"['’]s |[ -](?:(?:{words})(?:[ -]|['’])){{1,2}}")
