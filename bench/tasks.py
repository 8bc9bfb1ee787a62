"""The corpora with gold labels: where they lie, what is read, which scorer judges it."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.command import BenchError, output, whence
from bench.corpus import documents
from bench.figures import Figures, attribution_figures, claim_counts, claim_figures


@dataclass(frozen=True, slots=True)
class Task:
    """One corpus: ``paths`` are what Whence reads, and hold the gold labels too."""

    name: str
    paths: tuple[Path, ...]
    scorer: str
    figures: Callable[[str], Figures]

    @property
    def form(self) -> str:
        """The export format that the scorer reads."""
        return f"score-{self.scorer}"


def tasks(shared: Path) -> list[Task]:
    """Every corpus under ``shared``. Raises BenchError when one is missing."""
    relay = tuple(sorted((shared / "relay").glob("k*.jsonl")))
    polnear = (shared / "corpora" / "polnear" / "dev",)
    found = [
        Task("polnear", polnear, "attribution", attribution_figures),
        Task("relay", relay, "claims", claim_figures),
        Task("wikinews", (shared / "real" / "wikinews.jsonl",), "claims", claim_figures),
        Task("seed", (shared / "cases" / "seed.jsonl",), "claims", claim_counts),
    ]
    for task in found:
        if not task.paths or not all(path.exists() for path in task.paths):
            raise BenchError(f"{task.name}: its corpus is not under {shared}")
    return found


def texts(task: Task) -> dict[str, str]:
    """The text of every document as it stands in the input, by its id."""
    found: dict[str, str] = {}
    for path in task.paths:
        if path.is_dir():
            for file in sorted(path.glob("*.txt")):
                found[file.stem] = file.read_bytes().decode("utf-8")
        else:
            for row in documents(path):
                found[row["doc"]] = row["text"]
    return found


def store_of(task: Task, folder: Path) -> Path:
    """The store that ``whence read`` makes of a task; read once for all commands of a run."""
    store = folder / f"{task.name}.duckdb"
    if not store.exists():
        whence("read", *task.paths, "--store", store, "--quiet")
    return store


def score(task: Task, shared: Path, folder: Path) -> str:
    """What the scorer prints about Whence's reading of a task."""
    store = store_of(task, folder)
    told = predicted(task, folder)
    whence("export", "--store", store, "--format", task.form, "-o", told)
    scorer = shared / "score" / f"{task.scorer}.py"
    return output([sys.executable, str(scorer), str(_gold(task, folder)), str(told)])


def predicted(task: Task, folder: Path) -> Path:
    """Where ``score`` puts what Whence reads in a task."""
    return folder / f"{task.name}.pred.jsonl"


def printed_figure(pattern: re.Pattern[str], printed: str, what: str) -> float:
    """The number that a scorer's print holds as group 1. Raises BenchError, naming ``what`` was
    scored, when it holds none."""
    found = pattern.search(printed)
    if not found:
        raise BenchError(f"{what}: no figure in: {printed!r}")
    return float(found[1])


def _gold(task: Task, folder: Path) -> Path:
    """One gold file or folder: several files are pooled."""
    if len(task.paths) == 1:
        return task.paths[0]
    pooled = folder / f"{task.name}.gold.jsonl"
    parts = (path.read_text(encoding="utf-8").strip() for path in task.paths)
    pooled.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return pooled
