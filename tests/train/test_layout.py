"""Other layouts change gaps and nothing else."""

import random

from train.layout import relaid
from train.lesson import Lesson
from whence.parse.words import NEWLINE, PARAGRAPH, SPACE, split


def test_lessons_keep_everything_but_their_gaps(tokenizer):
    text = " ".join(["word"] * 40) + "\n\n" + " ".join(["more"] * 40)
    lesson = Lesson("made", "relay", split(tokenizer, text), {"claim": [(0, 3)]})
    before = lesson.words.gap.copy()
    out = list(relaid([lesson] * 40, random.Random(3)))
    assert len(out) == 40
    assert (lesson.words.gap == before).all()
    kept, wrapped, closed = 0, 0, 0
    for other in out:
        gap = other.words.gap
        assert other.words.texts == lesson.words.texts
        assert other.marks == lesson.marks
        if (gap == before).all():
            kept += 1
        elif PARAGRAPH in gap:
            wrapped += 1
            changed = gap != before
            assert (before[changed] == SPACE).all()
            assert (gap[changed] == NEWLINE).all()
            assert changed.sum() >= 4
        else:
            closed += 1
            assert (before[gap == NEWLINE] == PARAGRAPH).all()
    assert min(kept, wrapped, closed) > 0
