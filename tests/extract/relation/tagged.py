"""Parsed reports from words with their part of speech: ``Reds/PROPN have/AUX won/VERB ./PUNCT``.

A sentence ends with each full stop. The trees say nothing: every word is its own root, so that
what is found is found on the surface.
"""

from __future__ import annotations

from whence.extract.relation import relations
from whence.types import Mark, Parsed, Report, Word

_SHORT = {"N": "NOUN", "P": "PROPN", "V": "VERB", "A": "ADJ", "D": "DET", "I": "ADP", "X": "AUX"}
_CLOSED = {
    **dict.fromkeys("the a an no its their our his".split(), "DET"),
    **dict.fromkeys("of in with by from to for at between under since as".split(), "ADP"),
    **dict.fromkeys("has have had is are was were been be".split(), "AUX"),
    **dict.fromkeys("it they we he who which".split(), "PRON"),
    **dict.fromkeys("and or nor but".split(), "CCONJ"),
    **dict.fromkeys(", . \" ' ( ) -".split(), "PUNCT"),
    **dict.fromkeys("not never verbally now".split(), "ADV"),
}


def parsed(tagged: str, **labels: str) -> Parsed:
    """The report. A word without ``/TAG`` is closed-class, or a name with a capital, or a noun.
    ``labels`` give words the model's entity label (by their text)."""
    words: list[Word] = []
    marks: list[Mark] = []
    text, sentences, first = "", [], 0
    for n, piece in enumerate(tagged.split()):
        word, _, tag = piece.partition("/")
        tight = not text or word in ",.'-" or text[-1] in "'-"
        text += ("" if tight else " ") + word
        words.append(Word(len(text) - len(word), len(text), _pos(word, tag), n, "dep"))
        if word in labels:
            marks.append(Mark("entity", labels[word], n, n, 1.0))
        if word == ".":
            sentences.append((first, n + 1))
            first = n + 1
    if first < len(words):
        sentences.append((first, len(words)))
    return Parsed(Report("r1", "story", text), tuple(words), tuple(sentences), tuple(marks), (), {})


def told(tagged: str, **labels: str) -> list[str]:
    """The relations of a text, each as "subject type object", "not" before a negated type."""
    one = parsed(tagged, **labels)

    def words(ends: tuple[int, int]) -> str:
        return one.report.text[one.words[ends[0]].start : one.words[ends[1]].end]

    return [
        f"{words(d.subject)} {'not ' if d.negated else ''}{d.type} {words(d.object)}"
        for d in relations(one)
    ]


def _pos(word: str, tag: str) -> str:
    if tag:
        return _SHORT.get(tag, tag)
    if word.lower() in _CLOSED:
        return _CLOSED[word.lower()]
    return "PROPN" if word[0].isupper() else "NOUN"
