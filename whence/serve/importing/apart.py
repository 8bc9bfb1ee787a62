"""Reading and reconciling in a process of their own, with low priority, so that the desk's readers
stay fast. The store's file is open in the desk's process and stays there: what the other process
asks of the store it asks for through a pipe, one call after another."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, Protocol, cast

from whence.errors import WhenceError
from whence.serve.desk import Desk
from whence.serve.importing.given import Given
from whence.serve.importing.shelf import Shelf
from whence.store.contract import Ledger, Writer

WRITES = ("add", "aside")
"""What is written outside of a transaction of many calls."""
SLICE = 25
"""Reports reconciled in one transaction: others who write wait no longer than that."""
REPORTS = 5_000
"""The most new reports that one import brings."""
SILENT = 600.0
"""Seconds after which a process that says nothing is given up."""
_BEGIN, _COMMIT, _ROLLBACK, _PHASE, _ENOUGH, _FAILED, _DONE = (
    "begin", "commit", "rollback", "phase", "enough", "failed", "done",
)  # fmt: skip
ASKED = frozenset(
    (
        "add", "has", "aside", "fresh", "retired", "settle", "retire", "index", "near", "record",
        "withdraw", "forget", "findings", "standing", "judgements", "judgement", "grouped",
        "ordered", "groups", "regroup", "weigh", "weighed", "weight", "state", "readings_of",
        "claim", "report",
    )
)  # fmt: skip
"""What the other process may ask of the store: what ``pipeline.run`` and ``reconcile`` need."""


class Watcher(Protocol):
    """Looks on while something is read."""

    def called(self, name: str, given: Sequence[Any], answer: Any) -> None:
        """The store was asked, and answered."""
        ...

    def phase(self, name: str) -> None:
        """Another part of the work begins."""
        ...

    def enough(self) -> None:
        """There is more than is read at once, and it is left."""
        ...


class Apart:
    """One process that reads what is given into a desk's store and reconciles what is new."""

    def __init__(self, given: Given) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        self._process = context.Process(
            target=work, args=(there, given), name="whence-import", daemon=True
        )
        self._there = there

    def run(self, desk: Desk, watcher: Watcher) -> None:
        """Serve the process until it is done. Raises WhenceError when it fails, or falls silent."""
        try:
            self._process.start()
            self._there.close()
            Serving(desk, watcher).serve(self._pipe)
        finally:
            self.stop()

    def stop(self) -> None:
        """Put an end to it, at once."""
        with suppress(AttributeError, OSError, ValueError):
            self._process.terminate()
            self._process.join(5)


class Serving:
    """The store's side of the pipe."""

    def __init__(self, desk: Desk, watcher: Watcher) -> None:
        self._desk, self._watcher = desk, watcher

    def serve(self, pipe: Connection) -> None:
        """Answer until all is done; what was begun and not ended is undone. Raises WhenceError."""
        while True:
            name, given = _next(pipe)
            if name == _DONE:
                return
            if name == _BEGIN:
                self._change(pipe)
            elif name == _PHASE:
                self._watcher.phase(given[0])
            elif name == _ENOUGH:
                self._watcher.enough()
            else:
                writes = name in WRITES
                with self._desk.writing(True) if writes else self._desk.reading() as ledger:
                    self._answer(pipe, ledger, name, given)

    def _change(self, pipe: Connection) -> None:
        """One transaction, to its end."""
        with suppress(_Undone), ExitStack() as stack:
            ledger = stack.enter_context(self._desk.writing(True))
            stack.enter_context(ledger.change())
            pipe.send(None)
            while True:
                name, given = _next(pipe)
                if name == _COMMIT:
                    break
                if name == _ROLLBACK:
                    raise _Undone
                self._answer(pipe, ledger, name, given)
        pipe.send(None)

    def _answer(self, pipe: Connection, ledger: Any, name: str, given: Sequence[Any]) -> None:
        if name not in ASKED:
            raise WhenceError(f"the reading process asked for {name!r}")
        found = getattr(ledger, name)(*given)
        answer = list(found) if isinstance(found, Iterator) else found
        pipe.send(answer)
        self._watcher.called(name, given, answer)


class _Undone(Exception):
    """A transaction that the other side takes back."""


def _next(pipe: Connection) -> tuple[str, tuple[Any, ...]]:
    try:
        if not pipe.poll(SILENT):
            raise WhenceError(f"nothing was heard from the reading process for {SILENT:.0f} s")
        name, given = pipe.recv()
    except (EOFError, OSError) as error:
        raise WhenceError("the reading process ended before it was done") from error
    if name == _FAILED:
        raise WhenceError(given[0])
    return name, given


class Remote:
    """The other side: a Ledger whose every call goes through the pipe."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __getattr__(self, name: str) -> Any:
        if name not in ASKED:
            raise AttributeError(name)

        def ask(*given: Any) -> Any:
            self.tell(name, *map(_solid, given))
            return self._pipe.recv()

        return ask

    @contextmanager
    def change(self) -> Iterator[None]:
        """All that is done inside is stored, or none of it."""
        self._end(_BEGIN)
        try:
            yield
        except BaseException:
            self._end(_ROLLBACK)
            raise
        self._end(_COMMIT)

    def tell(self, name: str, *given: Any) -> None:
        """Say something that is not answered."""
        self._pipe.send((name, given))

    def _end(self, name: str) -> None:
        self.tell(name)
        self._pipe.recv()


def _solid(given: Any) -> Any:
    """What can be sent: views and iterators as lists."""
    whole = isinstance(given, str | list | tuple | Mapping) or not isinstance(given, Iterable)
    return given if whole else list(given)


def work(pipe: Connection, given: Given) -> None:
    """What the process does: read, then reconcile."""
    with suppress(OSError, AttributeError):
        os.nice(10)
    remote = Remote(pipe)
    try:
        _read(remote, given)
        _reconcile(remote)
        remote.tell(_DONE)
    except (EOFError, OSError):  # the desk is gone
        return
    except WhenceError as error:
        remote.tell(_FAILED, str(error))
    except Exception as error:
        remote.tell(_FAILED, f"it could not be read: {type(error).__name__}: {error}")


def _read(remote: Remote, given: Given) -> None:
    from whence.pipeline import run

    remote.tell(_PHASE, "reading")
    new = 0
    for outcome in run(given.paths, given.options, Shelf(cast(Writer, remote), given)):
        new += outcome.kind == "stored"
        if new >= REPORTS:
            remote.tell(_ENOUGH)
            return


def _reconcile(remote: Remote) -> None:
    from whence.reconcile import reconcile

    remote.tell(_PHASE, "reconciling")
    for _ in reconcile(cast(Ledger, remote), size=SLICE):
        pass
