"""What the frozen first reader, as it ships, makes of the lessons; reckoned once."""

from __future__ import annotations

from collections.abc import Iterable

import torch

from train.lesson import Range
from train.scene.lesson import SceneLesson, Seen
from whence.parse.builtin import OVERLAP, WINDOW, read
from whence.parse.model import Model
from whence.parse.windows import Window, windows
from whence.types import Parsed, Report


def look(model: Model, lessons: Iterable[SceneLesson]) -> None:
    """Fill in ``seen`` of every lesson, in the windows that inference reads, and its mentions
    where they are needed."""
    for lesson in lessons:
        lesson.seen = [
            _window(model, lesson, window) for window in windows(lesson.words, WINDOW - 2, OVERLAP)
        ]
        if lesson.incidents is None:
            lesson.mentions = mentions(read(model, Report(lesson.name, lesson.name, lesson.text)))


def _window(model: Model, lesson: SceneLesson, window: Window) -> Seen:
    found = model.encode(lesson.words, window)
    trunk, words = torch.from_numpy(found.trunk).half(), torch.from_numpy(found.vectors).half()
    return Seen(window, trunk, words, torch.from_numpy(found.first))


def mentions(parsed: Parsed) -> list[Range]:
    """The stretches that the first reader takes for entities or speakers, each once."""
    found = {(m.first, m.last) for m in parsed.marks if m.layer in ("entity", "speaker")}
    return sorted(found)
