"""A parsed report laid out for the rules on relations."""

from __future__ import annotations

from dataclasses import dataclass, replace

from whence.extract.relation.chunks import Chunk, chunks
from whence.extract.relation.sentences import joined
from whence.extract.relation.words import Class, classes, closed
from whence.types import Parsed

Range = tuple[int, int]  # words, both included
_THINGS = {
    "person": "person",
    "organisation": "body",
    "other": "body",
    "place": "place",
    "Person": "person",
    "Organisation": "body",
    "Location": "place",
}


@dataclass(frozen=True, slots=True)
class View:
    """A report, word by word.

    ``chunk`` and ``sentence`` give a word's noun phrase (None outside one) and the words
    [start, stop) of its sentence; ``things`` what the model takes it to be part of. ``proper`` are
    words that are names even where a sentence begins with them, ``first`` those that stand before
    "Front", "Brigade" and the like in a name. ``pairs`` are actors already known to be spoken of
    together, None while that is being found out.
    """

    parsed: Parsed
    lower: tuple[str, ...]
    classes: tuple[Class, ...]
    chunk: tuple[Chunk | None, ...]
    sentence: tuple[tuple[int, int], ...]
    things: dict[int, frozenset[str]]
    proper: frozenset[str]
    first: frozenset[str]
    pairs: tuple[tuple[Range, Range], ...] | None = None

    def named(self, at: int) -> bool:
        """Whether a word is written as part of a name."""
        word = self.parsed.words[at]
        text = self.parsed.report.text[word.start : word.end]
        if not text[:1].isupper() or self.lower[at] in closed("calendar") or word.pos == "NUM":
            return False
        if text.isupper() and self.loud(at):
            return word.pos == "PROPN" or at in self.things
        if at > self.sentence[at][0] or self.lower[at] in self.proper:
            return self.classes[at] not in ("determiner", "preposition", "possessive")
        return word.pos == "PROPN" or at in self.things

    def loud(self, at: int) -> bool:
        """Whether a word stands in a sentence that is all in capitals."""
        start, stop = self.sentence[at]
        words, text = self.parsed.words, self.parsed.report.text
        first, last = max(start, at - 3), min(stop, at + 4)
        return text[words[first].start : words[last - 1].end].isupper() and last - first > 2


def view(parsed: Parsed) -> View:
    """Lay out a report."""
    parsed = replace(parsed, sentences=joined(parsed))
    text = parsed.report.text
    lower = tuple(text[w.start : w.end].lower() for w in parsed.words)
    kinds = classes(parsed, lower)
    of: list[Chunk | None] = [None] * len(lower)
    for chunk in chunks(parsed, lower, kinds):
        of[chunk.first : chunk.last + 1] = [chunk] * (chunk.last + 1 - chunk.first)
    sentence = [(0, 0)] * len(lower)
    for start, stop in parsed.sentences:
        sentence[start:stop] = [(start, stop)] * (stop - start)
    proper = _proper(parsed, lower)
    return View(
        parsed,
        lower,
        kinds,
        tuple(of),
        tuple(sentence),
        _things(parsed),
        proper,
        _first(parsed, lower),
    )


def _first(parsed: Parsed, lower: tuple[str, ...]) -> frozenset[str]:
    text, words, body = parsed.report.text, parsed.words, closed("body")
    return frozenset(
        lower[at - 1]
        for at in range(1, len(words))
        if lower[at] in body and text[words[at].start].isupper()
    )


def _proper(parsed: Parsed, lower: tuple[str, ...]) -> frozenset[str]:
    """Words with a capital inside some sentence, and nowhere without one."""
    text, words = parsed.report.text, parsed.words
    small = {low for low, w in zip(lower, words, strict=True) if text[w.start].islower()}
    inside = {
        lower[at]
        for start, stop in parsed.sentences
        for at in range(start + 1, stop)
        if text[words[at].start].isupper()
    }
    return frozenset(inside - small)


def _things(parsed: Parsed) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for mark in parsed.marks:
        if mark.layer in ("entity", "term") and mark.label in _THINGS and mark.score >= 0.5:
            for at in range(mark.first, mark.last + 1):
                found.setdefault(at, set()).add(_THINGS[mark.label])
    return {at: frozenset(labels) for at, labels in found.items()}
