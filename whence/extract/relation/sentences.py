"""Sentences as relations need them: those that the parser cut in two are put together again."""

from __future__ import annotations

from whence.types import Parsed

_ENDS = frozenset(".!?…:;\"”’')]")


def joined(parsed: Parsed) -> tuple[tuple[int, int], ...]:
    """The sentences as words [first, stop). One that begins in lower case, on the line where a word
    without a full stop ends the one before it, is that one's rest."""
    out: list[tuple[int, int]] = []
    for first, stop in parsed.sentences:
        if out and out[-1][1] == first and _goes_on(parsed, first):
            out[-1] = out[-1][0], stop
        else:
            out.append((first, stop))
    return tuple(out)


def _goes_on(parsed: Parsed, at: int) -> bool:
    text, here = parsed.report.text, parsed.words
    gap = text[here[at - 1].end : here[at].start]
    small = text[here[at].start].islower()
    return small and "\n" not in gap and text[here[at - 1].end - 1] not in _ENDS
