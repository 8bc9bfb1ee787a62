"""Whether a text is English, by its script and its smallest words."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_SHORT = 20
_BRIEF = 60  # headlines drop most small words, articles do not
_LEAST_LATIN = 0.5
_LEAST_ENGLISH = 0.06
_SURELY_ENGLISH = 0.25


def is_english(text: str) -> bool:
    """Whether ``text`` is mostly English. Fewer than 20 words pass when their script is Latin."""
    sample = text[:_SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    if letters and sum(map(_latin, letters)) < _LEAST_LATIN * len(letters):
        return False
    words = [word.lower() for word in _WORD.findall(sample)]
    if len(words) < _SHORT:
        return True
    ours, theirs = _function_words()
    english = sum(word in ours for word in words) / len(words)
    foreign = sum(word in theirs for word in words) / len(words)
    enough = english >= _LEAST_ENGLISH or len(words) < _BRIEF
    return enough and (english >= _SURELY_ENGLISH or english > foreign)


def _latin(char: str) -> bool:
    """Latin letters, their extensions and fullwidth forms."""
    return char < "\u0250" or "\u1e00" <= char < "\u1f00" or "\uff21" <= char <= "\uff5a"


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    """The small words of English, and those of other languages that are not English as well."""
    data = (files("whence") / "data" / "function_words.json").read_text("utf-8")
    known = json.loads(data)
    english = frozenset(known["english"].split())
    foreign = frozenset(" ".join(known["foreign"].values()).split())
    return english, foreign - english
