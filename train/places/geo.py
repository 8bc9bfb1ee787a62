"""The corpora of places: parsed reports with where their gold places stand and lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.corpus import documents
from bench.places import held_back
from whence.parse import parse
from whence.types import Parsed, Report

CORPORA = {"geovirus": 1.5, "lgl": 1.0}  # corpus -> how much one of its names weighs
RIGHT = 161.0  # km within which a place counts as the one meant, as in score/geo.py


@dataclass(frozen=True, slots=True)
class Gold:
    """Code points [start, end) of a gold place, and its position where it has one."""

    start: int
    end: int
    at: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Example:
    """A parsed report of a corpus with its gold places; ``held_back`` is it for judging only."""

    corpus: str
    held_back: bool
    parsed: Parsed
    gold: tuple[Gold, ...]


def examples(shared: Path) -> Iterator[Example]:
    """All reports of the corpora under ``shared``."""
    for corpus in CORPORA:
        rows = list(documents(shared / "corpora" / "geo" / f"{corpus}.jsonl"))
        for row, parsed in zip(rows, _parsed(rows), strict=True):
            yield example(corpus, row, parsed)


def _parsed(rows: list[dict]) -> Iterator[Parsed]:
    return parse(Report(row["doc"], row["doc"], row["text"]) for row in rows)


def example(corpus: str, row: dict, parsed: Parsed) -> Example:
    """One row of a corpus, parsed."""
    gold = tuple(
        Gold(*place["span"], (place["lat"], place["lon"]) if "lat" in place else None)
        for place in row["places"]
    )
    return Example(corpus, held_back(row["doc"]), parsed, gold)
