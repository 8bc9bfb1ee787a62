"""Names beside the nodes of a drawing, so that they cover neither nodes nor one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LETTER, LINE, GAP = 6.6, 14.0, 4.0
"""Units that a letter is wide, a line is high, and that a name stands away from its node."""
LONGEST = 28
Box = tuple[float, float, float, float]
Disc = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name with the left end of its base line."""

    text: str
    x: float
    y: float


def shown(name: str) -> str:
    """A name on one line, cut where it is too long to be drawn."""
    words = " ".join(name.split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def labels(
    names: Sequence[tuple[str, int]], discs: Sequence[Disc], width: float
) -> list[Label | None]:
    """A place for each name (with its weight, the heaviest first served) above, below or beside
    its disc (x, y, radius) in a picture so wide; None where all are taken."""
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for x, y, r in discs]
    found: list[Label | None] = [None] * len(names)
    for nth in sorted(range(len(names)), key=lambda nth: (-names[nth][1], nth)):
        text = names[nth][0]
        for box in _boxes(len(text) * LETTER, discs[nth]):
            inside = box[0] >= 0 and box[2] <= width
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found[nth] = Label(text, round(box[0], 1), round(box[3] - GAP, 1))
                break
    return found


def _boxes(wide: float, disc: Disc) -> list[Box]:
    """Above, below, right and left of a disc."""
    x, y, r = disc
    middle, away = x - wide / 2, r + 2
    corners = (
        (middle, y - away - LINE),
        (middle, y + away),
        (x + away, y - LINE / 2),
        (x - away - wide, y - LINE / 2),
    )
    return [(left, top, left + wide, top + LINE) for left, top in corners]


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
