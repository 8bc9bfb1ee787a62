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
        also=_also(tree, one),
    )


def _trigger(one: Found) -> tuple[int, int]:
    """The word, with those right after it that belong to its phrase."""
    return one.word, _run_end(one.words, one.word)


def _also(tree: Tree, one: Found) -> tuple[tuple[int, int], ...]:
    """The runs of the other words that tell of it."""
    _, last = _trigger(one)
    outside = (w for w in set(one.words) if not one.word <= w <= last)
    others = sorted(w for w in outside if tree.pos(w) in ("VERB", "NOUN", "ADJ", "NUM", "PROPN"))
    starts = [w for w in others if w - 1 not in others]
    return tuple((w, _run_end(others, w)) for w in starts)


def _run_end(words: list[int], last: int) -> int:
    while last + 1 in words:
        last += 1
    return last


def _phrases(tree: Tree, heads: list[int]) -> tuple[tuple[int, int], ...]:
    """The phrases, each once; a bare number and "no one" name nobody."""
    ranges = dict.fromkeys(phrase(tree, head) for head in heads)
    return tuple(
        (a, b)
        for a, b in ranges
        if not tree.is_a(a, "nobody") and any(_names(tree, n) for n in range(a, b + 1))
    )


def _names(tree: Tree, word: int) -> bool:
    if tree.is_a(word, "people"):
        return True
    lists = ("harmed", "counting", "bounds")
    return tree.pos(word) in ("NOUN", "PROPN", "PRON", "ADJ") and not tree.is_a(word, *lists)


def _times(tree: Tree, one: Found, times: tuple[Time, ...]) -> tuple[tuple[int, int], ...]:
    from whence.extract.time import when

    time = when(tree.parsed, times, one.word)
    if time is None:
        return ()
    words = tree.parsed.words
    first = bisect_right(words, time.span.start, key=lambda w: w.start) - 1
    last = bisect_left(words, time.span.end, key=lambda w: w.start) - 1
    return ((first, max(first, last)),) if first >= 0 else ()
