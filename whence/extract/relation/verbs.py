"""Relations that a verb words: "X has joined forces with Y", "a militia financed by Y"."""

from __future__ import annotations

from whence.extract.relation.after import Slots, after, before
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.draft import drafts, has_no, mutual
from whence.extract.relation.ends import located, places
from whence.extract.relation.frames import Frame, follows, verbs
from whence.extract.relation.group import Group, group
from whence.extract.relation.kinds import bodies, forces, named, organised
from whence.extract.relation.pairs import actors
from whence.extract.relation.relative import fronted
from whence.extract.relation.subject import subject
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed
from whence.types import RelationDraft


def from_verbs(view: View) -> list[RelationDraft]:
    """The relations of all verbs of a report."""
    known = verbs()
    found: list[RelationDraft] = []
    for at, word in enumerate(view.lower):
        frames = known.get(word)
        if frames and view.chunk[at] is None and view.classes[at] in ("verb", "auxiliary"):
            found += _of_verb(view, at, frames)
    return found


def _of_verb(view: View, at: int, frames: tuple[Frame, ...]) -> list[RelationDraft]:
    """What the frames that fit word; one with more words of its own hides those with fewer."""
    fitting = [(f, n) for f in frames if (n := follows(view.lower, at, f.rest)) is not None]
    if not fitting:
        return []
    its = group(view, at)
    found: list[RelationDraft] = []
    size = 0
    for frame, last in fitting:
        if found and len(frame.rest) < size:
            break
        found += _framed(view, its, frame, last)
        size = len(frame.rest)
    return found


def _framed(view: View, its: Group, frame: Frame, last: int) -> list[RelationDraft]:
    slots = _slots(view, last)
    reciprocal = _reciprocal(view, last)
    if not reciprocal and ("reciprocal" in frame.flags or _once(its, frame)):
        return []
    doer = subject(view, its.verb)
    row = before(view, doer) if doer is not None else ()
    slots = fronted(view, row, slots)
    negated = its.negated ^ ("not" in frame.flags) ^ _none(view, row, slots)
    words = (its.verb, last)
    own = _end(view, frame.ends[0], its, frame, row, slots)
    other = () if reciprocal else _end(view, frame.ends[1], its, frame, row, slots)
    if frame.type == "led_by":
        own = bodies(view, own)
    if frame.type == "operates_in":
        own = forces(view, own)
    if "organised" in frame.flags:
        other = organised(view, other)
    if "named" in frame.flags:
        other = named(view, other)
    if "several" in frame.flags:
        return _founded(frame, own, other, negated, words)
    if "mutual" in frame.flags and not other and _bare(slots, frame, reciprocal):
        return mutual(frame.type, own, negated, words)
    return drafts(frame.type, own, other, negated, words)


def _end(
    view: View, place: str, its: Group, frame: Frame, row: tuple[Chunk, ...], slots: Slots
) -> tuple[Range, ...]:
    """The phrases at one place of a frame, a passive turned into the active."""
    turned = its.passive and "object" in frame.ends
    if place == "subject":
        return actors(view, slots.get("by", ()) if turned else row)
    if place == "object":
        chunks = row if turned else slots.get("object", ())
        held = frame.type == "operates_in"
        return places(view, chunks) if held else actors(view, chunks)
    if place == "at-once":
        nearest = _next(view, its.verb)
        return located(view, {p: c for p, c in slots.items() if p == nearest})
    if place == "place":
        return located(view, slots)
    found = slots.get(place, ())
    return places(view, found) if frame.type == "operates_in" else actors(view, found)


def _once(its: Group, frame: Frame) -> bool:
    if "present" in frame.flags and not its.present:
        return True
    return "lasting" in frame.flags and not its.lasting


def _founded(
    frame: Frame, own: tuple[Range, ...], other: tuple[Range, ...], negated: bool, words: Range
) -> list[RelationDraft]:
    """Those who found a body together are part of it, and allies."""
    if len(own) < 2 or not other:
        return []
    joined = mutual("allied_with", own, negated, words)
    return joined + drafts(frame.type, own, other, negated, words)


def _next(view: View, at: int) -> str:
    """The word after ``at``, adverbs aside."""
    for ahead in range(at + 1, view.sentence[at][1]):
        if view.classes[ahead] != "adverb":
            return view.lower[ahead]
    return ""


def _slots(view: View, last: int) -> Slots:
    """What follows; for "pays" in "pays and arms the militia", what follows "arms"."""
    found = after(view, last)
    joined = last + 2 < len(view.lower) and view.lower[last + 1] in ("and", "or", "nor")
    if not found and joined and view.classes[last + 2] == "verb":
        return after(view, last + 2)
    return found


def _bare(slots: Slots, frame: Frame, reciprocal: bool) -> bool:
    """Whether no other end could have been meant."""
    return reciprocal or not (frame.ends[1] in slots or "object" in slots)


def _none(view: View, row: tuple[Chunk, ...], slots: Slots) -> bool:
    chunks = [*row[:1], *slots.get("object", ())[:1]]
    return any(has_no(view, c.first, c.last) for c in chunks)


def _reciprocal(view: View, last: int) -> bool:
    """Whether "one another", "each other" or "together" follows."""
    after_ = " ".join(view.lower[last + 1 : last + 4])
    return any(after_.startswith(words) for words in closed("reciprocal"))
