"""Options that several commands share, and what they accept."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import typer

from whence.errors import InputError
from whence.types import STATUSES, Status

StorePath = Annotated[
    str, typer.Option("--store", envvar="WHENCE_STORE", help="The store: one file.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for programs.")]
DEFAULT_STORE = "whence.duckdb"
SHOWN = 50  # rows of a list on a terminal, unless --limit says otherwise
Limit = Annotated[
    int | None,
    typer.Option(min=0, help=f"At most so many; 0: all. On a terminal {SHOWN}, else all."),
]
Since = Annotated[str | None, typer.Option(help="Published on this day or later.")]
Until = Annotated[str | None, typer.Option(help="Published on this day or before.")]
Actor = Annotated[
    str | None,
    typer.Option("--about", "--actor", help="Who takes part: a name, an identity or an id."),
]
PlaceName = Annotated[
    str | None, typer.Option(help="The place, or what it lies in: a name or a country's code.")
]
Killed = Annotated[
    str | None,
    typer.Option(help='How many killed: ">=10", "<5", "3" or "10..20".', metavar="COUNT"),
]

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def iso_date(option: str, value: str | None) -> str | None:
    """A date as given. Raises InputError for anything but a day of the calendar, YYYY-MM-DD."""
    if value is None:
        return None
    try:
        if _DATE.fullmatch(value):
            return date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    raise InputError(f"{option}: {value!r} is not a date; give YYYY-MM-DD")


def as_status(value: str | None) -> Status | None:
    """A status as given. Raises InputError for any other word."""
    for status in STATUSES:
        if value == status:
            return status
    if value is None:
        return None
    raise InputError(f"--status: {value!r} is not a status; give one of {', '.join(STATUSES)}")
