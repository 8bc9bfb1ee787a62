"""The other versions of MUC's and re3d's lessons that the last phase looks at."""

from __future__ import annotations

import random
from pathlib import Path

from tokenizers import Tokenizer

from bench.corpus import documents
from train.scene import muc, swap
from train.scene.lesson import SceneLesson

COUNT = {"muc": 2, "re3d": 8}
"""Versions a lesson: the smaller a corpus, the more."""
PLAIN = 1 / 3  # the share of looks that are at the lesson as it is


def add_versions(
    parts: dict[str, list[SceneLesson]], shared: Path, tokenizer: Tokenizer, dice: random.Random
) -> None:
    """Fill in ``versions`` of every lesson of both corpora."""
    names = {x.name for x in parts["muc"]}
    path = shared / "corpora/muc/train.jsonl"
    rows = {r["docid"]: r for r in documents(path) if r["docid"] in names}
    fillers, terms = swap.fillers(rows.values()), swap.terms(parts["re3d"])
    for x in parts["muc"]:
        swapped = (swap.swap_fillers(rows[x.name], fillers, dice) for _ in range(COUNT["muc"]))
        x.versions = [muc.lesson(row, tokenizer) for row in swapped]
    for x in parts["re3d"]:
        x.versions = [swap.swap_terms(x, terms, tokenizer, dice) for _ in range(COUNT["re3d"])]
    stock = [int(p) for name in COUNT for x in parts[name] for p in x.words.pieces]
    for version in (v for name in COUNT for x in parts[name] for v in x.versions):
        version.words = swap.blanked(version.words, stock, dice)


def look_at(lesson: SceneLesson, dice: random.Random) -> SceneLesson:
    """The lesson itself, or one of its other versions where it has some."""
    plain = not lesson.versions or dice.random() < PLAIN
    return lesson if plain else dice.choice(lesson.versions)
