"""Places: found and put on the map, on the half of each corpus that nothing was learnt from, and
on the whole."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from bench.command import BenchError, output, whence
from bench.figures import Figures, Row, rows

CORPORA = ("geovirus", "lgl")
_FIGURE = re.compile(r"^end-to-end .* F1 ([\d.]+)$", re.MULTILINE)


def held_back(doc: str) -> bool:
    """Whether a document is of the half that ``train.places`` does not learn from."""
    return bool(sha256(doc.encode()).digest()[0] % 2)


def measure(shared: Path, folder: Path) -> list[Row]:
    """F1 of places found and put within 161 km (100 miles).

    Raises BenchError when a corpus is missing or the scorer prints no figure.
    """
    figures: Figures = {}
    for corpus in CORPORA:
        gold = shared / "corpora" / "geo" / f"{corpus}.jsonl"
        if not gold.exists():
            raise BenchError(f"places: no {gold}")
        told, store = folder / f"{corpus}.pred.jsonl", folder / f"{corpus}.duckdb"
        whence("read", gold, "--store", store, "--quiet")
        whence("export", "--store", store, "--format", "score-geo", "-o", told)
        figures[f"{corpus}_held_back"] = _score(gold, told, shared, folder, held_back)
        figures[corpus] = _score(gold, told, shared, folder, lambda _: True)
    return rows("places", figures)


def _score(
    gold: Path, told: Path, shared: Path, folder: Path, wanted: Callable[[str], bool]
) -> float:
    """The scorer's figure over the wanted documents."""
    parts = folder / "places.gold.jsonl", folder / "places.pred.jsonl"
    for source, part in zip((gold, told), parts, strict=True):
        with source.open(encoding="utf-8") as lines:
            part.write_text("".join(_wanted(lines, wanted)), encoding="utf-8")
    printed = output([sys.executable, str(shared / "score" / "geo.py"), *map(str, parts)])
    found = _FIGURE.search(printed)
    if not found:
        raise BenchError(f"places: no end-to-end F1 in: {printed!r}")
    return float(found[1])


def _wanted(lines: Iterable[str], wanted: Callable[[str], bool]) -> Iterable[str]:
    return (line for line in lines if line.strip() and wanted(json.loads(line)["doc"]))
