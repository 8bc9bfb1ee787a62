"""Speed and memory: reading PolNeAR's dev part, beside the bare encoder on the same text."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from bench.command import BenchError, whence_path
from bench.figures import Row, rows
from bench.tasks import tasks
from whence.types import Report

ROUNDS = 2


def measure(shared: Path, folder: Path) -> list[Row]:
    """Articles a second, the ratio to the bare encoder's speed, and peak memory in MB."""
    articles = next(task for task in tasks(shared) if task.name == "polnear").paths[0]
    # First of all: a child's peak counts what its parent held when it was forked.
    memory = peak_mb([str(whence_path()), "read", str(articles), "--quiet"], folder / "rss.duckdb")
    from whence.parse import bare

    reports = _reports(articles)
    bare(reports[:1])  # loads the model and warms it up
    whole = _best(lambda round_: _run(articles, folder / f"speed-{round_}.duckdb"))
    alone = _best(lambda _: bare(reports))
    print(f"{len(reports)} articles: pipeline {whole:.2f} s, bare encoder {alone:.2f} s")
    figures = {"articles_s": len(reports) / whole, "ratio": alone / whole, "rss_mb": memory}
    return rows("speed", figures)


def peak_mb(command: list[str], store: Path) -> float:
    """The most memory that a command held at once, in MB. Raises BenchError when it fails."""
    child = subprocess.Popen([*command, "--store", str(store)], stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise BenchError(f"{Path(command[0]).name} exited with {child.returncode}")
    return usage.ru_maxrss / 1e6 * (1 if sys.platform == "darwin" else 1024)


def _reports(articles: Path) -> list[Report]:
    from whence.read import ReadOptions, read

    return [item for item in read([str(articles)], ReadOptions()) if isinstance(item, Report)]


def _run(articles: Path, store_path: Path) -> None:
    from whence.pipeline import run
    from whence.read import ReadOptions
    from whence.store import open_store

    with open_store(store_path) as store:
        for _ in run([str(articles)], ReadOptions(), store):
            pass


def _best(work: Callable[[int], object]) -> float:
    """The shortest of a few runs, in seconds: what else the machine does only ever adds."""
    times = []
    for round_ in range(ROUNDS):
        start = perf_counter()
        work(round_)
        times.append(perf_counter() - start)
    return min(times)
