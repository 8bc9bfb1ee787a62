"""Cuts a text of any length into windows that the encoder can read, at paragraph or sentence ends
where it can, each with a little of the text before it as context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.parse.words import NEWLINE, Words

_FINAL = frozenset('.!?”"’')


@dataclass(frozen=True, slots=True)
class Window:
    """Words [context, stop), of which [start, stop) are this window's own."""

    context: int
    start: int
    stop: int


def windows(words: Words, size: int, overlap: int) -> Iterator[Window]:
    """Windows of at most ``size`` pieces, up to ``overlap`` of them context; every word is the
    own word of exactly one window."""
    start = 0
    while start < len(words):
        context = _reach_back(words, start, overlap)
        room = int(words.first[context]) + size
        stop = start + 1
        while stop < len(words) and int(words.first[stop + 1]) <= room:
            stop += 1
        if stop < len(words):
            stop = _cut(words, start, stop)
        yield Window(context, start, stop)
        start = stop


def _reach_back(words: Words, start: int, overlap: int) -> int:
    """The earliest word whose pieces up to ``start`` fit into the overlap."""
    context = start
    floor = int(words.first[start]) - overlap
    while context > 0 and int(words.first[context - 1]) >= floor:
        context -= 1
    return context


def _cut(words: Words, start: int, stop: int) -> int:
    """The best place to end, in the last half: after a paragraph, else a sentence, else as is."""
    middle = (start + stop) // 2
    for i in range(stop, middle, -1):
        if words.gap[i] >= NEWLINE:
            return i
    for i in range(stop, middle, -1):
        if words.texts[i - 1] in _FINAL and words.gap[i]:
            return i
    return stop
