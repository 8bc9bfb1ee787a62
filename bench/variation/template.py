"""Texts as literal stretches with slots between them, so that a variant is filled in quickly."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bench.variation.counting import FIGURE, UNTIMED, WORDS
from bench.variation.dating import WORDED
from bench.variation.vocabulary import JOINT, Vocabulary

SlotKind = Literal["date", "figure", "number", "name", "word", "joint"]
PART = re.compile(
    r"(?P<clock>\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?=\W?[ap]\.?m\b)|\d{1,2}:\d\d(?::\d\d)?"
    r"|\d{1,2}\s?[ap]\.?m\b)"
    rf"|(?P<figure>{FIGURE})|(?P<number>\b(?:{'|'.join(WORDS)})\b{UNTIMED})|(?P<word>[^\W\d_]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Slot:
    """What changes: its kind, its words as they stand, and where they are a word or name, that in
    small letters; a joint's ``key`` is the word before it and itself."""

    kind: SlotKind
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Template:
    """``literals`` stand before, between and after ``slots``, places in the story's slots."""

    literals: tuple[str, ...]
    slots: tuple[int, ...]

    def fill(self, words: Sequence[str]) -> str:
        """The text with ``words``, one for each of the story's slots."""
        parts = [self.literals[0]]
        for slot, literal in zip(self.slots, self.literals[1:], strict=True):
            parts += (words[slot], literal)
        return "".join(parts)


@dataclass(slots=True)
class Slots:
    """All slots of one story, each once, and the templates that hold them."""

    vocabulary: Vocabulary
    names: Collection[str]
    found: dict[Slot, int] = field(default_factory=dict)

    def template(self, text: str) -> Template:
        """The template of a text; filled with the slots' own words it is the text again."""
        literals, slots, last = [], [], 0
        for start, end, slot in self._cut(text):
            literals.append(text[last:start])
            slots.append(self.found.setdefault(slot, len(self.found)))
            last = end
        return Template((*literals, text[last:]), tuple(slots))

    def _cut(self, text: str) -> Iterator[tuple[int, int, Slot]]:
        last = 0
        for found in WORDED.finditer(text):
            yield from self._parts(text, last, found.start())
            yield found.start(), found.end(), Slot("date", found[0], "")
            last = found.end()
        yield from self._parts(text, last, len(text))

    def _parts(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, Slot]]:
        before = ""
        for found in PART.finditer(text, start, end):
            word, small = found[0], found[0].lower()
            if before and small in JOINT and not word.istitle():
                yield found.start(), found.end(), Slot("joint", word, f"{before} {small}")
            elif slot := self._slot(found):
                yield found.start(), found.end(), slot
            before = small

    def _slot(self, found: re.Match[str]) -> Slot | None:
        word, small = found[0], found[0].lower()
        if found["figure"]:
            return Slot("figure", word, "")
        if found["clock"]:
            return None
        if found["number"]:
            return Slot("number", word, small)
        if word[0].isupper() and small in self.names:
            return Slot("name", word, small)
        return Slot("word", word, small) if self.vocabulary.varies(small) else None


def cased(word: str, like: str) -> str:
    """A word in small letters with capitals where ``like`` has them."""
    if like.islower():
        return word
    if like[1:].islower():
        return word[0].upper() + word[1:]
    return "".join(a.upper() if b.isupper() else a for a, b in zip(word, like, strict=True))
