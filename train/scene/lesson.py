"""What the second reader learns from: a text with whatever gold labels its corpus has."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from torch import Tensor

from train.lesson import Range
from whence.parse.windows import Window
from whence.parse.words import Words
from whence.types import RELATION_TYPES

BONDS = ("none", *RELATION_TYPES)
"""Relations as Whence has them. They teach what a relation is, and are not shipped: where they were
tried beside the grammar's on relay they added nothing right."""


@dataclass(slots=True)
class Happening:
    """One gold incident: the types it may be called, and its parts as (layer, place in marks)."""

    types: frozenset[str]
    parts: frozenset[tuple[str, int]]


@dataclass(slots=True)
class Pair:
    """A gold relation between two stretches of words."""

    of: Range
    to: Range
    label: str
    negated: bool = False


def apart(place: Range, kept: Iterable[Range]) -> bool:
    """Whether a stretch shares no word with those that are kept."""
    return all(place[1] < k[0] or k[1] < place[0] for k in kept)


@dataclass(slots=True)
class Seen:
    """What the frozen first reader makes of one window: its trunk (L x WIDTH), its words' vectors
    (W x WIDTH) and where each word's first piece is (W)."""

    window: Window
    trunk: Tensor
    words: Tensor
    first: Tensor


@dataclass(slots=True)
class SceneLesson:
    """One text. ``marks`` holds the gold spans of each layer that the corpus labels. ``mentions``
    are the first reader's entities and speakers. ``incidents``, ``facts`` and ``bonds`` are None
    where the corpus does not label them, which is not the same as none. ``versions`` are the lesson
    with other names, see ``train.scene.versions``."""

    name: str
    task: str
    text: str
    words: Words
    marks: dict[str, list[Range]] = field(default_factory=dict)
    terms: list[str] = field(default_factory=list)  # types of marks["term"]
    mentions: list[Range] = field(default_factory=list)
    incidents: list[Happening] | None = None
    facts: list[Pair] | None = None
    bonds: list[Pair] | None = None
    seen: list[Seen] = field(default_factory=list)
    versions: list[SceneLesson] = field(default_factory=list)
