"""How well conflicts are found in clusters that were not learnt from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from train.conflicts.examples import Story
from train.conflicts.fit import fitted, joined
from whence.reconcile.conflicts.model import Model
from whence.reconcile.conflicts.sketch import Floats

FOLDS = 4
NETWORKS = 2


def unseen(stories: Sequence[Story]) -> list[Floats]:
    """For each story the probabilities of its pairs, by networks that did not see its cluster;
    the two stories of a cluster follow one another."""
    found: list[Floats] = [np.zeros(0, np.float32)] * len(stories)
    for fold in range(FOLDS):
        mine = [n for n in range(len(stories)) if n // 2 % FOLDS == fold]
        rest = [story for n, story in enumerate(stories) if n not in mine]
        parts = joined([fitted(rest, seed) for seed in range(NETWORKS)])
        known = Model(**parts, least=0.0)
        for n in mine:
            found[n] = known.probabilities(stories[n].features)
    return found


def figures(stories: Sequence[Story], found: Sequence[Floats], least: float) -> dict[str, float]:
    """The F1 of conflicts between groups for each kind of claims."""
    kinds = sorted({story.claims for story in stories})
    counts = {kind: _counts(kind, stories, found, least) for kind in kinds}
    return {kind: 2 * hits / max(1, told + gold) for kind, (hits, told, gold) in counts.items()}


def _counts(
    kind: str, stories: Sequence[Story], found: Sequence[Floats], least: float
) -> tuple[int, int, int]:
    """Conflicts rightly told, told, and there, over the stories with claims of one kind."""
    hits = told = gold = 0
    for story, probable in zip(stories, found, strict=True):
        if story.claims == kind:
            pairs = set(story.groups[probable >= least].tolist())
            hits += len(pairs & story.found)
            told += len(pairs)
            gold += story.gold
    return hits, told, gold
