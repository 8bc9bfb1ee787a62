"""Incidents of violence, scored as the template-filling literature scores MUC-4."""

from __future__ import annotations

import re
from pathlib import Path

from bench.command import BenchError
from bench.figures import Figures, Row, rows
from bench.tasks import Task, printed_figure, score

_MICRO = re.compile(r"^documents \d+ micro .* F1 ([\d.]+)", re.MULTILINE)


def measure(shared: Path, folder: Path) -> list[Row]:
    """Micro F1 on MUC's dev part. Raises BenchError when it is missing or not scored."""
    corpus = shared / "corpora" / "muc" / "dev.jsonl"
    if not corpus.exists():
        raise BenchError(f"incidents: no {corpus}")
    task = Task("muc", (corpus,), "muc", _figures)
    return rows("incidents", task.figures(score(task, shared, folder)))


def _figures(printed: str) -> Figures:
    return {"micro": printed_figure(_MICRO, printed, "incidents")}
