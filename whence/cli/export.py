"""The command that writes a store for other programs."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import DEFAULT_STORE, StorePath
from whence.wording import plural


def export(
    format: Annotated[str, typer.Option("--format", "-f", help="The name of a format.")],
    out: Annotated[str, typer.Option("--out", "-o", help="A file; - is standard output.")] = "-",
    name: Annotated[
        str | None, typer.Option(help="The record's own name, where the format has one.")
    ] = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write what is stored for other programs."""
    from whence.export import export as write
    from whence.store import open_store

    with open_store(store, read_only=True) as view:
        written = write(view, format, out, name)
    if out != "-":
        typer.echo(f"{plural(written, 'record')} written to {out}", err=True)
