"""Closed lists that mentions are read by, from ``data/lexicon/sources.toml``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from whence.lexicon import lists, word_set


def words(name: str) -> frozenset[str]:
    """A list by its name. Raises KeyError when there is none of that name."""
    return word_set("sources", name)


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """``text`` as the lists spell words: lower case, straight apostrophes, no full stops, one
    space between words."""
    return " ".join(text.lower().replace("’", "'").replace(".", "").split())


def is_in(text: str, *names: str) -> bool:
    """Whether a word stands in one of the lists."""
    word = plain(text)
    return any(word in words(name) for name in names)


@cache
def withheld() -> re.Pattern[str]:
    """Words by which a source keeps its name out of the report."""
    entries = sorted(lists("sources")["withheld"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_flexible, entries))})(?!\w)", re.IGNORECASE)


def _flexible(entry: str) -> str:
    parts = [re.escape(word).replace("'", "['’]") for word in entry.split()]
    return r"\s+".join(parts).replace(r"\*\s+", r"(?:[\w'’]+\s+){0,4}")
