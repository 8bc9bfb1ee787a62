"""Many stories out of few: variants of example stories that are stories of their own.

A variant has another name for every name, other words of the same length, ending and frequency in
place of those on which nothing hangs, other small words between them, other numbers of as many
digits or letters, and lies on another day: nonsense to read, and a story to count. Everything keeps
its length, so that spans hold; who copies, cites, contradicts whom inside a story stays as it was,
while two variants of one story share no run of words. Some names of outlets and places are shared
by all stories, as often as names are in life (Zipf's law).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, islice

from bench.variation.story import Draw, Story, lengths
from bench.variation.vocabulary import vocabulary
from whence.types import Reading

__all__ = ["Draw", "Story", "lengths", "stories", "variants", "vocabulary"]


def stories(groups: Sequence[Sequence[Reading]]) -> list[Story]:
    """Stories out of the readings of each."""
    words = vocabulary([reading for group in groups for reading in group])
    return [Story(group, words) for group in groups if group]


def variants(found: Sequence[Story], first: int = 0) -> Iterator[Reading]:
    """Readings without end, story by story and in turn, from the reading numbered ``first`` on;
    the same stories give the same readings. Raises ValueError where there is no story."""
    if not found:
        raise ValueError("no story to vary")
    known = lengths(found)
    for number in count():
        story = found[number % len(found)]
        if first < len(story.readings):
            yield from islice(story.vary(Draw(number, known)), first, None)
        first = max(0, first - len(story.readings))
