"""From gathered parts to a draft of word ranges."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from whence.extract.event.found import Found
from whence.extract.event.tree import Tree, phrase
from whence.types import EventDraft, Time


def draft(tree: Tree, one: Found, toll: tuple[int, ...], times: tuple[Time, ...]) -> EventDraft:
    """The event with its parts as phrases."""
    return EventDraft(
        type=one.sense.type,
        mode=one.mode,
        kind=one.kind,
        occurrence=one.occurrence,
        trigger=_trigger(one),
        actors=_phrases(tree, one.actors),
        recipients=_phrases(tree, one.recipients),
        targets=_phrases(tree, one.targets),
        means=_phrases(tree, one.means),
        places=_phrases(tree, one.places),
        times=_times(tree, one, times),
        toll=toll,
    )


def _trigger(one: Found) -> tuple[int, int]:
    """The word, with those right after it that belong to its phrase."""
    last = one.word
    while last + 1 in one.words:
        last += 1
    return one.word, last


def _phrases(tree: Tree, heads: list[int]) -> tuple[tuple[int, int], ...]:
    return tuple(dict.fromkeys(phrase(tree, head) for head in heads))


def _times(tree: Tree, one: Found, times: tuple[Time, ...]) -> tuple[tuple[int, int], ...]:
    from whence.extract.time import when

    time = when(tree.parsed, times, one.word)
    if time is None:
        return ()
    words = tree.parsed.words
    first = bisect_right(words, time.span.start, key=lambda w: w.start) - 1
    last = bisect_left(words, time.span.end, key=lambda w: w.start) - 1
    return ((first, max(first, last)),) if first >= 0 else ()
