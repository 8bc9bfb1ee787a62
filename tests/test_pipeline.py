"""The run: what is skipped, what is set aside, in which order."""

from __future__ import annotations

import pytest

from whence import pipeline
from whence.errors import InputError, WhenceError
from whence.types import Aside, Reading, Report


def report(name: str) -> Report:
    return Report(id=name, doc=name, text=name, address=f"{name}.txt")


class Shelf:
    """A store in memory."""

    def __init__(self, *known: str) -> None:
        self.ids = set(known)
        self.asides: list[tuple[str, str]] = []

    def has(self, report_id: str) -> bool:
        return report_id in self.ids

    def add(self, reading: Reading) -> bool:
        new = reading.report.id not in self.ids
        self.ids.add(reading.report.id)
        return new

    def aside(self, address: str, reason: str) -> None:
        self.asides.append((address, reason))


@pytest.fixture
def run(monkeypatch):
    """Run items through the pipeline; the stages fail on ``bad`` ones and note what they see."""
    seen: list[str] = []

    def readings(reports):
        for item in reports:
            seen.append(item.id)
            if item.id.startswith("bad"):
                raise ValueError("odd words")
            yield Reading(item, (), (), ())

    monkeypatch.setattr(pipeline, "readings", readings)

    def go(items, shelf):
        monkeypatch.setattr("whence.read.read", lambda paths, options: iter(items))
        return [(o.kind, o.address) for o in pipeline.run([], None, shelf)], seen

    return go


def test_a_report_that_breaks_a_stage_is_set_aside_alone(run):
    shelf = Shelf()
    outcomes, _ = run([report("a"), report("bad"), report("c")], shelf)
    assert outcomes == [("stored", "a.txt"), ("aside", "bad.txt"), ("stored", "c.txt")]
    assert shelf.asides == [("bad.txt", "could not be read: ValueError: odd words")]


def test_what_is_known_is_not_parsed(run):
    outcomes, seen = run([report("a"), report("b")], Shelf("a"))
    assert outcomes == [("known", "a.txt"), ("stored", "b.txt")]
    assert seen == ["b"]


def test_the_same_report_twice_in_one_run_is_stored_once(run):
    outcomes, _ = run([report("a"), report("a")], Shelf())
    assert outcomes == [("stored", "a.txt"), ("known", "a.txt")]


def test_asides_of_reading_flow_past(run):
    shelf = Shelf()
    outcomes, _ = run([Aside("x.txt", "empty"), report("a")], shelf)
    assert outcomes == [("aside", "x.txt"), ("stored", "a.txt")]
    assert shelf.asides == [("x.txt", "empty")]


def test_what_comes_before_an_unreadable_path_is_stored(run):
    def items():
        yield report("a")
        raise InputError("nowhere: no such file")

    shelf = Shelf()
    with pytest.raises(InputError, match="nowhere"):
        run(items(), shelf)
    assert shelf.ids == {"a"}


def test_an_error_raised_on_purpose_stops_the_run(monkeypatch):
    def readings(reports):
        raise WhenceError("no model")
        yield

    monkeypatch.setattr(pipeline, "readings", readings)
    with pytest.raises(WhenceError, match="no model"):
        list(pipeline.understand([report("a")]))


def test_many_reports_are_taken_in_batches():
    sizes = [len(batch) for batch in pipeline.batched(report(str(n)) for n in range(130))]
    assert sizes == [64, 64, 2]
