"""Arc scores to dependency trees, one sentence at a time."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
_ABSENT = -1e15  # an arc that must not be; above minus infinity, so that sums of it still compare


def tree(scores: Floats) -> list[int]:
    """Heads of the n words of one sentence, given the score n x n of word j as head of word i, the
    diagonal being the score as root: the root is the word that gains most by being it over its
    best head, and the rest is the best tree under that root.

    Mostly every other word can take its best head. Where that gives a loop, the tree is found by
    Chu-Liu/Edmonds.
    """
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    heads: list[int] = others.argmax(1).tolist()
    root = int((np.diagonal(scores) - others.max(1)).argmax())
    heads[root] = root
    return heads if _loop(heads) is None else _under(scores.astype(np.float64), root)


def _under(scores: NDArray[np.float64], root: int) -> list[int]:
    order = [root, *(i for i in range(len(scores)) if i != root)]
    table = scores[np.ix_(order, order)]
    np.fill_diagonal(table, _ABSENT)
    heads = [0] * len(order)
    for i, head in zip(order, _edmonds(table), strict=True):
        heads[i] = order[head]
    return heads


def _edmonds(table: NDArray[np.float64]) -> list[int]:
    """Heads of the best tree under node 0; ``table[i, j]`` is the score of j as head of i."""
    heads: list[int] = table.argmax(1).tolist()
    heads[0] = 0
    loop = _loop(heads)
    if loop is None:
        return heads
    # The loop becomes one node, the last: entering it at a word costs that word's arc in the loop.
    rest = [i for i in range(len(table)) if i not in loop]
    small = np.full((len(rest) + 1, len(rest) + 1), _ABSENT)
    small[:-1, :-1] = table[np.ix_(rest, rest)]
    leaving = table[np.ix_(rest, loop)]
    small[:-1, -1] = leaving.max(1)
    entering = table[np.ix_(loop, rest)] - table[loop, [heads[i] for i in loop]][:, None]
    small[-1, :-1] = entering.max(0)
    found = _edmonds(small)
    for n, i in enumerate(rest):
        head = found[n]
        heads[i] = rest[head] if head < len(rest) else loop[int(leaving[n].argmax())]
    heads[0] = 0
    into = loop[int(entering[:, found[-1]].argmax())]
    heads[into] = rest[found[-1]]
    return heads


def _loop(heads: list[int]) -> list[int] | None:
    """The words of some loop of two or more, or None."""
    state = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        i = start
        while state[i] == 0 and heads[i] != i:
            state[i] = 1
            path.append(i)
            i = heads[i]
        if state[i] == 1:
            return path[path.index(i) :]
        for j in path:
            state[j] = 2
    return None
