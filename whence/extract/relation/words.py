"""The words of a report, as the rules on relations see them: lower case, a coarse class each, the
closed classes from word lists (a parser errs on them more than a list does)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from whence.lexicon import word_set
from whence.types import Parsed

Class = Literal[
    "determiner",
    "preposition",
    "auxiliary",
    "pronoun",
    "possessive",
    "relative",
    "conjunction",
    "adverb",
    "verb",
    "nominal",
    "mark",
    "other",
]
CLOSED: tuple[Class, ...] = (
    "relative",
    "determiner",
    "preposition",
    "auxiliary",
    "pronoun",
    "possessive",
    "conjunction",
    "adverb",
)
QUOTES = frozenset("\"“”'‘’„«»")
# Prepositions whose phrase belongs to the whole clause rather than to the noun before.
LOOSE = frozenset(("as", "since", "after", "before", "until", "during", "despite"))
_OPEN: dict[str, Class] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "nominal",
    "PROPN": "nominal",
    "ADJ": "nominal",
    "NUM": "nominal",
    "X": "nominal",
    "ADV": "adverb",
    "PART": "adverb",
    "ADP": "adverb",
    "INTJ": "nominal",
    "SYM": "nominal",
    "PUNCT": "nominal",
    "PRON": "nominal",
}


def closed(name: str) -> frozenset[str]:
    """A list of ``data/lexicon/relation_words.toml``, as a set."""
    return word_set("relation_words", name)


@cache
def _classes() -> dict[str, Class]:
    return {word: name for name in reversed(CLOSED) for word in closed(name)}


def classes(parsed: Parsed, lower: tuple[str, ...]) -> tuple[Class, ...]:
    """The class of each word. "that" and "her" go by the parser, which can tell them apart."""
    known = _classes()
    out: list[Class] = []
    for word, text in zip(parsed.words, lower, strict=True):
        if not text[:1].isalnum():
            out.append("mark")
        elif text == "that":
            out.append(_that(word.pos))
        elif text == "may" and word.pos == "PROPN":
            out.append("nominal")
        else:
            out.append(known.get(text) or _OPEN.get(word.pos, "other"))
    return tuple(out)


def _that(pos: str) -> Class:
    if pos == "DET":
        return "determiner"
    return "relative" if pos == "PRON" else "other"
