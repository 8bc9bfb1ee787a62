"""Overlapping marks made into nested elements, as HTML wants them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters to mark. ``rank`` decides which of two on the same characters is the outer one.

    ``anchor`` names the place, ``href`` is where a click leads, ``title`` says what it is;
    ``label`` is a claim's, shown where it begins.
    """

    start: int
    end: int
    rank: int
    classes: str
    anchor: str | None = None
    href: str | None = None
    title: str | None = None
    label: str | None = None


@dataclass(slots=True)
class Piece:
    """A mark, or the part of it that fits into what encloses it. ``first`` and ``last`` say
    whether the mark begins and ends here."""

    mark: Mark
    start: int
    end: int
    first: bool
    last: bool
    children: list[Piece] = field(default_factory=list)


def nested(pieces: Iterable[Piece]) -> list[Piece]:
    """A forest in which no two pieces cross: of two that would, the one that begins later is cut
    where the other ends."""
    queue = [(*_key(piece), number, piece) for number, piece in enumerate(pieces)]
    heapify(queue)
    roots: list[Piece] = []
    stack: list[Piece] = []
    while queue:
        *_, number, piece = heappop(queue)
        while stack and stack[-1].end <= piece.start:
            stack.pop()
        if stack and stack[-1].end < piece.end:
            piece, rest = _cut(piece, stack[-1].end)
            heappush(queue, (*_key(rest), number, rest))
        (stack[-1].children if stack else roots).append(piece)
        stack.append(piece)
    return roots


def _key(piece: Piece) -> tuple[int, int, int]:
    return piece.start, -piece.end, piece.mark.rank


def _cut(piece: Piece, at: int) -> tuple[Piece, Piece]:
    return (
        Piece(piece.mark, piece.start, at, piece.first, False),
        Piece(piece.mark, at, piece.end, False, piece.last),
    )
