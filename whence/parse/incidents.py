"""Parts to incidents: for every type, the parts that are likely of it, grouped by how likely each
two are of one incident (average linkage)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from whence.parse.labels import INCIDENTS, SCENE_TIES
from whence.parse.leanings import APART, MEMBER, SURE
from whence.parse.model import Cast
from whence.parse.pairs import Pairs

MOST = 48
"""Parts of one type in a report that are grouped: linkage takes the cube of their number."""
Group = tuple[str, list[int], float]


def gather(parts: int, near: Pairs, cast: Cast) -> list[Group]:
    """Type, members (places among the first ``parts`` marks) and score of each incident."""
    if not parts:
        return []
    chance = _chance(cast.incident[:parts])
    same = _same(parts, near, cast)
    out: list[Group] = []
    for n, kind in enumerate(INCIDENTS):
        if chance[:, n].max() < SURE:
            continue  # no group of this type can be sure enough, however it is linked
        members = _surest(chance[:, n])
        for group in _linked(members, same):
            score = float(chance[group, n].max())
            if score >= SURE:
                out.append((kind, sorted(group), round(score, 4)))
    return sorted(out, key=lambda g: (g[1], g[0]))


def _surest(chance: NDArray[np.float64]) -> list[int]:
    """The parts likely of a type, in the order of the text: the ``MOST`` likeliest of them."""
    likely = np.flatnonzero(chance > MEMBER)
    kept = likely[np.argsort(-chance[likely], kind="stable")[:MOST]]
    found: list[int] = np.sort(kept).tolist()
    return found


def _same(parts: int, near: Pairs, cast: Cast) -> NDArray[np.float64]:
    """How likely each two parts are of one incident; 0 for those too far apart to be asked."""
    out = np.zeros((parts, parts))
    asked = np.flatnonzero(near.kind == SCENE_TIES.index("incident"))
    chance = _chance(cast.same[asked, 0])
    out[near.of[asked], near.to[asked]] = chance
    out[near.to[asked], near.of[asked]] = chance
    return out


def _linked(members: list[int], same: NDArray[np.float64]) -> list[list[int]]:
    """Average linkage: the two groups that are likeliest one are joined, until none is likely."""
    groups = {i: [m] for i, m in enumerate(members)}
    total = same[np.ix_(members, members)].copy()
    size = np.ones(len(members))
    while len(groups) > 1:
        mean = np.tril(total / np.outer(size, size), -1)
        one, other = divmod(int(mean.argmax()), len(members))
        if mean[one, other] <= APART:
            break
        groups[other] += groups.pop(one)
        total[other] += total[one]
        total[:, other] += total[:, one]
        total[one] = total[:, one] = 0
        size[other] += size[one]
    return list(groups.values())


def _chance(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    chance: NDArray[np.float64] = 1 / (1 + np.exp(-scores.astype(np.float64)))
    return chance
