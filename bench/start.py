"""Start: how long ``whence claims`` takes on a small store, from the shell's point of view."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter

from bench.command import whence
from bench.figures import Row, rows

EXAMPLES = Path(__file__).parent.parent / "whence" / "data" / "examples"
ROUNDS = 5


def measure(shared: Path, folder: Path) -> list[Row]:
    """The median of a few runs in seconds, after one that warms the disk's cache."""
    store = folder / "start.duckdb"
    whence("read", EXAMPLES, "--store", store, "--quiet")
    times = [_seconds(store) for _ in range(ROUNDS + 1)]
    return rows("start", {"claims_s": median(times[1:])})


def _seconds(store: Path) -> float:
    start = perf_counter()
    whence("claims", "--store", store)
    return perf_counter() - start
