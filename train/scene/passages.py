"""Relations in invented passages, see ``train/relations/README.md``, as lessons.

A file holds passages one after the other, each with its relations::

    ==
    The Ashen Column, a splinter of the Front, is led by Tibor Vasch.
    --
    The Ashen Column | split_from | the Front | a splinter of
    The Ashen Column | led_by | Tibor Vasch | is led by

``| negated`` ends the line of a relation that the words negate, ``#2`` after a stretch of words
means its second occurrence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tokenizers import Tokenizer

from train.lesson import Range, to_words
from train.scene.lesson import BONDS, Pair, SceneLesson
from whence.parse.words import Words, split


def lessons(path: Path, tokenizer: Tokenizer) -> Iterator[SceneLesson]:
    """Every passage of a file. Raises ValueError, naming file and line, for a slip in it."""
    blocks = re.split(r"^==.*\n", path.read_text(encoding="utf8"), flags=re.MULTILINE)[1:]
    for n, block in enumerate(blocks, 1):
        text, rule, notes = block.partition("\n--")
        where = f"{path.stem}-{n}"
        if not rule:
            raise ValueError(f"{where}: no line -- between the passage and its relations")
        words = split(tokenizer, text)
        lines = [line for line in notes.splitlines() if line.strip()]
        bonds = [_pair(line, text, words, where) for line in lines]
        yield SceneLesson(where, "passages", text, words, bonds=bonds)


def _pair(line: str, text: str, words: Words, where: str) -> Pair:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) not in (4, 5) or cells[1] not in BONDS or cells[4:] not in ([], ["negated"]):
        raise ValueError(f"{where}: not SUBJECT | TYPE | OBJECT | WORDS [| negated]: {line!r}")
    of, to = (_place(cells[k], text, words, where) for k in (0, 2))
    return Pair(of, to, cells[1], len(cells) == 5)


def _place(cell: str, text: str, words: Words, where: str) -> Range:
    string, _, count = cell.partition("#")
    whole = re.compile(rf"(?<!\w){re.escape(string)}(?!\w)")
    found = [m.span() for m in whole.finditer(text)]
    n = int(count or 1)
    place = to_words(words, *found[n - 1]) if len(found) >= n else None
    if place is None:
        raise ValueError(f"{where}: {cell!r} does not stand in the passage")
    return place
