"""What stands for something else: relative pronouns, descriptions beside a name, inner phrases."""

from __future__ import annotations

from whence.extract.relation.after import Slots
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.view import View
from whence.extract.relation.words import LOOSE, QUOTES, closed


def antecedent(view: View, relative: int) -> Chunk | None:
    """The noun phrase that "who", "which" or "that" stands for."""
    start = view.sentence[relative][0]
    at = back(view, relative - 1, start)
    if at >= start and view.classes[at] == "preposition":
        at = back(view, at - 1, start)
    while at > start and view.lower[at] in (",", ")", "—", "–", "-"):
        if view.lower[at] == ")":
            while at > start and view.lower[at] != "(":
                at -= 1
        at = back(view, at - 1, start)
    chunk = view.chunk[at] if at >= start else None
    return _named(view, chunk) if chunk is not None else None


def fronted(view: View, row: tuple[Chunk, ...], slots: Slots) -> Slots:
    """Slots with what a relative clause puts before its subject: "the band we expelled", "a group
    with which they made a pact"."""
    if not row:
        return slots
    at, start = row[0].first - 1, view.sentence[row[0].first][0]
    if at <= start:
        return slots
    if view.classes[at] == "relative":
        slot = view.lower[at - 1] if view.classes[at - 1] == "preposition" else "object"
        found = antecedent(view, at)
    else:
        slot, found = "object", view.chunk[at]
    return slots if found is None or slot in slots else {**slots, slot: (found,)}


def beside(view: View, chunk: Chunk) -> Chunk:
    """The name beside a description with "a": for "a militia" in "X, a militia", X."""
    return _named(view, chunk) if view.lower[chunk.first] in ("a", "an") else chunk


def outermost(view: View, chunk: Chunk) -> Chunk:
    """From "the Front" in "the men of the Front", the men."""
    for _ in range(3):
        at, start = chunk.first - 1, view.sentence[chunk.first][0]
        if at <= start:
            return chunk
        if view.lower[at] == "whose":
            return antecedent(view, at) or chunk
        if view.lower[at] in ("called", "named", "dubbed"):
            outer = view.chunk[back(view, at - 1, start)]
        elif view.classes[at] == "preposition" and view.lower[at] not in LOOSE:
            outer = view.chunk[at - 1]
        else:
            return chunk
        if outer is None:
            return chunk
        chunk = outer
    return chunk


def back(view: View, at: int, start: int) -> int:
    """The word at or before ``at`` that is neither a quotation mark nor an adverb."""
    while at >= start and (view.lower[at] in QUOTES or view.classes[at] == "adverb"):
        at -= 1
    return at


def _named(view: View, chunk: Chunk) -> Chunk:
    """The name that a description stands beside: for "a channel" in "Valley News, a channel", the
    name; for "the Coast" in "the Guards of the Coast", the Guards."""
    at = chunk.first - 1
    if at <= view.sentence[chunk.first][0]:
        return chunk
    other = view.chunk[at - 1]
    if other is None or any(view.named(n) for n in range(chunk.first, chunk.last + 1)):
        return other if other is not None and _is_of(view, at, other) else chunk
    return other if view.lower[at] == "," and view.named(other.head) else chunk


def _is_of(view: View, at: int, outer: Chunk) -> bool:
    """Whether "of" at word ``at`` belongs to the name or body before it."""
    head = outer.head
    return view.lower[at] == "of" and (view.named(head) or view.lower[head] in closed("body"))
