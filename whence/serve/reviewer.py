"""Who reviews: the holder of the token, else the name that was given once and kept."""

from __future__ import annotations

from urllib.parse import quote, unquote

from starlette.requests import Request

NAME = "whence_name"
"""The cookie that keeps a reviewer's name, percent-encoded."""
LONGEST = 80


def reviewer(request: Request) -> str:
    """The name under which a request's decisions are kept; empty where it is not known yet."""
    held: str = request.state.holder.name
    return held or unquote(request.cookies.get(NAME, ""))[:LONGEST]


def as_cookie(name: str) -> str:
    """A name as a cookie holds it."""
    return quote(name[:LONGEST], safe="")
