"""From when to when a relation is said to hold."""

from __future__ import annotations

from bisect import bisect_left

from whence.types import Extracted, Interval, Parsed, RelationDraft

_NEAR = 14  # words between the wording and its time


def interval(extracted: Extracted, draft: RelationDraft) -> Interval | None:
    """The interval of the nearest time in the sentence that no other verb stands before; None
    where no time is worded for it."""
    parsed = extracted.parsed
    first, stop = _sentence(parsed, draft.words[0])
    found: list[tuple[int, Interval]] = []
    for time in extracted.times:
        if time.interval is None or not _inside(parsed, first, stop, time.span.start):
            continue
        at = bisect_left(parsed.words, time.span.start, key=lambda w: w.start)
        far = _distance(parsed, draft, at)
        if far is not None:
            found.append((far, time.interval))
    return min(found, key=lambda f: f[0])[1] if found else None


def _distance(parsed: Parsed, draft: RelationDraft, at: int) -> int | None:
    """How many words apart; None for too many, or a verb between."""
    first, last = draft.words
    between = range(last + 1, at) if at > last else range(at + 1, first)
    if len(between) > _NEAR or any(_is_clause(parsed, n) for n in between):
        return None
    return len(between)


def _is_clause(parsed: Parsed, at: int) -> bool:
    word = parsed.words[at]
    return word.pos == "VERB" and word.relation not in ("amod", "compound", "xcomp")


def _sentence(parsed: Parsed, at: int) -> tuple[int, int]:
    return next(((a, b) for a, b in parsed.sentences if a <= at < b), (at, at + 1))


def _inside(parsed: Parsed, first: int, stop: int, place: int) -> bool:
    return parsed.words[first].start <= place < parsed.words[stop - 1].end
