"""Spans: whether every one of them repeats the words that stand at its place in the input."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

from bench.command import BenchError
from bench.figures import Row, rows
from bench.tasks import store_of, tasks, texts
from whence.store import open_store
from whence.types import Reading, Span


def measure(shared: Path, folder: Path) -> list[Row]:
    """The share of right spans over all tasks, as they come back from the store."""
    right = total = 0
    for task in tasks(shared):
        inputs = texts(task)
        with open_store(store_of(task, folder), read_only=True) as store:
            for reading in store.readings():
                verdicts = list(checked(reading, inputs))
                right, total = right + sum(verdicts), total + len(verdicts)
    if not total:
        raise BenchError("no spans were emitted")
    print(f"{right} of {total} spans repeat the words at their place")
    return rows("spans", {"right": right / total})


def checked(reading: Reading, inputs: Mapping[str, str]) -> Iterator[bool]:
    """For every span of a reading, whether it is right, in the report and in its input."""
    text = reading.report.text
    same = inputs.get(reading.report.doc) == text
    for span in spans(reading):
        yield same and text[span.start : span.end] == span.text


def spans(value: object) -> Iterator[Span]:
    """Every span inside a value of the core types, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))
