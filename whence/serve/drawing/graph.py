"""The network as a drawing: nodes and edges with their places, widths and kinds of line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot, log2

from whence.serve.drawing.labels import Label, labels, shown
from whence.serve.drawing.layout import placed
from whence.store.browsing.actors import Who
from whence.store.browsing.ties import BOTH_WAYS, FIGHTS, Edge

WIDTH, HEIGHT = 1100, 720
SIDE, TOP = 90, 36
ACTORS = 60
FAMILIES = {
    "allied_with": "with",
    "supports": "with",
    "negotiating_with": "with",
    "merged_with": "with",
    "rival_of": "against",
    FIGHTS: "against",
}
"""How a relation is drawn: side by side, against, and all others within."""
SPREAD = 16
"""Edges between the same two actors bend so many units apart."""
Curve = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the drawing; ``weight`` are the claims on its edges, ``label`` its name with the
    place where it begins, None where there is no room for it."""

    who: Who
    weight: int
    x: float
    y: float
    size: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Line:
    """An edge in the drawing: ``number`` is its row in the table, ``path`` an SVG path, ``family``
    ``with``, ``against`` or ``within``, ``arrow`` whether it leads one way; where it is denied,
    ``cross`` is the path of the mark that says so."""

    number: int
    edge: Edge
    family: str
    path: str
    cross: str | None
    width: float
    arrow: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """A drawing, and how many edges of the table are not in it."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    left_out: int


@lru_cache(maxsize=64)
def graph(edges: tuple[Edge, ...]) -> Graph:
    """The drawing of the edges in most claims, as far as ``ACTORS`` actors go."""
    number, drawn = _chosen(edges)
    weight: dict[tuple[str, str], int] = dict.fromkeys(number, 0)
    people: dict[tuple[str, str], Who] = {}
    for _, edge in drawn:
        for who in (edge.one, edge.other):
            people.setdefault(ident(who), who)
            weight[ident(who)] += edge.claims
    ends = [(number[ident(edge.one)], number[ident(edge.other)]) for _, edge in drawn]
    pulls = [
        (one, other, 0.2 + log2(1 + edge.claims) / 12)
        for (one, other), (_, edge) in zip(ends, drawn, strict=True)
    ]
    spots = [
        (
            SIDE + float(x) * (WIDTH - 2 * SIDE),
            TOP + float(y) * (HEIGHT - 2 * TOP),
            4 + min(log2(1 + weight[key]), 9),
        )
        for key, (x, y) in zip(number, placed(len(number), pulls), strict=True)
    ]
    names = labels([(shown(people[key].name), weight[key]) for key in number], spots, WIDTH)
    nodes = tuple(
        Node(people[key], weight[key], round(x, 1), round(y, 1), round(size, 1), name)
        for key, (x, y, size), name in zip(number, spots, names, strict=True)
    )
    return Graph(WIDTH, HEIGHT, nodes, _lines(drawn, ends, nodes), len(edges) - len(drawn))


def _chosen(edges: Sequence[Edge]) -> tuple[dict[tuple[str, str], int], list[tuple[int, Edge]]]:
    """The actors that are drawn, numbered, and the edges between them with their rows."""
    number: dict[tuple[str, str], int] = {}
    for edge in edges:
        new = {ident(edge.one), ident(edge.other)} - number.keys()
        if len(number) + len(new) <= ACTORS:
            for key in sorted(new):
                number[key] = len(number)
    rows = enumerate(edges, 1)
    return number, [
        (row, edge)
        for row, edge in rows
        if ident(edge.one) in number and ident(edge.other) in number
    ]


def ident(who: Who) -> tuple[str, str]:
    """What tells actors apart."""
    return (who.identity, "") if who.identity else (who.name, who.kind)


def _lines(
    drawn: Sequence[tuple[int, Edge]], ends: Sequence[tuple[int, int]], nodes: Sequence[Node]
) -> tuple[Line, ...]:
    beside: dict[tuple[int, int], int] = {}
    lines = []
    for (row, edge), (one, other) in zip(drawn, ends, strict=True):
        pair = (min(one, other), max(one, other))
        nth = beside[pair] = beside.get(pair, -1) + 1
        bend = (nth + 1) // 2 * SPREAD * (1 if nth % 2 else -1) * (1 if one < other else -1)
        points = _points(nodes[one], nodes[other], bend)
        lines.append(
            Line(
                number=row,
                edge=edge,
                family=FAMILIES.get(edge.type, "within"),
                path="M{} {}Q{} {} {} {}".format(*(f"{x:.1f}" for xy in points for x in xy)),
                cross=_cross(points) if edge.denials else None,
                width=round(1 + min(log2(edge.claims), 5) * 0.7, 1),
                arrow=edge.type not in BOTH_WAYS,
            )
        )
    return tuple(lines)


def _points(one: Node, other: Node, bend: float) -> Curve:
    """A curve of second degree from the rim of one node to the rim of the other."""
    far = hypot(other.x - one.x, other.y - one.y) or 1.0
    along = ((other.x - one.x) / far, (other.y - one.y) / far)
    start = (one.x + along[0] * one.size, one.y + along[1] * one.size)
    end = (other.x - along[0] * (other.size + 3), other.y - along[1] * (other.size + 3))
    middle = (
        (one.x + other.x) / 2 - along[1] * bend * 2,
        (one.y + other.y) / 2 + along[0] * bend * 2,
    )
    return start, middle, end


def _cross(points: Curve) -> str:
    """A cross at the middle of a curve."""
    x, y = (
        sum(share * point[i] for share, point in zip((0.25, 0.5, 0.25), points, strict=True))
        for i in (0, 1)
    )
    return f"M{x - 5:.1f} {y - 5:.1f}l10 10m0 -10l-10 10"
