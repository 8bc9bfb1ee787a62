"""The desk as a web application: pages, their twins, the programs' interface."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, FastAPI
from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.staticfiles import StaticFiles

from whence import __version__
from whence.serve.answers import View, environment, register
from whence.serve.api import api
from whence.serve.desk import Desk
from whence.serve.entrance import entrance
from whence.serve.failing import handle
from whence.serve.importing import Imports
from whence.serve.importing.routes import importing
from whence.serve.pages import VIEWS
from whence.serve.pages.report import style
from whence.serve.reviewing import routes
from whence.serve.security.access import Gate
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
    imports = Imports(desk)

    @asynccontextmanager
    async def alive(app: FastAPI) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(imports.close)

    app = FastAPI(
        title="Whence",
        version=__version__,
        summary="Who says so, from whom, how firmly, with how many roots behind it.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=alive,
    )
    app.state.imports = imports
    gate = Gate(Tokens(desk.path), settings.hosts, settings.guarded, secrets.token_bytes(32))
    app.middleware("http")(Tags(desk).__call__)
    app.middleware("http")(gate.__call__)
    app.add_middleware(Limits)
    app.add_middleware(Headers)
    templates = environment()
    handle(app, desk, templates)
    app.include_router(api(desk))
    app.include_router(routes(desk))
    app.include_router(importing(imports))
    app.include_router(entrance(desk, templates, settings.guarded))
    app.include_router(_pages(desk, templates, VIEWS))
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    return app


def _pages(desk: Desk, templates: Environment, views: Sequence[View]) -> APIRouter:
    router = APIRouter()
    for view in views:
        register(router, desk, templates, view)
    router.add_api_route("/reports/{report}/style.css", style(desk), include_in_schema=False)
    return router
