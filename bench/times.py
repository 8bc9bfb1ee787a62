"""Times: found and resolved, on the texts that the rules were not written on."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bench.command import BenchError
from bench.corpus import documents, part
from bench.figures import Figures, Row, rows
from bench.tasks import Task, printed_figure, score

_PARTS = 4  # one document in so many is held back
_VALUE = re.compile(r"^value +.* F1 ([\d.]+)$", re.MULTILINE)


def held_back(doc: str) -> bool:
    """Whether a document of TimeBank and AQUAINT is of the quarter that nobody looks at: rules are
    written on the other three."""
    return part(doc, _PARTS) == 0


def measure(shared: Path, folder: Path) -> list[Row]:
    """Value F1 (TempEval-3) on the quarter held back, and on WikiWars' histories.

    Raises BenchError when a corpus is missing or the scorer prints no figure.
    """
    corpora = shared / "corpora" / "time"
    histories = corpora / "wikiwars.jsonl"
    for path in (corpora / "tbaq.jsonl", histories):
        if not path.exists():
            raise BenchError(f"times: no {path}")
    quarter = folder / "tbaq.jsonl"
    kept = (row for row in documents(corpora / "tbaq.jsonl") if held_back(row["doc"]))
    quarter.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")
    figures: Figures = {}
    for name, path in (("held_back", quarter), ("wikiwars", histories)):
        task = Task(name, (path,), "timex", _figures)
        figures[name] = task.figures(score(task, shared, folder))["value"]
    return rows("times", figures)


def _figures(printed: str) -> Figures:
    return {"value": printed_figure(_VALUE, printed, "times")}
