"""The command that reads and reconciles what arrives, and says what it changed."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.interrupt import interruptible
from whence.cli.options import DEFAULT_STORE, AsJson, StorePath
from whence.cli.reconcile import settle
from whence.cli.screen import emit, screen
from whence.errors import InputError

if TYPE_CHECKING:
    from whence.store.duckdb import DuckStore

Seen = dict[Path, tuple[int, int]]
"""Files with their size and the time of their last change, in nanoseconds."""


def watch(
    folder: Annotated[str, typer.Argument(help="The folder that reports arrive in.")],
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two looks.")] = 5.0,
    once: Annotated[bool, typer.Option("--once", help="Look once, then stop.")] = False,
    store: StorePath = DEFAULT_STORE,
    as_json: AsJson = False,
) -> None:
    """Read and reconcile what arrives in a folder, and print what changed in the picture."""
    if not Path(folder).is_dir():
        raise InputError(f"{folder} is not a folder: give the one that reports arrive in")
    try:
        with interruptible():
            for arrived in arrivals(Path(folder), every, once):
                _take_in(arrived, store, as_json)
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def arrivals(folder: Path, every: float, once: bool) -> Iterator[list[str]]:
    """The files that are new or changed since the last look, at every look that finds any."""
    seen: Seen = {}
    while True:
        now = _files(folder)
        if new := [str(path) for path in now if seen.get(path) != now[path]]:
            yield new
        seen = now
        if once:
            return
        time.sleep(every)


def _files(folder: Path) -> Seen:
    found: Seen = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            status = path.stat()
            found[path] = (status.st_size, status.st_mtime_ns)
    return found


def _take_in(paths: Sequence[str], store: str, as_json: bool) -> None:
    """The store is open only while something is done, so that others can read it meanwhile."""
    from whence.reconcile.changes import changes
    from whence.store import open_store

    with open_store(store) as ledger:
        fresh = _stored(paths, ledger)
        settle(ledger, afresh=False, quiet=True)
        if not fresh:
            return
        found = changes(ledger, fresh)
        if as_json:
            emit({"reports": fresh, "changes": found})
            return
        from whence.cli.changing import print_changes

        print_changes(screen(), ledger, fresh, found)


def _stored(paths: Sequence[str], ledger: DuckStore) -> list[str]:
    """Read files into the store; the ids of the reports that are new."""
    from whence.pipeline import run
    from whence.read import ReadOptions

    outcomes = run(paths, ReadOptions(), ledger)
    return [item.reading.report.id for item in outcomes if item.reading and item.kind == "stored"]
