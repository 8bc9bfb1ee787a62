"""The language model: reports to words, trees, marks and ties."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from whence.types import Parsed, Report

__all__ = ["bare", "parse"]

T = TypeVar("T")


def parse(reports: Iterable[Report]) -> Iterator[Parsed]:
    """Parse reports with the built-in model, in their order, on all cores.

    Raises whatever one report raised when its turn comes; those before it have been yielded.
    """
    from whence.parse.builtin import read
    from whence.parse.model import load

    model = load()
    return _spread(lambda report: read(model, report), reports)


def bare(reports: Iterable[Report]) -> int:
    """Run the encoder alone over the same windows on as many cores, and return the number of
    pieces read: the yardstick for the speed of everything else."""
    from whence.parse.builtin import encode_only
    from whence.parse.model import load

    model = load()
    return sum(_spread(lambda report: encode_only(model, report), reports))


def _spread(work: Callable[[Report], T], reports: Iterable[Report]) -> Iterator[T]:
    workers = os.cpu_count() or 1
    waiting: deque[Future[T]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for report in reports:
            waiting.append(pool.submit(work, report))
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
