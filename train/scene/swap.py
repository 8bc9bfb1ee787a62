"""Other versions of a lesson, so that its names are not learned by heart: what is marked swapped
for others of its kind (mention replacement, Dai and Adel 2020), and some words blanked."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from train.lesson import Range, to_words
from train.scene.lesson import Pair, SceneLesson
from train.scene.muc import ROLES
from whence.parse.words import Words, split

SWAPPED = 0.5  # the share of fillers and terms that give way to others
BLANKED = 0.08  # the share of words
_MASK = 103  # of the BERT vocabulary
Row = dict[str, Any]
Pools = dict[str, list[list[str]]]
"""By role, every filler of a corpus, each as the strings that it is mentioned by."""


def fillers(rows: Iterable[Row]) -> Pools:
    """Every filler in the templates of MUC's rows."""
    pools: Pools = {role: [] for role in ROLES.values()}
    for row in rows:
        for template in row["templates"]:
            for role, pool in pools.items():
                pool += [_strings(entity) for entity in template[role]]
    return pools


def swap_fillers(row: Row, pools: Pools, dice: random.Random) -> Row:
    """The row of MUC with some of its fillers given the strings of others of their role, wherever
    in its text they stand."""
    table: dict[str, str] = {}
    for template in row["templates"]:
        for role, pool in pools.items():
            for strings in map(_strings, template[role]):
                if any(s in table for s in strings) or dice.random() > SWAPPED:
                    continue
                new = dice.choice(pool)
                table |= {s: new[min(n, len(new) - 1)] for n, s in enumerate(strings)}
    templates = [
        t | {role: [[[table.get(m, m), 0] for m, _ in e] for e in t[role]] for role in pools}
        for t in row["templates"]
    ]
    return row | {"doctext": _replaced(row["doctext"], table), "templates": templates}


def _strings(entity: list[list[Any]]) -> list[str]:
    return [string for string, _ in entity]


def _replaced(text: str, table: dict[str, str]) -> str:
    if not table:
        return text
    longest_first = sorted(table, key=lambda s: (-len(s), s))
    whole = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return whole.sub(lambda found: table[found[0]], text)


def terms(lessons: Iterable[SceneLesson]) -> dict[str, list[str]]:
    """By type, the words of every term."""
    pools: dict[str, list[str]] = defaultdict(list)
    for lesson in lessons:
        for place, kind in zip(lesson.marks["term"], lesson.terms, strict=True):
            pools[kind].append(_words(lesson, place))
    return pools


def swap_terms(
    lesson: SceneLesson, pools: dict[str, list[str]], tokenizer: Tokenizer, dice: random.Random
) -> SceneLesson:
    """The lesson of re3d with some of its terms worded like others of their type, each wording the
    same way throughout; its relations hold between what stands there now."""
    table: dict[str, str] = {}
    edits = []
    for place, kind in zip(lesson.marks["term"], lesson.terms, strict=True):
        old = _words(lesson, place)
        if old not in table:
            table[old] = dice.choice(pools[kind]) if dice.random() < SWAPPED else old
        edits.append((*_stretch(lesson, place), table[old]))
    text = _Edited(lesson.text, edits)
    words = split(tokenizer, text.text)

    def moved(place: Range) -> Range:
        start, end = _stretch(lesson, place)
        found = to_words(words, text.place(start, False), text.place(end, True))
        assert found is not None, f"{lesson.name}: {_words(lesson, place)!r} is lost"
        return found

    marks = {moved(m): k for m, k in zip(lesson.marks["term"], lesson.terms, strict=True)}
    facts = [Pair(moved(f.of), moved(f.to), f.label) for f in lesson.facts or ()]
    return replace(
        lesson, text=text.text, words=words, marks={"term": list(marks)}, terms=[*marks.values()],
        facts=facts, mentions=[], seen=[], versions=[],
    )  # fmt: skip


def _stretch(lesson: SceneLesson, place: Range) -> Range:
    return int(lesson.words.starts[place[0]]), int(lesson.words.ends[place[1]])


def _words(lesson: SceneLesson, place: Range) -> str:
    start, end = _stretch(lesson, place)
    return lesson.text[start:end]


class _Edited:
    """A text with stretches [start, end), in order and apart, replaced."""

    def __init__(self, text: str, edits: list[tuple[int, int, str]]) -> None:
        self._edits = edits
        starts, ends = [0, *(e for _, e, _ in edits)], [*(s for s, _, _ in edits), len(text)]
        kept = [text[s:e] for s, e in zip(starts, ends, strict=True)]
        new = [*(n for *_, n in edits), ""]
        self.text = "".join(part for both in zip(kept, new, strict=True) for part in both)

    def place(self, old: int, ends: bool) -> int:
        """Where a border of a stretch of the old text is now; a border inside a replaced stretch
        moves to the stretch's own start or, where it ``ends`` something, its end."""
        shift = 0
        for start, end, new in self._edits:
            if old >= end:
                shift += len(new) - (end - start)
            elif old > start or (old == start and not ends):
                return start + shift + (len(new) if ends else 0)
            else:
                break
        return old + shift


def blanked(words: Words, stock: list[int], dice: random.Random) -> Words:
    """The words with the pieces of some replaced by the mask, or by any of ``stock``."""
    pieces = words.pieces.copy()
    for n in range(len(words)):
        if dice.random() < BLANKED:
            here = slice(int(words.first[n]), int(words.first[n + 1]))
            size = here.stop - here.start
            masked = dice.random() < 0.5
            new = [_MASK] * size if masked else dice.choices(stock, k=size)
            pieces[here] = np.array(new, np.int32)
    return replace(words, pieces=pieces)
