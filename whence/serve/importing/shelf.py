"""Where an import is stored: the desk's store, under addresses that people know."""

from __future__ import annotations

from dataclasses import replace

from whence.serve.importing.given import Given
from whence.store.contract import Writer
from whence.types import Reading


class Shelf:
    """The Writer of ``whence.store.contract`` for what is given to a desk."""

    def __init__(self, store: Writer, given: Given) -> None:
        self._store, self._given = store, given

    def add(self, reading: Reading) -> bool:
        """Store one reading; False when it was there already. Two files of one name that were sent
        at different times are two addresses, not two versions of one report."""
        report = reading.report
        shown = self._given.shown(report.address)
        if shown != report.address:
            report = replace(report, address=f"upload:{shown}#{report.id}")
        return self._store.add(replace(reading, report=report))

    def has(self, report_id: str) -> bool:
        """Whether a report is stored."""
        return self._store.has(report_id)

    def aside(self, address: str, reason: str) -> None:
        """Remember what could not be read, and why."""
        self._store.aside(self._given.shown(address), self._given.shown(reason))
