"""What kind of thing can be an end of a relation."""

from __future__ import annotations

from collections.abc import Iterable

from whence.extract.relation.chunks import Chunk
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed

_OURS = frozenset(("we", "they", "it", "our", "their", "its", "my"))


def bodies(view: View, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Those that can be an organised body: no pronoun for a person, no place, no person."""
    return tuple(r for r in ranges if _is_body(view, r))


def organised(view: View, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Those that surely are an organised body, by the model or by their noun."""
    return tuple(r for r in ranges if _is_organised(view, r))


def forces(view: View, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Those that can be at work somewhere: organised bodies, their members, "they" and "we"."""
    return tuple(r for r in ranges if _is_organised(view, r) or _are_members(view, r))


def named(view: View, ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Those with a name."""
    return tuple(r for r in ranges if any(view.named(at) for at in range(r[0], r[1] + 1)))


def acts(view: View, chunk: Chunk) -> bool:
    """Whether a phrase can mean somebody who acts: a pronoun, a name, a body."""
    if view.classes[chunk.head] == "pronoun":
        return True
    if any(view.named(at) for at in range(chunk.first, chunk.last + 1)):
        return True
    if view.lower[chunk.head] in closed("member"):
        return view.classes[chunk.first] == "possessive" or view.lower[chunk.first] == "these"
    return view.lower[chunk.head] in closed("body")


def is_place(view: View, chunk: Chunk) -> bool:
    """Whether a phrase can mean a place."""
    if "place" in view.things.get(chunk.head, frozenset()):
        return True
    if view.lower[chunk.head] in closed("place"):
        return True
    return view.named(chunk.head) and not view.things.get(chunk.head)


def _are_members(view: View, ends: Range) -> bool:
    first, last = ends
    if first == last and view.lower[first] in _OURS:
        return True
    if view.lower[last] not in closed("member"):
        return view.lower[last] in view.first
    return view.lower[first] in _OURS or any(view.named(at) for at in range(first, last + 1))


def _is_body(view: View, ends: Range) -> bool:
    first, last = ends
    if view.lower[first] in _OURS or view.lower[last] in closed("member"):
        return True
    if first == last and view.classes[first] in ("pronoun", "possessive"):
        return False
    if _labelled(view, ends) or _noun(view, ends):
        return True
    if view.lower[first] == "the" or view.lower[last].endswith("s"):
        return True
    return "person" not in view.things.get(last, frozenset())


def _is_organised(view: View, ends: Range) -> bool:
    if _labelled(view, ends) or _noun(view, ends):
        return True
    if "place" in view.things.get(ends[1], frozenset()):
        return False
    words = range(ends[0], ends[1] + 1)
    return any(view.named(at) and view.lower[at].endswith("s") for at in words)


def _labelled(view: View, ends: Range) -> bool:
    words = range(ends[0], ends[1] + 1)
    return any("body" in view.things.get(at, ()) for at in words)


def _noun(view: View, ends: Range) -> bool:
    return any(view.lower[at] in closed("body") for at in range(ends[0], ends[1] + 1))
