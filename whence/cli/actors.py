"""The commands on theatre packs: what is known of actors, and adding to it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from whence.cli.options import AsJson
from whence.cli.screen import emit, say, screen
from whence.wording import plural


def add(
    file: Annotated[Path, typer.Argument(help="A pack (.toml), or the UCDP actor list (.csv).")],
    as_json: AsJson = False,
) -> None:
    """Add a theatre pack, or the UCDP actor list, to those that Whence knows actors by."""
    from whence.packs.folder import add as add_pack

    added = add_pack(file)
    if as_json:
        emit(added)
        return
    errors = screen(err=True)
    for line in added.wrong:
        say(errors, f"left out: {line}")
    say(
        screen(),
        f"{added.pack}: {plural(added.actors, 'new actor')}, {plural(added.places, 'new place')}"
        + (f", {len(added.wrong):,} left out" if added.wrong else ""),
    )


def packs(as_json: AsJson = False) -> None:
    """List the theatre packs, those first that count first."""
    from whence.packs.folder import packs as all_packs

    for pack in all_packs():
        if as_json:
            counts = {"actors": len(pack.actors), "places": len(pack.places)}
            emit({"id": pack.id, "title": pack.title, "credit": pack.credit, **counts})
        else:
            counted = f"{plural(len(pack.actors), 'actor')}, {plural(len(pack.places), 'place')}"
            say(screen(), f"{pack.id}: {pack.title} ({counted})")


app = typer.Typer(help="Actors, and the theatre packs that they are known by.")
app.command("add")(add)
app.command("packs")(packs)
