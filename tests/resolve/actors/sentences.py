"""Parsed sentences for tests, each word written ``word/POS/relation>head`` with heads as places in
the sentence from 1; a word alone is PUNCT, or a noun that hangs on the next word."""

from __future__ import annotations

from whence.types import Extracted, Mark, Parsed, Report, Source, Span, Tie, Word


def parse(lines: str, marks: str = "", ties=(), published: str | None = "2031-05-02") -> Extracted:
    """The sentences, one a line; ``marks`` are ``label first last`` of entity marks, parted by
    semicolons, and ``ties`` are (of, to) pairs of marks that are the same."""
    text, words, sentences = "", [], []
    for line in lines.strip().splitlines():
        first = len(words)
        for at, token in enumerate(line.split()):
            form, pos, rest = token.rsplit("/", 2)
            relation, head = rest.split(">")
            close = form in (",", ".", ")", "'s") or not text or text.endswith("(")
            text += ("" if close else " ") + form
            governor = first + int(head) - 1 if int(head) else first + at
            words.append(Word(len(text) - len(form), len(text), pos, governor, relation))
        sentences.append((first, len(words)))
    entity = [one.split() for one in marks.split(";") if one.strip()]
    return Extracted(
        Parsed(
            Report("r1", "story", text, published=published),
            tuple(words),
            tuple(sentences),
            tuple(Mark("entity", label, int(a), int(b), 1.0) for label, a, b in entity),
            tuple(Tie("same", of, to, 0.9) for of, to in ties),
            {},
        ),
        (),
        (),
        (),
    )


def source(extracted: Extracted, words: str, kind: str, named: bool) -> Source:
    """A source with one mention."""
    text = extracted.parsed.report.text
    start = text.index(words)
    span = Span(start, start + len(words), words)
    return Source("s1", words, kind, named, None, None, (span,))
