"""The commands that open a desk on a store, and say who may use it."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import DEFAULT_STORE, StorePath
from whence.errors import InputError

LOCAL = "127.0.0.1"


def serve(
    store: Annotated[str, typer.Argument(envvar="WHENCE_STORE", help="The store.")] = DEFAULT_STORE,
    host: Annotated[
        str, typer.Option(help="The address to answer on; any but this machine's needs tokens.")
    ] = LOCAL,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to answer on.")] = 8321,
    name: Annotated[
        list[str] | None, typer.Option("--name", help="A host name that the desk is reached by.")
    ] = None,
) -> None:
    """Open a desk on a store in the browser, for this machine alone."""
    try:
        import uvicorn

        from whence.serve.app import Settings, create_app
        from whence.serve.desk import Desk
    except ImportError as error:
        raise InputError(f"the desk needs more: pip install 'whence[desk]' ({error})") from error
    from whence.serve.security.headers import LOOPBACK

    local = host in LOOPBACK
    desk = Desk(store)
    settings = Settings(hosts=(*LOOPBACK, host, *(name or ())), guarded=not local)
    typer.echo(f"Whence stands at http://{host}:{port}/ on {store}; Ctrl-C closes it", err=True)
    try:
        uvicorn.run(create_app(desk, settings), host=host, port=port, log_level="warning")
    finally:
        desk.close()


def token(
    name: Annotated[str, typer.Argument(help="Who it is for; judgements are signed with it.")],
    role: Annotated[str, typer.Option(help="read, review or admin.")] = "read",
    remove: Annotated[
        bool, typer.Option("--remove", help="Take this person's token back.")
    ] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Make a token with which somebody may use the desk from another machine."""
    from pathlib import Path

    from whence.serve.security.tokens import Tokens

    tokens = Tokens(Path(store))
    if remove:
        tokens.remove(name)
        typer.echo(f"{name}'s token is taken back", err=True)
        return
    made = tokens.add(name, role)
    typer.echo("Keep it safe, it is not shown again:", err=True)
    typer.echo(made)
