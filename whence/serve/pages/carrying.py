"""How reports that carry one claim have it: by copying, by citing, or on their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from whence.reconcile.roots import STEP_WORDS, Node, Tree
from whence.serve.pages.brief import Head, Said
from whence.types import Citation, Copy, Origin

How = Literal["copies", "citations", "independent reports"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A report that carries the claim, its claims that say so, and in a line how it has it;
    ``of`` is the report that it copies or cites."""

    report: Head
    claims: tuple[Said, ...]
    words: str
    of: Head | None


@dataclass(frozen=True, slots=True)
class Carriers:
    """The reports that have it in one way."""

    how: How
    reports: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A report's claim in the roots tree, how it has it, and those that have it from this one."""

    how: str
    claim: Said
    children: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """An origin and the reports that have it from there."""

    origin: Origin
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Branches:
    """The roots tree: who affirms, who denies, and what comes from nobody told."""

    affirmed: tuple[Branch, ...]
    denied: tuple[Branch, ...]
    unrooted: tuple[Leaf, ...]


def carriers(
    members: Sequence[Said], copies: Sequence[Copy], citations: Sequence[Citation]
) -> tuple[Carriers, ...]:
    """The reports of a claim in three groups; what both copies and cites is a copy."""
    heads = {item.report.id: item.report for item in members}
    claims: dict[str, list[Said]] = {}
    for item in members:
        claims.setdefault(item.report.id, []).append(item)
    ways: dict[How, list[Carrier]] = {"independent reports": [], "citations": [], "copies": []}
    for name, head in heads.items():
        how, words, of = _way(name, claims[name], copies, citations)
        ways[how].append(Carrier(head, tuple(claims[name]), words, heads.get(of or "")))
    return tuple(Carriers(how, tuple(reports)) for how, reports in ways.items())


def branches(tree: Tree, members: Mapping[str, Said]) -> Branches:
    """The tree with its claims in it."""
    return Branches(
        tuple(Branch(origin, _leaves(nodes, members)) for origin, nodes in tree.affirmed),
        tuple(Branch(origin, _leaves(nodes, members)) for origin, nodes in tree.denied),
        _leaves(tree.unrooted, members),
    )


def _way(
    report: str, claims: Sequence[Said], copies: Sequence[Copy], citations: Sequence[Citation]
) -> tuple[How, str, str | None]:
    for copy in sorted(copies, key=lambda item: -item.score):
        if copy.later == report:
            credit = "credited" if copy.credited else "not credited"
            return "copies", f"{copy.share:.0%} of its words, {credit}", copy.earlier
    for citation in sorted(_said_by(report, claims, citations), key=lambda item: not item.cited):
        meant = "" if citation.cited else ", which is not in this store"
        return "citations", f"cites “{' '.join(citation.name.split())}”{meant}", citation.cited
    return "independent reports", "", None


def _said_by(
    report: str, claims: Sequence[Said], citations: Sequence[Citation]
) -> Iterator[Citation]:
    """What a report cites for these very claims."""
    mine = {claim.id for claim in claims}
    for item in citations:
        if item.report == report and any(claim in mine for claim, _ in item.links):
            yield item


def _leaves(nodes: Sequence[Node], members: Mapping[str, Said]) -> tuple[Leaf, ...]:
    return tuple(
        Leaf(STEP_WORDS[node.how], members[node.claim], _leaves(node.children, members))
        for node in nodes
    )
