"""From ends that were found to drafts."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.relation.pairs import couples
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed
from whence.types import RelationDraft, RelationType

MUTUAL = frozenset({"allied_with", "rival_of", "negotiating_with", "merged_with"})


def drafts(
    kind: RelationType,
    subjects: Sequence[Range],
    objects: Sequence[Range],
    negated: bool,
    words: Range,
) -> list[RelationDraft]:
    """One for every subject and object that do not overlap."""
    return [
        RelationDraft(kind, a, b, negated, words)
        for a in subjects
        for b in objects
        if a[1] < b[0] or b[1] < a[0]
    ]


def mutual(
    kind: RelationType, ends: Sequence[Range], negated: bool, words: Range
) -> list[RelationDraft]:
    """One for every two of the ends."""
    return [RelationDraft(kind, a, b, negated, words) for a, b in couples(ends)]


def has_no(view: View, first: int, last: int) -> bool:
    """Whether a noun phrase is of none: "no pact", "neither group"."""
    return any(view.lower[at] in closed("negative-determiner") for at in range(first, last + 1))


def distinct(found: Sequence[RelationDraft]) -> tuple[RelationDraft, ...]:
    """Drafts in the order of the text, without those that word again, with overlapping words, what
    another words; a longer wording is kept before a shorter one."""
    kept: dict[tuple[str, frozenset[Range]], list[RelationDraft]] = {}
    for draft in sorted(found, key=lambda d: (d.words[0] - d.words[1], d.words)):
        ends = frozenset({draft.subject, draft.object})
        same = kept.setdefault((draft.type, ends), [])
        if not any(_overlap(draft.words, other.words) for other in same):
            same.append(draft)
    flat = [draft for same in kept.values() for draft in same]
    return tuple(sorted(flat, key=lambda d: (d.words, d.type, d.subject, d.object)))


def _overlap(a: Range, b: Range) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]
