"""The desk as a web application: pages, their twins, the programs' interface."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.staticfiles import StaticFiles

from whence import __version__
from whence.errors import InputError, StoreError, WhenceError
from whence.serve.answers import View, environment, register
from whence.serve.api import api
from whence.serve.desk import Desk
from whence.serve.pages import VIEWS
from whence.serve.security.access import Gate, Refused, refusal
from whence.serve.security.headers import LOOPBACK, Headers
from whence.serve.security.limits import Limits
from whence.serve.security.tokens import Tokens
from whence.serve.tags import Tags

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Settings:
    """How a desk stands: the hosts that it answers for, and whether everybody needs a token."""

    hosts: tuple[str, ...] = LOOPBACK
    guarded: bool = False


def create_app(desk: Desk, settings: Settings = Settings()) -> FastAPI:
    """The application (ASGI) on an opened store."""
    app = FastAPI(
        title="Whence",
        version=__version__,
        summary="Who says so, from whom, how firmly, with how many roots behind it.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    gate = Gate(Tokens(desk.path), settings.hosts, settings.guarded, secrets.token_bytes(32))
    app.middleware("http")(Tags(desk).__call__)
    app.middleware("http")(gate.__call__)
    app.add_middleware(Headers)
    app.add_middleware(Limits)
    for kind in (WhenceError, Refused):
        app.add_exception_handler(kind, _failed)
    app.include_router(api(desk))
    app.include_router(_pages(desk, VIEWS))
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    return app


def _pages(desk: Desk, views: Sequence[View]) -> APIRouter:
    router, templates = APIRouter(), environment()
    for view in views:
        register(router, desk, templates, view)
    return router


async def _failed(request: Request, error: Exception) -> Response:
    """An error in one line: what was seen and what is accepted."""
    if isinstance(error, Refused):
        return refusal(request, error)
    status = 404 if isinstance(error, StoreError) else 400 if isinstance(error, InputError) else 500
    if request.url.path.startswith("/api/") or request.url.path.endswith((".json", ".csv")):
        return JSONResponse({"error": str(error)}, status)
    return PlainTextResponse(f"{error}\n", status)
