"""What stands after a verb or a noun: its object, and phrases by their preposition."""

from __future__ import annotations

from whence.extract.relation.chunks import Chunk
from whence.extract.relation.view import View
from whence.extract.relation.words import QUOTES, closed

_INSERTED = 8  # words
_FAR = 24  # words
Slots = dict[str, tuple[Chunk, ...]]


def after(view: View, at: int) -> Slots:
    """Noun phrases after word ``at``, each with those that "and" joins to it: "object" for one
    without a preposition, otherwise by the preposition. The first of each counts."""
    out: Slots = {}
    slot, stop = "object", min(view.sentence[at][1], at + _FAR)
    ahead = at + 1
    while ahead < stop:
        chunk = view.chunk[ahead]
        kind, word = view.classes[ahead], view.lower[ahead]
        if chunk is not None:
            row = coordinated(view, chunk)
            if not is_calendar(view, chunk):
                out.setdefault(slot, row)
            ahead, slot = row[-1].last + 1, ""
            continue
        if kind == "preposition":
            slot = word
        elif word == "," and (beyond := _parenthesis(view, ahead, stop)) is not None:
            ahead = beyond
        elif not (kind == "adverb" or word in QUOTES or word in "()"):
            break
        ahead += 1
    out.pop("", None)
    return out


def _parenthesis(view: View, comma: int, stop: int) -> int | None:
    """The second comma of a short insertion that a preposition follows."""
    for at in range(comma + 1, min(comma + _INSERTED, stop - 1)):
        if view.lower[at] == ",":
            return (
                at if view.lower[at + 1] in ("with", "to", "from", "between", "against") else None
            )
    return None


def coordinated(view: View, chunk: Chunk) -> tuple[Chunk, ...]:
    """A noun phrase with those that "and" joins to it on its right, possibly over commas."""
    row, list_ = [chunk], [chunk]
    while True:
        joint = _joint(view, row[-1])
        following = view.chunk[joint[1]] if joint else None
        if joint is None or following is None or following.first < joint[1]:
            break
        row.append(following)
        if joint[0] == "and":
            list_ = list(row)
            break
    return tuple(list_)


def before(view: View, chunk: Chunk) -> tuple[Chunk, ...]:
    """A noun phrase with those that "and" joins to it on its left: subjects, in their order."""
    row, start = [chunk], view.sentence[chunk.first][0]
    at = chunk.first - 1
    if at <= start or view.lower[at] not in ("and", "&"):
        return (chunk,)
    while at > start and view.lower[at] in (",", "and", "&"):
        ends = at - 1
        while ends > start and view.lower[ends] in (",", *QUOTES):
            ends -= 1
        found = view.chunk[ends]
        if found is None:
            break
        found = _whole_left(view, found)
        if view.lower[at] == "," and view.classes[max(found.first - 1, 0)] == "preposition":
            break
        row.append(found)
        at = row[-1].first - 1
    return tuple(reversed(row))


def _whole_left(view: View, chunk: Chunk) -> Chunk:
    """From "the Coast" in "the Guards of the Coast", the Guards: what "of" hangs on."""
    at = chunk.first - 1
    if at > view.sentence[chunk.first][0] and view.lower[at] in ("of", "at", "in", "from", "for"):
        return view.chunk[at - 1] or chunk
    return chunk


def is_calendar(view: View, chunk: Chunk) -> bool:
    """Whether a phrase tells a time: "last year", "Monday", "2029"."""
    head = view.lower[chunk.head]
    return head in closed("calendar") or head.isdigit()


def _joint(view: View, chunk: Chunk) -> tuple[str, int] | None:
    """The "and" or comma after a phrase (and its "of" phrase), and where the next begins."""
    stop = view.sentence[chunk.first][1]
    at = chunk.last + 1
    if at + 1 < stop and view.lower[at] == "of" and view.chunk[at + 1] is not None:
        inner = view.chunk[at + 1]
        at = inner.last + 1 if inner else at
    comma = at < stop and view.lower[at] == ","
    if comma:
        at += 1
    if at + 1 < stop and view.lower[at] in ("and", "&"):
        return "and", at + 1
    return (",", at) if comma and at < stop else None
