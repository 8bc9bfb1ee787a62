"""Parsed reports for tests on events, from trees written out: ``word/POS/relation>head``, heads as
places in their sentence from 1, 0 for the root; one sentence a line. "=" for a slash-free blank
before a word that stands close to the one before it ("n't", ".")."""

from __future__ import annotations

from whence.types import Mark, Parsed, Report, Word


def trees(lines: str, places: str = "") -> Parsed:
    """The parsed report; names in ``places`` are marked as places."""
    text, words, sentences = "", [], []
    for line in lines.strip().splitlines():
        first = len(words)
        for at, token in enumerate(line.split()):
            form, pos, rest = token.rsplit("/", 2)
            relation, head = rest.split(">")
            close = form.startswith("=") or not text
            text += ("" if close else " ") + form.removeprefix("=")
            start = len(text) - len(form.removeprefix("="))
            governor = first + int(head) - 1 if int(head) else first + at
            words.append(Word(start, len(text), pos, governor, relation))
        sentences.append((first, len(words)))
    marks = tuple(
        Mark("entity", "place", n, n, 1.0)
        for n, w in enumerate(words)
        if text[w.start : w.end] in places.split()
    )
    return Parsed(Report("r1", "story", text), tuple(words), tuple(sentences), marks, (), {})
