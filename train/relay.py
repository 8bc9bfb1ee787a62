"""Relay clusters: claims with chains, statuses and source identities."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from train.lesson import Lesson, Place, Pointing, Range, to_words
from whence.parse.labels import KIND_LABELS, STATUS_LABELS
from whence.parse.words import split

_MIRROR = str.maketrans("“”’", '""\'')


Row = dict[str, Any]


def rows(files: Iterable[Path]) -> Iterator[Row]:
    """Every report of the files, as the scorers and ``train.inline`` have it."""
    for path in files:
        for line in path.read_text(encoding="utf8").splitlines():
            yield json.loads(line)


def lessons(
    reports: Iterable[Row], tokenizer: Tokenizer, straight: bool = False
) -> Iterator[Lesson]:
    """A lesson a report; ``straight`` turns curly quotation marks into straight ones, which moves
    no offset."""
    for row in reports:
        text = row["text"].translate(_MIRROR) if straight else row["text"]
        yield _lesson({**row, "text": text}, tokenizer)


class _Marks:
    """The marks of a lesson, each range once."""

    def __init__(self, lesson: Lesson) -> None:
        self.lesson = lesson
        self.place: dict[tuple[str, Range], int] = {}
        self.names: dict[int, str] = {}

    def add(self, layer: str, stretches: list[list[int]] | None) -> Place | None:
        found = to_words(self.lesson.words, *stretches[0]) if stretches else None
        if found is None:
            return None
        if (layer, found) not in self.place:
            self.place[layer, found] = len(self.lesson.marks[layer])
            self.lesson.marks[layer].append(found)
        return layer, self.place[layer, found]

    def speaker(self, link: dict[str, Any]) -> Place | None:
        mark = self.add("speaker", link["mention"])
        if mark is not None:
            self.names[mark[1]] = link["name"]
            kind = KIND_LABELS.index(link["kind"])
            self.lesson.speakers[mark[1]] = kind, bool(link["named"])
        return mark


def _lesson(row: dict[str, Any], tokenizer: Tokenizer) -> Lesson:
    lesson = Lesson(row["doc"], "relay", split(tokenizer, row["text"]))
    lesson.marks = {"claim": [], "speaker": []}
    marks = _Marks(lesson)
    chains = [[marks.speaker(link) for link in claim["chain"]] for claim in row["claims"]]
    for claim, chain in zip(row["claims"], chains, strict=True):
        _claim(claim, chain, marks)
    lesson.pointings += _through(chains)
    lesson.pointings += _same(lesson, marks.names)
    return lesson


def _through(chains: list[list[Place | None]]) -> list[Pointing]:
    """Whom each speaker is heard through; unknown where that speaker is not worded."""
    through: dict[Place, list[Place]] = {}
    for chain in chains:
        for n, speaker in enumerate(chain):
            relay = chain[n - 1] if n else None
            if speaker is None or (n and relay is None):
                continue
            heard = through.setdefault(speaker, [])
            if relay is not None and relay != speaker:
                heard.append(relay)
    return [Pointing("speaker-through", of, to) for of, to in through.items()]


def _claim(claim: dict[str, Any], chain: list[Place | None], marks: _Marks) -> None:
    mark = marks.add("claim", claim["content"])
    if mark is None or mark[1] in marks.lesson.status:
        return
    marks.lesson.status[mark[1]] = STATUS_LABELS.index(claim["status"])
    if not chain:
        to = []
    else:
        to = [chain[-1]] if chain[-1] else _nearest(claim["chain"][-1]["name"], mark, marks)
    if to or not chain:
        marks.lesson.pointings.append(Pointing("claim-speaker", mark, to))


def _nearest(name: str, mark: Place, marks: _Marks) -> list[Place]:
    """For a speaker whom the claim does not word again: his nearest mention."""
    here = marks.lesson.marks["claim"][mark[1]][0]
    speakers = marks.lesson.marks["speaker"]
    same = [i for i, n in marks.names.items() if n == name]
    same.sort(key=lambda i: (speakers[i][0] > here, abs(speakers[i][0] - here)))
    return [("speaker", i) for i in same[:1]]


def _same(lesson: Lesson, names: dict[int, str]) -> Iterator[Pointing]:
    order = sorted(names, key=lambda i: lesson.marks["speaker"][i])
    for n, i in enumerate(order):
        earlier: list[Place] = []
        if names[i] != "unspecified reports":
            earlier = [("speaker", j) for j in order[:n] if names[j] == names[i]]
        yield Pointing("same", ("speaker", i), earlier)
