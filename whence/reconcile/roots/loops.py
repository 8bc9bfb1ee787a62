"""Circular reporting: reports that have a claim from one another, and so from nobody."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from whence.types import Citation, Copy

Node = tuple[str, str]
Edges = dict[Node, dict[Node, str]]


@dataclass(frozen=True, slots=True)
class Loop:
    """``reports``, by their ids, each of which has it from the next and the last from the first;
    the smallest id comes first. ``claims`` are those carried round, by their ids. ``reason`` is
    one line for people."""

    reports: tuple[str, ...]
    claims: tuple[str, ...]
    reason: str


def loops(
    citations: Iterable[Citation], copies: Iterable[Copy], group_of: Mapping[str, str]
) -> list[Loop]:
    """The shortest circles in which a claim goes round.

    ``group_of`` gives the group of a claim, for claims that say the same; reports that cite one
    another for different things are no circle. Ordered by the ids of the reports.
    """
    carried: dict[Node, set[str]] = defaultdict(set)
    edges = _core(_edges(citations, copies, group_of, carried))
    found: dict[tuple[str, ...], tuple[set[str], str]] = {}
    for start in sorted(edges):
        circle = _turned(_circle(edges, start))
        if not circle:
            continue
        claims, _ = found.setdefault(
            tuple(report for report, _ in circle), (set(), _why(edges, circle))
        )
        claims.update(*[carried[node] for node in circle])
    return [Loop(r, tuple(sorted(claims)), why) for r, (claims, why) in sorted(found.items())]


def _edges(
    citations: Iterable[Citation],
    copies: Iterable[Copy],
    group_of: Mapping[str, str],
    carried: dict[Node, set[str]],
) -> Edges:
    """From report and group to the report that it has the group's claim from, with how."""
    edges: Edges = defaultdict(dict)
    told: dict[str, set[str]] = defaultdict(set)
    for item in citations:
        for claim, _ in item.links if item.cited and item.cited != item.report else ():
            group = group_of.get(claim, claim)
            edges[item.report, group][str(item.cited), group] = f"cites “{item.name}”"
            carried[item.report, group].add(claim)
            told[item.report].add(group)
            told[str(item.cited)].add(group)
    for copy in copies:
        for group in told.get(copy.later, set()) & told.get(copy.earlier, set()):
            edges[copy.later, group].setdefault((copy.earlier, group), "copies it")
    return edges


def _core(edges: Edges) -> Edges:
    """What is left when nodes that nothing leads to, or that lead nowhere, are taken away."""
    left = dict(edges)
    while True:
        reached = {to for onward in left.values() for to in onward}
        kept = {
            node: {to: how for to, how in onward.items() if to in left}
            for node, onward in left.items()
            if node in reached
        }
        kept = {node: onward for node, onward in kept.items() if onward}
        if kept == left:
            return kept
        left = kept


def _circle(edges: Edges, start: Node) -> list[Node]:
    """The shortest way from a node back to itself; empty where it only lies between circles."""
    came: dict[Node, Node] = {}
    queue, seen = deque([start]), {start}
    while queue:
        node = queue.popleft()
        for to in sorted(edges[node]):
            if to == start:
                return list(_back(came, start, node))[::-1]
            if to not in seen:
                seen.add(to)
                came[to] = node
                queue.append(to)
    return []


def _back(came: Mapping[Node, Node], start: Node, node: Node) -> Iterator[Node]:
    while node != start:
        yield node
        node = came[node]
    yield start


def _turned(circle: list[Node]) -> list[Node]:
    first = min(range(len(circle)), key=circle.__getitem__, default=0)
    return circle[first:] + circle[:first]


def _why(edges: Edges, circle: list[Node]) -> str:
    steps = zip(circle, circle[1:] + circle[:1], strict=True)
    return "; ".join(f"{here[0]} {edges[here][there]} ({there[0]})" for here, there in steps)
