"""The actors of a relation, "the two" being the pair that was last spoken of together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from whence.extract.relation.after import before
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.ends import actor, whole
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed

_PAIRED = 80  # words back in which the pair last spoken of is looked for


def actors(view: View, chunks: Iterable[Chunk]) -> tuple[Range, ...]:
    """The words of those phrases that can be somebody who acts, "the two" as the pair it means."""
    out: list[Range] = []
    for chunk in chunks:
        if is_pair(view, chunk):
            out.extend(pair(view, chunk.first))
        elif (found := actor(view, chunk)) is not None:
            out.append(found)
    return tuple(dict.fromkeys(out))


def is_pair(view: View, chunk: Chunk) -> bool:
    """Whether a phrase is a plain plural that means two already named."""
    return " ".join(view.lower[chunk.first : chunk.last + 1]) in closed("pair")


def pair(view: View, at: int) -> tuple[Range, ...]:
    """The two last spoken of together before word ``at``, else the two last named."""
    if view.pairs is None:
        return ()
    told = [ends for ends in view.pairs if max(ends)[1] < at]
    if told or view.pairs:
        return max(told, key=max) if told else min(view.pairs, key=max)
    for back in range(at - 1, max(at - _PAIRED, 0), -1):
        chunk = view.chunk[back]
        if view.lower[back] not in ("and", "with", "between") or chunk is not None:
            continue
        found = _joined(view, back)
        if len(found) == 2:
            return found
    return _two_named(view, at)


def _two_named(view: View, at: int) -> tuple[Range, ...]:
    """The two different organised bodies, or else places, named last before word ``at``."""
    return _last_two(view, at, "body") or _last_two(view, at, "place")


def _last_two(view: View, at: int, label: str) -> tuple[Range, ...]:
    found: dict[str, Range] = {}
    for back in range(at - 1, max(at - _PAIRED, 0), -1):
        chunk = view.chunk[back]
        if chunk is None or chunk.head != back or not view.named(back):
            continue
        ends = whole(view, chunk)
        if label in view.things.get(back, ()):
            found.setdefault(view.lower[ends[1]], ends)
        if len(found) == 2:
            return tuple(sorted(found.values()))
    return ()


def _joined(view: View, at: int) -> tuple[Range, ...]:
    """The two bodies on both sides of "and"."""
    if view.lower[at] != "and" or at + 1 >= len(view.lower):
        return ()
    right = view.chunk[at + 1]
    if right is None or right.first != at + 1:
        return ()
    row = before(view, right)
    ends = [actor(view, c) for c in row if _proper(view, c)]
    found = tuple(e for e in ends if e is not None)
    return found if len(row) == 2 else ()


def _proper(view: View, chunk: Chunk) -> bool:
    named = any(view.named(at) for at in range(chunk.first, chunk.last + 1))
    things = view.things.get(chunk.head, frozenset())
    return (named and "body" in things) or view.lower[chunk.head] in closed("body")


def couples(ranges: Iterable[Range]) -> tuple[tuple[Range, Range], ...]:
    """Each with each."""
    return tuple(combinations(ranges, 2))
