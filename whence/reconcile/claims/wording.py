"""How alike claims are worded: a report's claims against those of all reports near it, at once.

A grid has a row for each claim of the report and a column for each claim it is compared with.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from whence.reconcile import vectors
from whence.reconcile.claims.bags import Bag
from whence.reconcile.claims.sketch import ClaimSketch
from whence.reconcile.vectors import Array

HEAVIEST = 9.0
UNKNOWN = 100
"""The word piece for what the tokenizer does not know ([UNK])."""
OVERLAPS = ("telling", "rare", "around", "runs")


@dataclass(frozen=True, slots=True)
class Wording:
    """A logistic model over the features of :func:`features`."""

    names: tuple[str, ...]
    weights: Array
    base: float


def alike(of: ClaimSketch, others: Sequence[ClaimSketch]) -> Array:
    """How alike each claim of a report is worded to each of the others', ``of`` among them or not:
    the log odds of saying the same, by wording alone."""
    model, found = wording(), features(of, others)
    score = np.full(found["content"].shape, model.base, np.float32)
    for name, weight in zip(model.names, model.weights, strict=True):
        score += weight * found[name]
    return score


def features(of: ClaimSketch, others: Sequence[ClaimSketch]) -> dict[str, Array]:
    """Grids of what says how alike claims are worded; each is the same for a pair either way."""
    sides = [of, *others]
    content = _cosines(sides, "vectors")
    shared, local, around, runs = (_Overlap(sides, name) for name in OVERLAPS)
    rows, columns = of.lengths[:, None], np.concatenate([side.lengths for side in others])
    least, most = np.minimum(rows, columns), np.maximum(rows, columns)
    few, many = _aligned(of, others)
    lead, lead_either = _leads(of, others, content)
    rare_lead, rare_either = _leads(of, others, local.of_more)
    return {
        "content": content,
        "sentence": _cosines(sides, "sentences"),
        "near": _cosines(sides, "near"),
        "wide": _cosines(sides, "wide"),
        "shared": np.minimum(shared.common, 60) / 10,
        "shared of shorter": shared.of_less,
        "shared of longer": shared.of_more,
        "rare of shorter": local.of_less,
        "rare of longer": local.of_more,
        "sentences share": around.of_more,
        "sentence holds": around.of_less,
        "runs": np.log1p(runs.common),
        "runs of shorter": runs.of_less,
        "runs of longer": runs.of_more,
        "shorter": np.log1p(least),
        "longer": np.log1p(most),
        "ratio": least / np.maximum(most, 1),
        "aligned": few,
        "aligned better": many,
        "lead": lead,
        "lead either way": lead_either,
        "rare lead": rare_lead,
        "rare lead either way": rare_either,
    }


@cache
def wording() -> Wording:
    """The model that ``train.linkage`` wrote."""
    source = files("whence.data").joinpath("linkage/wording.json").read_text(encoding="utf8")
    row = json.loads(source)
    weights = {name: value for name, value in row.items() if name != "base"}
    return Wording(tuple(weights), np.array(list(weights.values()), np.float32), row["base"])


def _cosines(sides: Sequence[ClaimSketch], name: str) -> Array:
    first, *others = (getattr(side, name) for side in sides)
    found: Array = first @ np.concatenate(others).T
    return found


class _Overlap:
    """Bags, row by column: what they share, in all and of the lighter and the heavier."""

    def __init__(self, sides: Sequence[ClaimSketch], name: str) -> None:
        bag, *others = (getattr(side, name) for side in sides)
        other = _joined(others)
        known = np.unique(bag.things)
        self.common: Array = _table(known, bag) @ _table(known, other).T
        rows = bag.totals[:, None]
        self.of_less: Array = self.common / (np.minimum(rows, other.totals) + 1e-6)
        self.of_more: Array = self.common / (np.maximum(rows, other.totals) + 1e-6)


def _joined(bags: Sequence[Bag]) -> Bag:
    names = ("things", "weights", "counts", "totals")
    return Bag(*(np.concatenate([getattr(bag, name) for bag in bags]) for name in names))


def _table(known: NDArray[np.int64], bag: Bag) -> Array:
    """A row for each claim with the square roots of the weights of what it holds of ``known``."""
    out = np.zeros((len(bag.counts), len(known)), np.float32)
    if len(known):
        place = np.minimum(np.searchsorted(known, bag.things), len(known) - 1)
        held = known[place] == bag.things
        owner = np.repeat(np.arange(len(bag.counts)), bag.counts)
        out[owner[held], place[held]] = np.sqrt(bag.weights[held])
    return out


def _aligned(of: ClaimSketch, others: Sequence[ClaimSketch]) -> tuple[Array, Array]:
    """How well the telling pieces of one claim are matched by their best in the other, a weighted
    mean: the lesser and the greater of the two directions."""
    a, start = _filled(of.telling)
    b, other = _filled(_joined([side.telling for side in others]))
    like: Array = vectors.each(a) @ vectors.each(b).T
    there = np.maximum.reduceat(like, other, axis=1)
    back = np.maximum.reduceat(like, start, axis=0)
    heavy, light = (np.minimum(vectors.idf(item), HEAVIEST) for item in (a, b))
    mean = np.add.reduceat(there * heavy[:, None], start) / np.add.reduceat(heavy, start)[:, None]
    mean_back = np.add.reduceat(back * light, other, axis=1) / np.add.reduceat(light, other)
    return np.minimum(mean, mean_back), np.maximum(mean, mean_back)


def _filled(bag: Bag) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The things of a bag and where each claim's begin; one without any has the unknown piece."""
    ends = np.cumsum(bag.counts)
    empty = bag.counts == 0
    things = np.insert(bag.things, ends[empty], UNKNOWN)
    counts = np.maximum(bag.counts, 1)
    return things, np.cumsum(counts) - counts


def _leads(of: ClaimSketch, others: Sequence[ClaimSketch], grid: Array) -> tuple[Array, Array]:
    """How much more alike two claims are than either is to the next best of the other's report:
    the lesser and the greater of the two leads."""
    sizes = np.array([len(side.facts) for side in others])
    starts = np.cumsum(sizes) - sizes
    grid = grid.copy()
    for start, side in zip(starts, others, strict=True):
        if side.report == of.report:
            np.fill_diagonal(grid[:, start:], -1)
    across = grid - _next_best(grid, starts, sizes)
    down = grid - _next_best(grid.T, np.zeros(1, np.int64), np.array([len(grid)])).T
    return np.minimum(across, down), np.maximum(across, down)


def _next_best(grid: Array, starts: NDArray[np.int64], sizes: NDArray[np.int64]) -> Array:
    """For each cell the best other cell of its row in its block; -1 where there is no other."""
    best = np.maximum.reduceat(grid, starts, axis=1)
    top = grid >= np.repeat(best, sizes, axis=1)
    several = np.add.reduceat(top, starts, axis=1, dtype=np.int64) > 1
    second = np.maximum.reduceat(np.where(top, np.float32(-1), grid), starts, axis=1)
    second = np.where(several, best, second)
    found: Array = np.where(top, np.repeat(second, sizes, axis=1), np.repeat(best, sizes, axis=1))
    return found
