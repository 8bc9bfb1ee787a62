"""The logistic model of wording, learnt from all pairs of claims of relay's training clusters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from train.linkage.clusters import Cluster
from train.places.logistic import Table, two_way
from whence.reconcile.claims.wording import features

Floats = NDArray[np.float64]
RIDGE = 10.0
BASE = "base"


def learn(clusters: Sequence[Cluster]) -> dict[str, float]:
    """A weight for each feature as it stands, and what is added to all (``base``)."""
    names, parts, answers = zip(
        *(example for cluster in clusters for example in examples(cluster)), strict=True
    )
    values, right = np.concatenate(parts).astype(np.float64), np.concatenate(answers)
    return _model(names[0], values, right)


def _model(names: Sequence[str], values: Floats, right: Floats) -> dict[str, float]:
    middle, spread = values.mean(0), values.std(0) + 1e-6
    scaled = np.column_stack([(values - middle) / spread, np.ones(len(values))])
    learnt = two_way(Table((*names, BASE), scaled), right, np.ones(len(right)), RIDGE)
    weights = {name: learnt[name] / spread[n] for n, name in enumerate(names)}
    shift = sum(weights[name] * middle[n] for n, name in enumerate(names))
    return {name: round(float(value), 5) for name, value in weights.items()} | {
        BASE: round(float(learnt[BASE] - shift), 5)
    }


def examples(cluster: Cluster) -> Iterator[tuple[list[str], NDArray[np.float32], Floats]]:
    """For each report: the features' names, their values for each pair of its claims with earlier
    ones and its own, and which of those say the same."""
    sides = [side for side in cluster.sketches if side.facts]
    for n, side in enumerate(sides):
        found = features(side, [side, *sides[:n]])
        rows = [cluster.labels.get(fact.id) for fact in side.facts]
        columns = [cluster.labels.get(f.id) for other in (side, *sides[:n]) for f in other.facts]
        known = np.array([[bool(a and b) for b in columns] for a in rows])
        same = np.array([[a == b for b in columns] for a in rows])
        known[:, : len(rows)][np.tril_indices(len(rows))] = False
        yield list(found), np.stack([grid[known] for grid in found.values()], 1), same[known] * 1.0
