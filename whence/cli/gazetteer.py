"""The commands around the gazetteer: what it has, and adding a GeoNames dump to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whence.cli.options import AsJson
from whence.cli.screen import emit, say, screen
from whence.cli.text import one_line
from whence.wording import plural

if TYPE_CHECKING:
    from whence.gazetteer.adding import Added

app = typer.Typer(help="The places of the world that reports are read with.", no_args_is_help=True)


@app.command()
def add(
    file: Annotated[str, typer.Argument(help="A GeoNames dump, such as AF.zip or cities500.txt.")],
    as_json: AsJson = False,
) -> None:
    """Add the places of a GeoNames dump, for all reports read from now on."""
    from whence.gazetteer import base, user_file
    from whence.gazetteer.adding import add as add_dump

    own = user_file()
    done = add_dump(Path(file), base(), own)
    if as_json:
        emit({"file": str(own), **_counts(done)})
    else:
        _print(done, own)


@app.command()
def info(as_json: AsJson = False) -> None:
    """Say which gazetteer files there are and how much is in them."""
    from whence.gazetteer import base, open_files, user_file

    own = user_file()
    sizes = [
        {"file": str(path), "of": of, "places": places, "names": names}
        for path, of in ((base(), "base install"), (own, "yours"))
        if path.exists()
        for places, names in (open_files([path]).size(),)
    ]
    if as_json:
        emit({"files": sizes})
        return
    console = screen()
    for size in sizes:
        say(console, f"{size['places']:,} places, {size['names']:,} names ({size['of']})")
        say(console, one_line(str(size["file"])), "  ")
    if not own.exists():
        say(console, "Nothing of yours yet: `whence gazetteer add FILE` adds a GeoNames dump to")
        say(console, one_line(str(own)), "  ")
    say(console, "Data from GeoNames (geonames.org), CC BY 4.0.")


def _counts(done: Added) -> dict[str, object]:
    bad = [{"line": b.line, "reason": b.reason} for b in done.examples]
    return {"places": done.places, "new": done.fresh, "bad": done.bad, "bad_lines": bad}


def _print(done: Added, own: Path) -> None:
    console = screen()
    say(console, f"{plural(done.places, 'place')} read, {done.fresh:,} new or changed in {own}")
    if done.bad:
        say(console, f"{plural(done.bad, 'bad line')} passed over:")
    for bad in done.examples:
        say(console, one_line(f"line {bad.line}: {bad.reason}"), "  ")
    if done.bad > len(done.examples) > 0:
        say(console, f"and {done.bad - len(done.examples):,} more", "  ")
