"""Stores of many varied reports, written by the hundred, and what is to come into them later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from bench.variation import Story, variants
from whence.store import open_store
from whence.store.appending import Appending
from whence.store.rows import Row, rows_of
from whence.types import Reading

TOGETHER = 250
"""So many reports go in at once, in one transaction: what must fit into memory."""
LATE = 50
"""So many of the reports that come later belong to stories that are there already."""


def fill(path: Path, readings: Iterable[Reading]) -> None:
    """Append readings that are not there yet to the store at ``path``, as ``whence read`` would,
    but many at a time. A report is the newer version of the last one of ``readings`` that has its
    address."""
    newest: dict[str, str] = {}
    source = iter(readings)
    with open_store(path) as store:
        while batch := list(islice(source, TOGETHER)):
            with store.change():
                _append(store, batch, newest)


def first(found: Sequence[Story], size: int) -> Iterator[Reading]:
    """``size`` varied reports for a store: all of the first ``size`` + ``LATE`` but those that
    come late."""
    late = set(_late(size))
    whole = islice(variants(found), size + len(late))
    return (reading for place, reading in enumerate(whole) if place not in late)


def then(found: Sequence[Story], size: int, count: int) -> Iterator[Reading]:
    """``count`` reports that come after ``first``: those that are late, spread over the stories
    that are there, and then stories that are new."""
    late = _late(size)[:count]
    for place in late:
        yield next(variants(found, place))
    yield from islice(variants(found, size + len(_late(size))), count - len(late))


def _late(size: int) -> list[int]:
    late = min(LATE, size)
    return [place * (size + late) // late for place in range(late)]


def _append(store: Appending, batch: Sequence[Reading], newest: dict[str, str]) -> None:
    tables: dict[str, list[Row]] = defaultdict(list)
    for reading in batch:
        report = reading.report
        for table, rows in rows_of(reading, newest.get(report.address)):
            tables[table] += rows
        newest[report.address] = report.id
    for table, rows in tables.items():
        store._insert(table, rows)
