"""Imports, one after another, and how far each has come."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import Empty, Queue
from typing import Any, Literal

from whence.errors import InputError, StoreError
from whence.serve.desk import Desk
from whence.serve.importing.apart import REPORTS, Apart
from whence.serve.importing.given import Given
from whence.types import Aside, Reading

State = Literal["waiting", "reading", "reconciling", "done", "failed"]
WAITING, KEPT, NAMED = 5, 50, 200
"""Imports that may wait; that are remembered; things named of each."""


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report that an import brought."""

    id: str
    name: str
    claims: int


@dataclass(slots=True)
class Job:
    """One import. Counts are of reports, but ``claims``; ``stored`` and ``asides`` name the first
    of those that are new and of those set aside, with why."""

    given: Given
    by: str
    made: str
    id: str = field(default_factory=lambda: secrets.token_urlsafe(9))
    state: State = "waiting"
    new: int = 0
    known: int = 0
    claims: int = 0
    aside: int = 0
    reconciled: int = 0
    problem: str = ""
    stored: list[StoredReport] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)

    @property
    def over(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("done", "failed")

    def phase(self, name: str) -> None:
        """Another part of the work begins."""
        self.state = "reading" if name == "reading" else "reconciling"

    def enough(self) -> None:
        """There is more than is read at once."""
        self.problem = f"{REPORTS:,} reports are read at once: the rest was left"

    def called(self, name: str, given: Sequence[Any], answer: Any) -> None:
        """Count what the store was asked."""
        if name == "has" and answer:
            self.known += 1
        elif name == "add":
            self._count(given[0], answer)
        elif name == "aside":
            self.aside += 1
            if len(self.asides) < NAMED:
                self.asides.append(Aside(*given))
        elif name == "settle":
            self.reconciled += len(given[0])

    def _count(self, reading: Reading, new: bool) -> None:
        if not new:
            self.known += 1
            return
        self.new += 1
        self.claims += len(reading.claims)
        if len(self.stored) < NAMED:
            report = reading.report
            name = report.title or report.doc
            self.stored.append(StoredReport(report.id, name, len(reading.claims)))


class Imports:
    """The imports of a desk. They are read one after another, in the background."""

    def __init__(self, desk: Desk, apart: Callable[[Given], Apart] = Apart) -> None:
        self._desk = desk
        self._apart = apart
        self._jobs: dict[str, Job] = {}
        self._queue: Queue[Job | None] = Queue()
        self._lock = threading.Lock()
        self._worker: threading.Thread | None = None
        self._now: Apart | None = None
        self._closed = False

    def submit(self, given: Given, by: str) -> Job:
        """Let something be read when its turn comes. Raises InputError when too many wait."""
        with self._lock:
            waiting = sum(job.state == "waiting" for job in self._jobs.values())
            if self._closed or waiting >= WAITING:
                given.clear()
                raise InputError(f"{waiting} imports wait already: try again when one is done")
            job = Job(given, by, datetime.now(UTC).isoformat(timespec="seconds"))
            self._jobs[job.id] = job
            self._forget()
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="imports", daemon=True)
                self._worker.start()
        self._queue.put(job)
        return job

    def job(self, name: str) -> Job:
        """One import. Raises StoreError when it is not known, or not any more."""
        with self._lock:
            if name not in self._jobs:
                raise StoreError(f"no import {name[:40]!r} since the desk was opened")
            return self._jobs[name]

    def jobs(self) -> list[Job]:
        """The imports that are remembered, the newest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def close(self) -> None:
        """Put an end to what is being read; what was stored stays."""
        self._closed = True
        with suppress(Empty):
            while job := self._queue.get_nowait():
                job.given.clear()
        self._queue.put(None)
        if self._now is not None:
            self._now.stop()
        if self._worker is not None:
            self._worker.join(10)

    def _forget(self) -> None:
        over = [name for name, job in self._jobs.items() if job.over]
        for name in over[: max(0, len(self._jobs) - KEPT)]:
            del self._jobs[name]

    def _work(self) -> None:
        while job := self._queue.get():
            try:
                self._now = self._apart(job.given)
                if not self._closed:
                    self._now.run(self._desk, job)
                    job.state = "done"
            except Exception as error:  # a fault in one import must not end those after it
                job.problem = job.given.shown(str(error) or type(error).__name__)
                job.state = "failed"
            finally:
                self._now = None
                job.given.clear()
