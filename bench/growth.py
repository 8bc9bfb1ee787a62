"""How reconciling grows: time and memory for stores of many reports, and for a hundred more.

``python -m bench.growth --sizes 1000,10000,100000 --folder DIR`` measures by hand and prints a
table; a store ``SIZE.duckdb`` that lies in the folder already is taken, and left as it is. How the
reports are made is told in ``bench/variation``.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from time import perf_counter

from bench.command import BenchError, output, whence_path
from bench.figures import Row, rows
from bench.speed import peak_mb

SIZES = (1_000, 4_000)
MORE = 100


@dataclass(frozen=True, slots=True)
class Run:
    """Reconciling ``size`` reports, and then ``MORE``: seconds, and the most MB held at once."""

    size: int
    seconds: float
    rss_mb: float
    more_seconds: float
    more_rss_mb: float

    @property
    def share(self) -> float:
        """The time of the hundred more as a part of the time of all."""
        return self.more_seconds / self.seconds


def measure(shared: Path, folder: Path) -> list[Row]:
    """By which power of the number of reports time and memory grow, reports a second, and how
    many times their part of the time ``MORE`` take (1 % of 100,000's time is ten times)."""
    small, large = runs(SIZES, folder)
    for line in table([small, large]):
        print(line)
    figures = {
        "time_power": power(small, large, "seconds"),
        "memory_power": power(small, large, "rss_mb"),
        "reports_s": large.size / large.seconds,
        "more_times": large.share * large.size / MORE,
    }
    return rows("growth", figures)


def runs(sizes: Sequence[int], folder: Path) -> Iterator[Run]:
    """Make a store of each size where there is none, and reconcile it. Raises BenchError when
    ``whence reconcile`` fails."""
    for size in sizes:
        kept, store = folder / f"{size}.duckdb", folder / f"{size}-reconciled.duckdb"
        if not kept.exists():
            _make(size, kept)
        shutil.copyfile(kept, store)
        whole = _reconcile(store)
        _make(size, store, "--then", str(MORE))
        yield Run(size, *whole, *_reconcile(store))
        store.unlink()


def power(small: Run, large: Run, what: str) -> float:
    """The k with which a measure grows like n^k from one size to another; n log n has about 1.1."""
    growth = getattr(large, what) / getattr(small, what)
    return log(growth) / log(large.size / small.size)


def table(found: Sequence[Run]) -> Iterator[str]:
    """Lines for people: a run each, with the powers by which it has grown since the one before."""
    heads = f"{f'+{MORE} s':>9}{'MB':>8}{'share':>9}{'time n^':>9}{'memory n^':>11}"
    yield f"{'reports':>8}{'s':>9}{'MB':>8}{heads}"
    for before, run in zip([None, *found], found, strict=False):
        cells = (
            f"{run.size:>8,}{run.seconds:>9.1f}{run.rss_mb:>8.0f}{run.more_seconds:>9.1f}"
            f"{run.more_rss_mb:>8.0f}{run.share:>9.2%}"
        )
        if before:
            time, memory = power(before, run, "seconds"), power(before, run, "rss_mb")
            cells += f"{time:>9.2f}{memory:>11.2f}"
        yield cells


def _make(size: int, store: Path, *options: str) -> None:
    # Another process: what this one held, its children's peaks would count.
    output([sys.executable, "-m", "bench.variation", str(size), str(store), *options])


def _reconcile(store: Path) -> tuple[float, float]:
    start = perf_counter()
    peak = peak_mb([str(whence_path()), "reconcile", "--quiet"], store)
    return perf_counter() - start, peak


def main() -> int:
    """Print the table; exit code 2 on an error."""
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000", help="numbers of reports")
    parser.add_argument("--folder", type=Path, required=True, help="where stores are made")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    try:
        sizes = [int(size) for size in options.sizes.split(",")]
        print(*table(list(runs(sizes, options.folder))), sep="\n")
    except (BenchError, ValueError) as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
