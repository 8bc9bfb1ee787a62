"""What is answered when something is not there, not accepted, or goes wrong: for people a page in
the desk's frame, for programs one line of JSON."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from jinja2 import Environment
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from whence.errors import InputError, StoreError, WhenceError
from whence.serve.answers import html, stamp
from whence.serve.desk import Desk
from whence.serve.security.access import Refused, refusal
from whence.serve.security.headers import HEADERS

Handler = Callable[[Request, Exception], Awaitable[Response]]
_TITLES = {
    400: "That cannot be asked",
    401: "A token is needed",
    403: "That is not allowed",
    404: "There is no such page",
    405: "That cannot be done here",
    413: "That is too large",
}


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, for people."""

    title: str
    status: int
    why: str


def handle(app: FastAPI, desk: Desk, templates: Environment) -> None:
    """Let an application answer every failure."""

    async def failed(request: Request, error: Exception) -> Response:
        if isinstance(error, Refused) and error.status == 401:
            return refusal(request, error)
        status, why = told(error)
        why = why.replace(str(desk.path), desk.path.name)
        if for_programs(request):
            return JSONResponse({"error": why}, status)
        shown = Failure(_TITLES.get(status, "Something went wrong"), status, why)
        try:
            with desk.reading() as picture:
                page = html(request, templates, "failed.html", shown, stamp(picture))
        except AttributeError:  # the gate did not let the request in
            return PlainTextResponse(f"{why}\n", status)
        page.status_code = status
        return page

    async def crashed(request: Request, error: Exception) -> Response:
        """The last resort. The error itself goes to the log, not to whoever asked."""
        why = "this is a fault of Whence; its log says more"
        if for_programs(request):
            return JSONResponse({"error": why}, 500, HEADERS)
        return PlainTextResponse(f"{why}\n", 500, HEADERS)

    for kind in (WhenceError, Refused, HTTPException):
        app.add_exception_handler(kind, failed)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(Exception, crashed)


async def invalid(request: Request, error: Exception) -> Response:
    """What of a request does not fit its description; what was sent is not sent back."""
    found = error.errors() if isinstance(error, RequestValidationError) else []
    kept = [{name: item[name] for name in ("loc", "msg", "type")} for item in found]
    return JSONResponse({"detail": kept}, 422)


def told(error: Exception) -> tuple[int, str]:
    """The HTTP status of an error, and what it says in one line."""
    if isinstance(error, Refused):
        return error.status, error.why
    if isinstance(error, HTTPException):
        known = {404: "nothing is at this address", 405: "this address takes no such request"}
        return error.status_code, known.get(error.status_code, str(error.detail))
    kind = 404 if isinstance(error, StoreError) else 400 if isinstance(error, InputError) else 500
    return kind, str(error)


def for_programs(request: Request) -> bool:
    """Whether a program asks."""
    path: str = request.scope["path"]
    return path.startswith("/api/") or path.endswith((".json", ".csv"))
