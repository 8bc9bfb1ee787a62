"""The command that reads reports into a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.interrupt import interruptible
from whence.cli.options import DEFAULT_STORE, AsJson, StorePath
from whence.cli.screen import emit, screen
from whence.cli.summary import Summary, print_summary
from whence.cli.text import one_line
from whence.errors import InputError
from whence.wording import plural

if TYPE_CHECKING:
    from rich.progress import Progress

    from whence.pipeline import Outcome


def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, addresses; - is the input.")],
    store: StorePath = DEFAULT_STORE,
    columns: Annotated[
        str | None, typer.Option("--map", help="Foreign columns: text=body,date=published.")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet, where a file does not say.")] = None,
    published: Annotated[str | None, typer.Option(help="Date, where a file does not say.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    as_json: AsJson = False,
) -> None:
    """Read reports and store who says what, through whom, how firmly."""
    from whence.pipeline import run
    from whence.read import ReadOptions, parse_map
    from whence.read.dates import iso
    from whence.store import open_store

    if published is not None and not iso(published):
        raise InputError(f"--published: {published!r} is not a date; give YYYY-MM-DD or ISO 8601")
    mapping = parse_map(columns) if columns else {}
    options = ReadOptions(mapping=mapping, outlet=outlet, published=published)
    summary = Summary()
    with open_store(store) as shelf:
        _watch(run(paths, options, shelf), summary, quiet)
        summary.count_versions(shelf.previous())
    if as_json:
        emit(summary.record())
    elif not quiet:
        print_summary(screen(), summary)
    if not summary.stored and not summary.known:
        raise typer.Exit(1)


def _watch(outcomes: Iterable[Outcome], summary: Summary, quiet: bool) -> None:
    """Count outcomes as they come, with a progress bar on a terminal."""
    try:
        with interruptible(), _progress(quiet) as bar:
            for outcome in outcomes:
                summary.count(outcome)
                if bar:
                    _advance(bar, outcome, summary)
    except KeyboardInterrupt:
        kept = plural(len(summary.stored), "new report")
        typer.echo(f"whence: interrupted; stored so far: {kept}", err=True)
        raise typer.Exit(130) from None


@contextmanager
def _progress(quiet: bool) -> Iterator[Progress | None]:
    console = screen(err=True)
    if quiet or not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(20), TimeElapsedColumn())
    words = TextColumn("{task.description}", markup=False)
    with Progress(*columns, words, console=console, transient=True) as bar:
        bar.add_task("reading", total=None)
        yield bar


def _advance(bar: Progress, outcome: Outcome, summary: Summary) -> None:
    done = len(summary.stored) + summary.known
    words = f"{done:,} reports, {summary.claims:,} claims, {summary.aside} set aside"
    bar.update(bar.task_ids[0], description=f"{words} · {one_line(outcome.address)[-40:]}")
