"""What the model learns from: one text with whatever gold labels its corpus has."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from whence.parse.labels import LAYERS
from whence.parse.words import Words

Range = tuple[int, int]  # first and last word
Place = tuple[str, int]  # a mark: its layer and its place in Lesson.marks[layer]
UNKNOWN = -100  # a label that the corpus does not give


@dataclass(slots=True)
class Pointing:
    """Mark ``of`` points at any of ``to``, or at nothing when ``to`` is empty."""

    kind: str
    of: Place
    to: list[Place]


@dataclass(slots=True)
class Lesson:
    """One text. ``marks`` holds the gold spans of each layer the corpus labels; a layer that is
    missing is not labelled, which is not the same as empty."""

    name: str
    task: str
    words: Words
    marks: dict[str, list[Range]] = field(default_factory=dict)
    pointings: list[Pointing] = field(default_factory=list)
    status: dict[int, int] = field(default_factory=dict)
    speakers: dict[int, tuple[int, bool]] = field(default_factory=dict)
    entity: NDArray[np.int64] | None = None
    pos: NDArray[np.int64] | None = None
    head: NDArray[np.int64] | None = None
    relation: NDArray[np.int64] | None = None
    sentence: NDArray[np.int64] | None = None
    unit: NDArray[np.int64] | None = None  # elementary discourse units: where clauses begin

    def bio(self, layer: str) -> NDArray[np.int64]:
        """0 outside, 1 begin, 2 inside, a word each; UNKNOWN throughout when not labelled."""
        out = np.full(len(self.words), UNKNOWN, np.int64)
        if layer in self.marks:
            out[:] = 0
            for first, last in self.marks[layer]:
                out[first] = 1
                out[first + 1 : last + 1] = 2
        return out

    def tags(self) -> NDArray[np.int64]:
        return np.stack([self.bio(layer) for layer in LAYERS], axis=1)


def to_words(words: Words, start: int, end: int) -> Range | None:
    """The words that code points [start, end) touch."""
    first = int(np.searchsorted(words.ends, start, side="right"))
    last = int(np.searchsorted(words.starts, end, side="left")) - 1
    return (first, last) if first <= last else None
