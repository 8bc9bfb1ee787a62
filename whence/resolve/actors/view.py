"""A parsed report as the rules for actors look at it: word texts, phrases, roles."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from whence.resolve.actors import lexicon
from whence.types import Parsed, Span

Range = tuple[int, int]

OWNER = frozenset(("'s", "’s", "'", "’"))
"""Possessive endings, as the splitter leaves them; an "s" may follow as a word of its own."""

_QUOTES = frozenset("\"“‘'«„")
_ENDINGS = OWNER | {"s"}

_INSIDE = frozenset("det amod nummod compound nmod:poss advmod flat nmod case punct word".split())


@dataclass(slots=True)
class View:
    """A report's words with their texts, as they stand and in lower case. ``labels`` are the
    model's kinds of mentions by the word that heads them, ``cases`` prepositions by their nouns,
    ``shorts`` the short forms that stand in brackets after a name, ``opens`` the first words of
    sentences, ``names`` runs of capitalised words, ``parts`` the words of those of several and of
    the outlet's name, ``spots`` the words of places' names."""

    parsed: Parsed
    texts: list[str]
    lows: list[str]
    starts: list[int]
    labels: dict[int, str] = field(default_factory=dict)
    cases: dict[int, str] = field(default_factory=dict)
    shorts: set[str] = field(default_factory=set)
    opens: frozenset[int] = frozenset()
    names: list[Range] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)
    spots: set[int] = field(default_factory=set)

    def range(self, start: int, end: int) -> Range:
        """The words [first, last] that code points [start, end) touch."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        return first, max(bisect_right(self.starts, end - 1) - 1, first)

    def span(self, first: int, last: int) -> Span:
        """The stretch of words [first, last]."""
        return self.parsed.span(first, last)

    def text(self, first: int, last: int) -> str:
        """Words [first, last] on one line."""
        return " ".join(self.span(first, last).text.split())

    def plain(self, first: int, last: int) -> str:
        """The same for a description: without the capital of a sentence's beginning."""
        text = self.text(first, last)
        capital = self.texts[first][0].isupper() and self.texts[first][1:].islower()
        noun = lexicon.nouns().get(self.lows[first])
        named = self.parsed.words[first].pos == "PROPN" or (noun and noun.family == "peoples")
        named = named or not self.begins(first)
        return text[0].lower() + text[1:] if capital and not named else text

    def past_owner(self, at: int) -> int:
        """The word after a possessive ending at a word, which the splitter leaves in one piece or
        two; ``at`` where there is none."""
        if at >= len(self.lows) or self.lows[at] not in OWNER:
            return at
        here = self.parsed.words
        two = at + 1 < len(here) and self.lows[at + 1] == "s" and here[at].end == here[at + 1].start
        return at + 2 if two else at + 1

    def head(self, first: int, last: int) -> int:
        """The word of [first, last] that hangs on none of the others, the last of several."""
        here = self.parsed.words
        tops = [
            n
            for n in range(first, last + 1)
            if here[n].head == n or not first <= here[n].head <= last
        ]
        solid = [n for n in tops if here[n].pos in ("NOUN", "PROPN", "PRON", "NUM")]
        return (solid or tops or [last])[0]

    def opening(self, head: int) -> int:
        """The first word of the noun phrase that a word heads."""
        here = self.parsed.words
        at = head
        while at > 0:
            word = here[at - 1]
            if self._owned(at - 1, at, head):
                at -= 1
                continue
            inside = at <= word.head <= head and word.relation in _INSIDE
            if not inside or (word.pos in ("PUNCT", "ADP") and self.texts[at - 1] not in "-'’"):
                break
            at -= 1
        whole = at > 0 and self.lows[at] in ("least", "most") and self.lows[at - 1] == "at"
        return at - 1 if whole else at

    def _owned(self, ending: int, first: int, head: int) -> bool:
        """Whether a possessive ending hangs on a common noun that the phrase [first, head] is
        of."""
        noun = ending - 1 - (self.lows[ending] == "s")
        if noun < 0 or self.lows[noun + 1] not in OWNER or self.texts[noun][0].isupper():
            return False
        return first <= self.parsed.words[noun].head <= head

    def paragraph(self, at: int) -> bool:
        """Whether an empty line stands before a word."""
        here = self.parsed.words
        return at > 0 and "\n\n" in self.parsed.report.text[here[at - 1].end : here[at].start]

    def begins(self, at: int) -> bool:
        """Whether a word begins a sentence, or a quotation in one."""
        return at == 0 or at in self.opens or self.texts[at - 1] in _QUOTES


def view(parsed: Parsed) -> View:
    """The view of a report."""
    text = parsed.report.text
    texts = [text[w.start : w.end] for w in parsed.words]
    lows = [t.lower() for t in texts]
    out = View(parsed, texts, lows, [w.start for w in parsed.words])
    out.opens = frozenset(first for first, _ in parsed.sentences)
    for n, word in enumerate(parsed.words):
        if word.relation == "case" and word.head != n:
            out.cases.setdefault(word.head, lows[n])
    out.shorts = {texts[n] for n in range(2, len(texts) - 1) if _short(texts, n)}
    for mark in sorted(parsed.marks, key=lambda m: m.score):
        if mark.layer == "entity":
            out.labels[out.head(mark.first, mark.last)] = mark.label
    return out


def _short(texts: list[str], at: int) -> bool:
    """Whether a word is a short form in brackets after a name."""
    if texts[at - 1] != "(" or texts[at + 1] != ")" or not texts[at].isupper():
        return False
    return len(texts[at]) > 1 and (texts[at - 2][0].isupper() or texts[at - 2] in _ENDINGS)
