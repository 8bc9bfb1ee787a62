"""Relations inside one noun phrase: "Ostrene-backed rebels", "the rebel-held town"."""

from __future__ import annotations

from whence.extract.relation.chunks import Chunk
from whence.extract.relation.draft import drafts
from whence.extract.relation.ends import actor
from whence.extract.relation.frames import compounds
from whence.extract.relation.kinds import acts, is_place
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed
from whence.types import RelationDraft


def from_compounds(view: View) -> list[RelationDraft]:
    """The relations of all compounds of a report."""
    known = compounds()
    found: list[RelationDraft] = []
    for at, word in enumerate(view.lower):
        chunk = view.chunk[at]
        if word in known and chunk is not None and _joined(view, chunk, at):
            found += _of_compound(view, chunk, at)
    return found


def _joined(view: View, chunk: Chunk, at: int) -> bool:
    inside = chunk.first <= at - 2 and at < chunk.last
    return inside and view.lower[at - 1] in ("-", "–", "‑")


def _of_compound(view: View, chunk: Chunk, at: int) -> list[RelationDraft]:
    frame = compounds()[view.lower[at]]
    name = _name(view, chunk, at - 2)
    rest = Chunk(at + 1, chunk.last, max(chunk.head, at + 1))
    if frame.type == "operates_in":
        other = (rest.first, rest.last) if _is_where(view, rest) else None
    else:
        other = actor(view, rest) if acts(view, rest) else None
    if name is None or other is None:
        return []
    ends = (other, name) if "reversed" in frame.flags else (name, other)
    return drafts(frame.type, ends[:1], ends[1:], False, (at, at))


def _is_where(view: View, rest: Chunk) -> bool:
    """Whether it is a place with a name or a word for one: no "rebel-held building"."""
    known = view.named(rest.head) or view.lower[rest.head] in closed("place")
    return known and is_place(view, rest)


def _name(view: View, chunk: Chunk, last: int) -> Range | None:
    """What the hyphen joins: a body's noun or a name, with the names before it."""
    first = last
    while first > chunk.first and view.named(last) and view.named(first - 1):
        first -= 1
    return (first, last) if acts(view, Chunk(first, last, last)) else None
