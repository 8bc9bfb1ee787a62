"""The words that name an end of a relation, from the noun phrase that was found for it."""

from __future__ import annotations

from collections.abc import Iterable

from whence.extract.relation.after import Slots, is_calendar
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.kinds import acts, is_place
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed

_LOCATIVE = ("in", "inside", "across", "around", "within", "throughout", "along", "on", "near")


def actor(view: View, chunk: Chunk) -> Range | None:
    """The words of somebody who acts: for members of a body, the body; None for anything else."""
    inner = _of(view, chunk)
    if _is_member(view, chunk):
        if inner is not None:
            return actor(view, inner) or _range(view, chunk)
        owner = _owners(view, chunk)
        if owner is not None:
            return owner
    if (
        is_calendar(view, chunk)
        or view.classes[chunk.head] == "determiner"
        or not acts(view, chunk)
    ):
        return None
    return _title_less(view, chunk) or whole(view, chunk)


def _owners(view: View, chunk: Chunk) -> Range | None:
    """The name just before "men" and the like: "Dalmar" in "200 Dalmar men"."""
    last = chunk.head - 1
    while last > chunk.first and view.lower[last] in ("s", "'", "’"):
        last -= 1
    first = last
    while first >= chunk.first and _is_name(view, first):
        first -= 1
    return (first + 1, last) if first < last else None


def _title_less(view: View, chunk: Chunk) -> Range | None:
    """A person's name without the title before it: "former general Ana Sorn"."""
    first = chunk.last
    while first > chunk.first and view.named(first):
        first -= 1
    if first in (chunk.first, chunk.last) or view.classes[first] != "nominal":
        return None
    return (first + 1, chunk.last) if "person" in view.things.get(chunk.last, ()) else None


def _is_name(view: View, at: int) -> bool:
    if not view.named(at):
        return False
    return view.parsed.words[at].pos != "ADJ" or view.lower[at] in view.first


def places(view: View, chunks: Iterable[Chunk]) -> tuple[Range, ...]:
    """The words of those phrases that can be a place."""
    return tuple(
        whole(view, c)
        for c in chunks
        if view.classes[c.head] != "determiner" and not is_calendar(view, c) and is_place(view, c)
    )


def located(view: View, slots: Slots) -> tuple[Range, ...]:
    """The place in the first phrase that says where."""
    found = (places(view, slots[p]) for p in _LOCATIVE if p in slots)
    return next((f for f in found if f), ())


def whole(view: View, chunk: Chunk) -> Range:
    """A phrase with the "of" or "for" phrase that belongs to its name or says which one it is."""
    inner = _of(view, chunk)
    head = chunk.head
    if inner is None or not (view.named(head) or view.lower[head] in closed("body")):
        return _range(view, chunk)
    if not any(view.named(at) for at in range(inner.first, inner.last + 1)):
        return _range(view, chunk)
    if view.lower[chunk.last + 1] == "for" and not (view.named(head) and view.named(inner.first)):
        return _range(view, chunk)
    return _range(view, chunk)[0], whole(view, inner)[1]


def _is_member(view: View, chunk: Chunk) -> bool:
    if view.lower[chunk.head] not in closed("member") or view.named(chunk.head):
        return False
    return not any(view.lower[at] in ("former", "ex") for at in range(chunk.first, chunk.head))


def _of(view: View, chunk: Chunk) -> Chunk | None:
    """The phrase that "of" (or "for", in names) hangs on this one."""
    at = chunk.last + 1
    if at + 1 >= view.sentence[chunk.first][1] or view.lower[at] not in ("of", "for"):
        return None
    return view.chunk[at + 1]


def _range(view: View, chunk: Chunk) -> Range:
    first = chunk.first
    if view.lower[first] in ("both", "either", "neither") and first < chunk.last:
        first += 1
    return first, chunk.last
