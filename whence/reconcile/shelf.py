"""Readings at hand, and what each part of reconciliation sees in them, worked out once each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from whence.store.contract import Picture
from whence.types import Reading

Sketch = TypeVar("Sketch")


class Shelf:
    """The readings that one slice of the work needs, fetched many at a time."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._readings: dict[str, Reading] = {}
        self._sketches: dict[tuple[Callable[[Reading], Any], str], Any] = {}

    def fetch(self, reports: Iterable[str]) -> None:
        """Have these reports at hand."""
        missing = [name for name in dict.fromkeys(reports) if name not in self._readings]
        if missing:
            readings = self._picture.readings_of(missing)
            self._readings |= {reading.report.id: reading for reading in readings}

    def reading(self, report: str) -> Reading:
        """The reading of a report."""
        if report not in self._readings:
            self.fetch([report])
        return self._readings[report]

    def readings(self, reports: Sequence[str]) -> list[Reading]:
        """The readings of reports, in their order."""
        self.fetch(reports)
        return [self._readings[report] for report in reports]

    def sketch(self, make: Callable[[Reading], Sketch], report: str) -> Sketch:
        """What ``make`` sees in a report."""
        place = (make, report)
        if place not in self._sketches:
            self._sketches[place] = make(self.reading(report))
        found: Sketch = self._sketches[place]
        return found

    def sketches(self, make: Callable[[Reading], Sketch], reports: Iterable[str]) -> list[Sketch]:
        """What ``make`` sees in each report."""
        return [self.sketch(make, report) for report in reports]
