"""MUC-4 incidents as lessons. Its keys give the strings of a filler, not which of a string's
occurrences take part; these are chosen here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from bench.corpus import documents
from train.lesson import Range, to_words
from train.scene.lesson import Happening, SceneLesson, apart
from whence.parse.labels import PARTS
from whence.parse.words import Words, split

ROLES = dict(zip(PARTS, ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon"), strict=True))
_SENTENCE_END = re.compile(r"[.!?][\"')]?\s+|\n\n|   +")
_VIOLENCE = re.compile(
    r"kill|attack|bomb|kidnap|murder|explo|assassin|massacre|shot|shoot|wound|dynamit|destroy|burn"
    r"|fire|terror|abduct|blew|blast|grenade|death|dead|die|ambush|raid|assault|injur|damage"
    r"|hostage|captur|execut|victim|tortur|gun|crime|armed|rob|hurl|threw"
)


def lessons(path: Path, tokenizer: Tokenizer) -> Iterator[SceneLesson]:
    """One lesson a document of ``train.jsonl`` or ``dev.jsonl``."""
    for row in documents(path):
        yield lesson(row, tokenizer)


def lesson(row: dict[str, Any], tokenizer: Tokenizer) -> SceneLesson:
    """The lesson of one document."""
    words = split(tokenizer, row["doctext"])
    templates = [t for i, t in enumerate(row["templates"]) if t not in row["templates"][:i]]
    held: dict[str, dict[Range, set[int]]] = {part: {} for part in PARTS}
    sentences = _Sentences(row["doctext"])
    for n, template in enumerate(templates):
        for part, place in _placed(template, sentences, words):
            held[part].setdefault(place, set()).add(n)
    marks = {part: _apart(list(places)) for part, places in held.items()}
    happenings = [
        Happening(
            frozenset(template["incident_type"].split(" / ")),
            frozenset((p, i) for p in PARTS for i, m in enumerate(marks[p]) if n in held[p][m]),
        )
        for n, template in enumerate(templates)
    ]
    return SceneLesson(
        row["docid"], "muc", row["doctext"], words, marks=dict(marks), incidents=happenings
    )


class _Sentences:
    """Which sentence a place of a text is in, and which sentences speak of violence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(m.end() for m in _SENTENCE_END.finditer(text))]
        ends = [*self.starts[1:], len(text)]
        self.violent = [
            bool(_VIOLENCE.search(text[a:b])) for a, b in zip(self.starts, ends, strict=True)
        ]

    def of(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1


def _placed(
    template: dict[str, Any], sentences: _Sentences, words: Words
) -> Iterator[tuple[str, Range]]:
    """The template's fillers where they stand: beside its other fillers, else in sentences that
    speak of violence, else at first."""
    found = [
        (part, _occurrences(sentences.text, string))
        for part, role in ROLES.items()
        for entity in template[role]
        for string, _ in entity
    ]
    anchors = {sentences.of(places[0][0]) for _, places in found if len(places) == 1}
    for part, places in found:
        near = [p for p in places if sentences.of(p[0]) in anchors]
        violent = [p for p in places if sentences.violent[sentences.of(p[0])]]
        for start, end in near or violent or places[:1]:
            place = to_words(words, start, end)
            if place is not None:
                yield part, place


def _occurrences(text: str, string: str) -> list[tuple[int, int]]:
    """Where the string stands as whole words, or, failing that, anywhere."""
    whole = re.compile(rf"(?<!\w){re.escape(string)}(?!\w)")
    found = [m.span() for m in whole.finditer(text)]
    at = text.find(string)
    return found or ([(at, at + len(string))] if at >= 0 else [])


def _apart(places: list[Range]) -> list[Range]:
    """The longest of those that overlap."""
    kept: list[Range] = []
    for place in sorted(places, key=lambda p: (p[0] - p[1], p)):
        if apart(place, kept):
            kept.append(place)
    return sorted(kept)
