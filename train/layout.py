"""Other layouts of the same text: lines wrapped, paragraphs with no empty line between."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace

from train.lesson import Lesson
from whence.parse.words import NEWLINE, PARAGRAPH, SPACE


def relaid(lessons: Iterable[Lesson], dice: random.Random) -> Iterator[Lesson]:
    """Half of the lessons as they are, a quarter wrapped, a quarter with one line break between
    paragraphs. Only the gaps change; no corpus has such texts, files and feeds are full of them."""
    for lesson in lessons:
        turn = dice.random()
        if turn < 0.5:
            yield lesson
            continue
        gap = lesson.words.gap.copy()
        if turn < 0.75:
            until = dice.randint(8, 14)
            for i in range(1, len(gap)):
                until = dice.randint(8, 14) if gap[i] >= NEWLINE else until - 1
                if until <= 0 and gap[i] == SPACE:
                    gap[i], until = NEWLINE, dice.randint(8, 14)
        else:
            gap[gap == PARAGRAPH] = NEWLINE
        yield replace(lesson, words=replace(lesson.words, gap=gap))
