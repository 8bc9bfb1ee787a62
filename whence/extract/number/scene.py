"""A parsed report as the number rules look at it: words found by their characters, lower-cased."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from whence.types import Parsed

_NEW_CLAUSE = frozenset({"root", "ccomp", "advcl", "acl:relcl", "parataxis", "csubj"})


@dataclass(frozen=True, slots=True)
class Scene:
    """``low`` holds the words in lower case, ``starts`` where they start, ``opens`` the first word
    of each sentence."""

    parsed: Parsed
    low: tuple[str, ...]
    starts: tuple[int, ...]
    opens: tuple[int, ...]

    @property
    def text(self) -> str:
        """The report's text."""
        return self.parsed.report.text

    def word(self, at: int) -> int:
        """The word at a code point, else the last one before it (0 at the very start)."""
        return max(0, bisect_right(self.starts, at) - 1)

    def sentence(self, word: int) -> tuple[int, int]:
        """The words [first, last) of the sentence of a word."""
        place = max(0, bisect_right(self.opens, word) - 1)
        return self.parsed.sentences[place]

    def before(self, start: int, reach: int = 40) -> str:
        """The text before a code point, no further back than its sentence."""
        first, _ = self.sentence(self.word(start))
        return self.text[max(self.starts[first], start - reach) : start]

    def after(self, end: int, reach: int = 80) -> str:
        """The text after a code point, no further on than its sentence."""
        _, last = self.sentence(self.word(end - 1))
        return self.text[end : min(self.parsed.words[last - 1].end, end + reach)]

    def clause(self, word: int) -> int:
        """The word that governs the clause of ``word``: the predicate it depends on."""
        words, seen = self.parsed.words, 0
        while words[word].head != word and seen < 40:
            if seen and (words[word].pos == "VERB" or words[word].relation in _NEW_CLAUSE):
                break
            word, seen = words[word].head, seen + 1
        return word


def scene(parsed: Parsed) -> Scene:
    """The scene of a parsed report."""
    text = parsed.report.text
    return Scene(
        parsed,
        tuple(text[w.start : w.end].lower() for w in parsed.words),
        tuple(w.start for w in parsed.words),
        tuple(first for first, _ in parsed.sentences),
    )
