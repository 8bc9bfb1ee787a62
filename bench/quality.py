"""Quality: Whence's reading of the corpora against their gold labels."""

from __future__ import annotations

from pathlib import Path

from bench.command import BenchError
from bench.figures import Row, rows
from bench.tasks import score, tasks


def measure(shared: Path, folder: Path) -> list[Row]:
    """Read and score every task; ``folder`` takes stores and predictions.

    Raises BenchError when a scorer's print does not hold a figure that has a bar.
    """
    found: list[Row] = []
    for task in tasks(shared):
        printed = score(task, shared, folder)
        try:
            found += rows(task.name, task.figures(printed))
        except KeyError as missing:
            raise BenchError(f"{task.name}: no figure {missing} in: {printed!r}") from None
    return found
