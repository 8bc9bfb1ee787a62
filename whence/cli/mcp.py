"""The command that lets assistants ask a store (Model Context Protocol)."""

from __future__ import annotations

from typing import Annotated

import typer

from whence.cli.options import DEFAULT_STORE
from whence.errors import InputError


def mcp(
    store: Annotated[str, typer.Argument(envvar="WHENCE_STORE", help="The store.")] = DEFAULT_STORE,
) -> None:
    """Answer an assistant's questions on a store, over standard input and output (MCP)."""
    try:
        from whence.serve.mcp import server
    except ImportError as error:
        raise InputError(f"this needs more: pip install 'whence[mcp]' ({error})") from error
    server(store).run("stdio")
