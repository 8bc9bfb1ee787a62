"""From pairs to groups: claims are drawn together as long as they agree on the whole.

Agglomeration inside what matches connect, half average-link and half single-link; people's
decisions stand above all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from whence.types import Match

TOGETHER = 0.65
"""How sure it must be that two groups are one: half by the mean probability between their claims,
half by that of the surest pair."""

Floats = NDArray[np.float64]
Pairs = Mapping[frozenset[str], float]
Decisions = Mapping[frozenset[str], bool]
T = TypeVar("T")


def group(claims: Sequence[str], matches: Sequence[Match], decisions: Decisions) -> dict[str, str]:
    """The group label of each claim: the id of its earliest claim, ``claims`` being in the order
    of publication. A pair without a match counts as none. Two claims that a person put together
    are in one group, and two that a person kept apart are not, unless people's own decisions
    leave no way to do so: then what they put together stands.
    """
    surest = sorted(matches, key=lambda match: match.score)
    scores = {frozenset((m.left, m.right)): m.score for m in surest if m.left != m.right}
    bound = [pair for pair, holds in decisions.items() if holds]
    labels = {claim: claim for claim in claims}
    linked = _components(claims, (*bound, *scores))
    home = {claim: n for n, members in enumerate(linked) for claim in members}
    inside, decided = _by_home(scores, home), _by_home(decisions, home)
    for n, members in enumerate(linked):
        for found in _agglomerate(members, inside.get(n, {}), decided.get(n, {})):
            labels.update(dict.fromkeys(found, found[0]))
    return labels


def _by_home(
    pairs: Mapping[frozenset[str], T], home: Mapping[str, int]
) -> dict[int, dict[frozenset[str], T]]:
    """The pairs inside each component."""
    found: dict[int, dict[frozenset[str], T]] = {}
    for pair, value in pairs.items():
        places = {home.get(claim) for claim in pair}
        place = places.pop()
        if len(pair) == 2 and not places and place is not None:
            found.setdefault(place, {})[pair] = value
    return found


def _components(claims: Sequence[str], pairs: Iterable[frozenset[str]]) -> list[list[str]]:
    """Two or more claims that pairs connect; pairs with others than ``claims`` are passed over."""
    root = {claim: claim for claim in claims}

    def top(claim: str) -> str:
        while root[claim] != claim:
            root[claim] = root[root[claim]]
            claim = root[claim]
        return claim

    for pair in pairs:
        if len(pair) == 2 and all(claim in root for claim in pair):
            one, other = map(top, pair)
            root[one] = other
    found: dict[str, list[str]] = {}
    for claim in claims:
        found.setdefault(top(claim), []).append(claim)
    return [members for members in found.values() if len(members) > 1]


def _agglomerate(members: list[str], scores: Pairs, decisions: Decisions) -> list[list[str]]:
    """The groups of one component, each in the order of ``members``."""
    blocks = _bound(members, decisions)
    home = {claim: n for n, block in enumerate(blocks) for claim in block}
    mean, best = _between(blocks, home, scores)
    for pair, holds in decisions.items():
        a, b = sorted(home[claim] for claim in pair)
        if not holds:
            mean[a, b] = mean[b, a] = -np.inf
    sizes = np.array([len(block) for block in blocks], float)
    for a, b in _merges(mean, best, sizes):
        blocks[a], blocks[b] = blocks[a] + blocks[b], []
    order = {claim: n for n, claim in enumerate(members)}
    return [sorted(block, key=order.__getitem__) for block in blocks if block]


def _merges(mean: Floats, best: Floats, sizes: Floats) -> Iterator[tuple[int, int]]:
    """Which two groups become one, the surest first; the first of the two goes on."""
    like = (mean + best) / 2
    top = like.max(1)
    while top.max() >= TOGETHER:
        a = int(top.argmax())
        b = int(like[a].argmax())
        yield a, b
        stale = (top == like[:, a]) | (top == like[:, b])
        joined = (mean[a] * sizes[a] + mean[b] * sizes[b]) / (sizes[a] + sizes[b])
        joined[a] = joined[b] = -np.inf
        mean[a], mean[:, a] = joined, joined
        best[a] = best[:, a] = np.maximum(best[a], best[b])
        sizes[a] += sizes[b]
        like[a] = like[:, a] = (mean[a] + best[a]) / 2
        like[b], like[:, b], mean[b], mean[:, b] = (-np.inf,) * 4
        stale[a] = stale[b] = True
        top[stale] = like[stale].max(1)


def _bound(members: list[str], decisions: Decisions) -> list[list[str]]:
    """The members in blocks that people put together."""
    several = _components(members, (pair for pair, holds in decisions.items() if holds))
    block = {claim: found for found in several for claim in found}
    blocks = [block.get(claim, [claim]) for claim in members]
    return [found for n, found in enumerate(blocks) if found[0] == members[n]]


def _between(
    blocks: list[list[str]], home: Mapping[str, int], scores: Pairs
) -> tuple[Floats, Floats]:
    """The mean score between each two blocks, minus infinity on the diagonal, and the best."""
    total, best = np.zeros((len(blocks), len(blocks))), np.zeros((len(blocks), len(blocks)))
    for pair, score in scores.items():
        a, b = (home[claim] for claim in pair)
        total[a, b] = total[b, a] = total[a, b] + score
        best[a, b] = best[b, a] = max(best[a, b], score)
    sizes = np.array([len(block) for block in blocks], float)
    mean: Floats = total / np.outer(sizes, sizes)
    np.fill_diagonal(mean, -np.inf)
    return mean, best
