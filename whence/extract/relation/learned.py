"""Relations that the model sees between two mentions, beside those that grammar gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from whence.extract.relation.view import Range, View
from whence.types import Mark, RelationDraft, RelationType

SURE = 0.6
"""How likely a relation is at least. Chosen on relay's training part, which it was not taught."""
_KIND = "bond:"
_NOT = "not "


def from_model(view: View) -> Iterator[RelationDraft]:
    """A draft for every tie of a relation; its words are those between its ends."""
    parsed = view.parsed
    for tie in parsed.ties:
        if not tie.kind.startswith(_KIND) or tie.score < SURE:
            continue
        name = tie.kind.removeprefix(_KIND)
        subject, object_ = (_range(parsed.marks[n]) for n in (tie.of, tie.to))
        if subject[0] <= object_[1] and object_[0] <= subject[1]:
            continue
        kind = cast(RelationType, name.removeprefix(_NOT))
        words = _between(subject, object_)
        yield RelationDraft(kind, subject, object_, name.startswith(_NOT), words)


def _range(mark: Mark) -> Range:
    return mark.first, mark.last


def _between(one: Range, other: Range) -> Range:
    """The words between two stretches; where there are none, the later stretch."""
    first, last = min(one[1], other[1]) + 1, max(one[0], other[0]) - 1
    return (first, last) if first <= last else max(one, other)
