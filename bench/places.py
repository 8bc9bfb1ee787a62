"""Places: found and put on the map, on the half of each corpus that nothing was learnt from, and
on the whole."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from bench.command import BenchError, output
from bench.corpus import documents, part
from bench.figures import Figures, Row, rows
from bench.tasks import Task, predicted, printed_figure, score

CORPORA = ("geovirus", "lgl")
_FIGURE = re.compile(r"^end-to-end .* F1 ([\d.]+)$", re.MULTILINE)


def held_back(doc: str) -> bool:
    """Whether a document is of the half that ``train.places`` does not learn from."""
    return part(doc, 2) == 1


def measure(shared: Path, folder: Path) -> list[Row]:
    """F1 of places found and put within 161 km (100 miles).

    Raises BenchError when a corpus is missing or the scorer prints no figure.
    """
    figures: Figures = {}
    for corpus in CORPORA:
        gold = shared / "corpora" / "geo" / f"{corpus}.jsonl"
        if not gold.exists():
            raise BenchError(f"places: no {gold}")
        task = Task(corpus, (gold,), "geo", _figures)
        figures[corpus] = task.figures(score(task, shared, folder))["end-to-end"]
        figures[f"{corpus}_held_back"] = _held_back(gold, predicted(task, folder), shared, folder)
    return rows("places", figures)


def _figures(printed: str) -> Figures:
    return {"end-to-end": printed_figure(_FIGURE, printed, "places")}


def _held_back(gold: Path, told: Path, shared: Path, folder: Path) -> float:
    """The scorer's figure over the half that is held back, of what was read of the whole."""
    halves = folder / "places.gold.jsonl", folder / "places.pred.jsonl"
    for source, half in zip((gold, told), halves, strict=True):
        kept = (row for row in documents(source) if held_back(row["doc"]))
        half.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")
    printed = output([sys.executable, str(shared / "score" / "geo.py"), *map(str, halves)])
    return _figures(printed)["end-to-end"]
