"""The lexicon of measures: which words tell of the killed, the injured, attacks ..."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.number.numeral import either
from whence.lexicon import lists


@cache
def words_of(role: str) -> dict[str, str]:
    """The words of a role with their measures: nouns (""), verbs that those counted do ("does")
    or that are done to them ("done")."""
    out: dict[str, str] = {}
    for name, words in lists("number_measures").items():
        measure, _, part = name.partition(" ")
        if part == role:
            for word in words:
                out.setdefault(word, measure)
    return out


@cache
def phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """A pattern for the phrases of each measure."""
    parts = [(n.partition(" "), words) for n, words in lists("number_measures").items()]
    return tuple(
        (re.compile(rf"(?<!\w)(?:{either(words)})(?!\w)", re.IGNORECASE), measure)
        for (measure, _, part), words in parts
        if part == "phrases" and words
    )


def named(word: str) -> str | None:
    """The measure of a word that names those counted or what was done to them."""
    return words_of("").get(word) or words_of("done").get(word)
