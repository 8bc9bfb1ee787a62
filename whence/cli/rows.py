"""How many rows of a list are shown, and what is said of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from whence.cli.options import SHOWN
from whence.cli.screen import screen

if TYPE_CHECKING:
    from rich.console import Console

T = TypeVar("T")


def show(
    rows: Callable[[int | None], Iterable[T]],
    limit: int | None,
    what: str,
    printed: Callable[[Console, Sequence[T]], None],
) -> None:
    """Print ``rows(most)``, at most ``limit`` of them (0: all; None: a screenful on a terminal,
    else all), and say on the error stream, so that a pipe holds rows only, that the list is empty
    or cut."""
    console = screen()
    most = SHOWN if limit is None and console.is_terminal else limit or None
    found = list(rows(most and most + 1))
    printed(console, found[:most])
    errors = screen(err=True)
    if not found:
        errors.print(f"No {what} found.")
    elif most and len(found) > most:
        shown = f"the first {most} {what}s are" if most > 1 else f"the first {what} is"
        errors.print(f"Only {shown} shown; --limit 0 shows all.", soft_wrap=True)
