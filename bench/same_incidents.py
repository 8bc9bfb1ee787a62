"""Which reports tell of the same incident, on ECB+, where every incident has a twin."""

from __future__ import annotations

import re
from pathlib import Path

from bench.command import BenchError, whence
from bench.figures import Figures, Row, rows
from bench.tasks import Task, printed_figure, score, store_of

_B3 = re.compile(r"^incidents B3 .* F1 ([\d.]+)", re.MULTILINE)


def measure(shared: Path, folder: Path) -> list[Row]:
    """B-cubed F1 over reports. Raises BenchError when the corpus is missing or not scored."""
    corpus = shared / "corpora" / "incidents" / "ecb.jsonl"
    if not corpus.exists():
        raise BenchError(f"same_incidents: no {corpus}")
    task = Task("same_incidents", (corpus,), "incidents", _figures)
    whence("reconcile", "--store", store_of(task, folder), "--quiet")
    return rows("same_incidents", task.figures(score(task, shared, folder)))


def _figures(printed: str) -> Figures:
    return {"b3": printed_figure(_B3, printed, "same_incidents")}
