"""The command ``whence``: its commands, and what becomes of errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from whence.cli import (
    actors,
    ask,
    claims,
    demo,
    export,
    gazetteer,
    judging,
    layers,
    mcp,
    pictures,
    read,
    reconcile,
    serve,
    watch,
)
from whence.cli.interrupt import interruptible
from whence.errors import WhenceError

app = typer.Typer(
    name="whence",
    help="Reads news reports and answers: who says so, from whom, how firmly.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    read.read,
    claims.claims,
    ask.trace,
    ask.sources,
    layers.events,
    layers.relations,
    ask.report,
    reconcile.reconcile,
    watch.watch,
    pictures.repeated,
    pictures.claim,
    pictures.incidents,
    pictures.incident,
    pictures.conflicts,
    pictures.circular,
    judging.judge,
    judging.merge,
    judging.split,
    judging.undo,
    serve.serve,
    serve.token,
    mcp.mcp,
    export.export,
    demo.demo,
):
    app.command()(command)
app.add_typer(
    actors.app,
    name="actors",
    callback=layers.actors,
    invoke_without_command=True,
    help="List who acts or is acted on; add theatre packs.",
)
app.add_typer(gazetteer.app, name="gazetteer", no_args_is_help=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        import whence

        print(f"whence {whence.__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="The version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Reads news reports and answers: who says so, from whom, how firmly."""


def run() -> None:
    """The entry point: run the command line and exit."""
    # Before numpy is imported: its matrices are small here, and threads on them only wait.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    code = call(sys.argv[1:])
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
    sys.exit(code)


def call(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; every error becomes one line."""
    try:
        with interruptible():
            return (
                app(list(arguments) or ["--help"], standalone_mode=False, prog_name="whence") or 0
            )
    except KeyboardInterrupt:
        return _fail("interrupted", 130)
    except BrokenPipeError:
        _close_stdout()
        return 1
    except WhenceError as error:
        return _fail(str(error), 2)
    except Exception as error:
        if hasattr(error, "format_message"):  # how Typer says that a call makes no sense
            where = getattr(getattr(error, "ctx", None), "command_path", "whence")
            return _fail(f"{error.format_message().rstrip('.')}; see {where} --help", 2)
        return _fail_unexpectedly(error)


def _fail(message: str, code: int) -> int:
    from whence.cli.text import one_line

    print(f"whence: {one_line(message)}", file=sys.stderr)
    return code


def _fail_unexpectedly(error: Exception) -> int:
    if os.environ.get("WHENCE_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    hint = "this is a fault of Whence; WHENCE_DEBUG=1 shows where"
    return _fail(f"{type(error).__name__}: {error} ({hint})", 1)


def _close_stdout() -> None:
    """Nobody reads on: send what is left nowhere, so that nothing is said at exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
