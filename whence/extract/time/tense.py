"""The tense of the clause around a word."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from whence.lexicon import lists
from whence.types import Parsed

_CLIMB = 6
_HELPERS = ("aux", "aux:pass", "cop", "mark")


class Tenses:
    """Tells whether the clause that a place of the text stands in is in the past or the future."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._starts = [word.start for word in parsed.words]

    def at(self, offset: int) -> str:
        """ "past", "future", or "" where the verb does not tell."""
        word = bisect_right(self._starts, offset) - 1
        if word < 0:
            return ""
        if word and self._simple_past(word - 1):
            return "past"
        for _ in range(_CLIMB):
            tense = self._own(word)
            above = self._parsed.words[word].head
            if tense or above == word:
                return tense
            word = above
        return ""

    def done(self, offset: int) -> bool:
        """Whether the nearest verb above that place is itself in the past, no infinitive."""
        word = bisect_right(self._starts, offset) - 1
        for _ in range(_CLIMB if word >= 0 else 0):
            here = self._parsed.words[word]
            if here.pos == "VERB" or self._helped(word):
                return self._own(word) == "past"
            if here.head == word:
                break
            word = here.head
        return False

    def pos(self, offset: int) -> str:
        """The part of speech of the word at that place; "" where there is none."""
        word = bisect_right(self._starts, offset) - 1
        return self._parsed.words[word].pos if word >= 0 else ""

    def _own(self, verb: int) -> str:
        words, text, known = self._parsed.words, self._parsed.report.text, _lists()
        low = text[words[verb].start : words[verb].end].lower()
        if words[verb].pos not in ("VERB", "AUX") and not self._helped(verb):
            return ""
        around = range(max(0, verb - 8), verb)
        helpers = [
            text[words[n].start : words[n].end].lower()
            for n in around
            if words[n].head == verb and words[n].relation in _HELPERS
        ]
        if any(word in known["future"] for word in helpers) or low in known["ahead"]:
            return "future"
        if "to" in helpers:
            return self._infinitive(verb)
        if any(word in known["past"] for word in helpers):
            return "past"
        return "past" if low.endswith("ed") or low in known["past"] else ""

    def _simple_past(self, verb: int) -> bool:
        """Whether a verb stands in the past by itself, as in "said Friday", without helpers."""
        word, known = self._parsed.words[verb], _lists()
        low = self._parsed.report.text[word.start : word.end].lower()
        past = low.endswith("ed") or low in known["past"]
        helped = any(
            other.head == verb and other.relation in _HELPERS
            for other in self._parsed.words[max(0, verb - 8) : verb]
        )
        return word.pos == "VERB" and past and not helped and low not in known["ahead"]

    def _helped(self, word: int) -> bool:
        words = self._parsed.words
        return any(
            words[n].head == word and words[n].relation == "cop"
            for n in range(max(0, word - 8), word)
        )

    def _infinitive(self, verb: int) -> str:
        """After a word for a plan an infinitive is future; after others it says nothing itself."""
        words, text = self._parsed.words, self._parsed.report.text
        above = words[words[verb].head]
        return "future" if text[above.start : above.end].lower() in _lists()["planned"] else ""


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(listed) for name, listed in lists("time-tense").items()}
