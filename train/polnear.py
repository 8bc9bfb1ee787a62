"""PolNeAR 1.0: attributions of one level, as brat stand-off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tokenizers import Tokenizer

from train.lesson import Lesson, Place, Pointing, Range, to_words
from whence.parse.words import Words, split

Stretches = list[tuple[int, int]]
_EVENTS = ("Attribution", "Attribution-no-source")


def lessons(folder: Path, tokenizer: Tokenizer) -> Iterator[Lesson]:
    """Every article of ``folder`` (NAME.txt beside NAME.ann)."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf8")
        yield _lesson(path, text, split(tokenizer, text))


def _lesson(path: Path, text: str, words: Words) -> Lesson:
    spans, events = _read(path.with_suffix(".ann"), text)
    lesson = Lesson(path.stem, "polnear", words, {"source": [], "cue": [], "content": []})
    place: dict[tuple[str, Range], int] = {}
    for event in events:
        cues, sources, contents = (
            [
                _mark(lesson, place, layer, found)
                for start, end in spans.get(event.get(layer, ""), [])
                if (found := to_words(words, start, end))
            ]
            for layer in ("cue", "source", "content")
        )
        lesson.pointings += [Pointing("cue-source", c, sources) for c in cues[:1]]
        lesson.pointings += [Pointing("content-cue", c, cues[:1]) for c in contents]
    return lesson


def _mark(lesson: Lesson, place: dict[tuple[str, Range], int], layer: str, words: Range) -> Place:
    """The mark of these words, which is added once."""
    if (layer, words) not in place:
        place[layer, words] = len(lesson.marks[layer])
        lesson.marks[layer].append(words)
    return layer, place[layer, words]


def _read(path: Path, text: str) -> tuple[dict[str, Stretches], list[dict[str, str]]]:
    spans: dict[str, Stretches] = {}
    events: list[dict[str, str]] = []
    for line in path.read_text(encoding="utf8").splitlines():
        cells = line.split("\t")
        if line.startswith("T") and len(cells) >= 3:
            places = cells[1].split(" ", 1)[1]
            spans[cells[0]] = _joined(places, text)
        elif line.startswith("E"):
            parts: dict[str, str] = {}
            kind = cells[1].split(":", 1)[0]
            for word in cells[1].split():
                role, _, ref = word.partition(":")
                parts.setdefault(role.rstrip("0123456789").lower(), ref)
            if kind in _EVENTS and parts.get("content") in spans:
                events.append(parts)
    return spans, events


def _joined(places: str, text: str) -> Stretches:
    """brat cuts a span at line ends; pieces with only white space between are one again."""
    out: Stretches = []
    for piece in places.split(";"):
        start, end = map(int, piece.split())
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out
