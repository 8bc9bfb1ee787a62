"""The way of a claim from its origins to the reports that carry it, for display."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from whence.reconcile.roots.count import in_time, origins
from whence.reconcile.roots.ends import Member
from whence.reconcile.roots.sides import sides
from whence.reconcile.roots.trace import Trace, trace
from whence.reconcile.roots.voices import Decisions
from whence.types import Citation, Copy, Origin

Step = Literal["says", "quotes", "copies", "cites", "has no source"]
STEP_WORDS: dict[Step, str] = {
    "says": "says so itself",
    "quotes": "quotes them",
    "copies": "copies it",
    "cites": "cites it",
    "has no source": "names no source",
}
"""How a report has a claim, as people read it behind the report's name."""


@dataclass(frozen=True, slots=True)
class Node:
    """A report's claim: ``how`` the report has it from what stands above. ``children`` are the
    claims of reports that have it from this one."""

    report: str
    claim: str
    how: Step
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """Who affirms a claim and who denies it, each with the reports that have it from them, and
    the reports that have it from nobody told."""

    affirmed: tuple[tuple[Origin, tuple[Node, ...]], ...]
    denied: tuple[tuple[Origin, tuple[Node, ...]], ...]
    unrooted: tuple[Node, ...]


def tree(
    members: Sequence[Member],
    copies: Sequence[Copy] = (),
    citations: Sequence[Citation] = (),
    decisions: Decisions | None = None,
) -> Tree:
    """The tree of one group of claims; parameters as those of ``roots``.

    A claim stands once under each origin that it leads back to, under the first claim in time that
    it has it from.
    """
    branches: list[tuple[tuple[Origin, tuple[Node, ...]], ...]] = []
    loose: list[Node] = []
    for part in sides(in_time(members)):
        traced = trace(part, copies, citations)
        found = origins(traced, decisions or {})
        branches.append(tuple((one, _branch(traced, one.claims)) for one in found))
        rooted = {claim for one in found for claim in one.claims}
        loose += _branch(traced, [name for name in traced.members if name not in rooted])
    return Tree(branches[0], branches[1], tuple(loose))


def _branch(traced: Trace, claims: Iterable[str]) -> tuple[Node, ...]:
    """The nodes of some claims. In a circle the earliest claim stands on top."""
    left = dict.fromkeys(claims)
    fed: dict[str, list[str]] = defaultdict(list)
    for name in left:
        for source, _ in traced.steps[name]:
            if source in left:
                fed[source].append(name)
    tops = [name for name in left if not any(source in left for source, _ in traced.steps[name])]
    nodes = []
    for name in [*tops, *left]:
        if name in left:
            del left[name]
            nodes.append(_node(traced, name, _outset(traced, name), fed, left))
    return tuple(nodes)


def _node(
    traced: Trace, name: str, how: Step, fed: Mapping[str, Sequence[str]], left: dict[str, None]
) -> Node:
    mine = [child for child in fed.get(name, ()) if child in left]
    for child in mine:
        del left[child]
    children = tuple(
        _node(traced, child, dict(traced.steps[child])[name], fed, left) for child in mine
    )
    return Node(traced.members[name][0].report.id, name, how, children)


def _outset(traced: Trace, name: str) -> Step:
    """How a claim on top of its branch has it."""
    end = traced.ends[name]
    if end is None:
        return "has no source"
    return "says" if end.key.endswith("/") else "quotes"
