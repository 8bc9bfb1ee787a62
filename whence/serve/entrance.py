"""The way in and out: a token, given once, is kept in a cookie."""

from __future__ import annotations

from fastapi import APIRouter
from jinja2 import Environment
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.serve.desk import Desk
from whence.serve.security.access import TOKEN, check_form, keep
from whence.serve.security.local import local_path
from whence.serve.security.tokens import Tokens

LONGEST = 200


def entrance(desk: Desk, templates: Environment, guarded: bool) -> APIRouter:
    """``/login`` and ``/logout``. Where no token is needed, both lead to the overview."""
    router = APIRouter(include_in_schema=False)
    tokens = Tokens(desk.path)

    @router.get("/login")
    def form(request: Request) -> Response:
        onward = local_path(request.query_params.get("next", ""), "/")
        return _page(request, templates, onward, "") if guarded else RedirectResponse("/", 303)

    @router.post("/login")
    async def enter(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=10, max_part_size=10_000) as given:
            check_form(request, _word(given, "csrf"))
            token, onward = _word(given, "token").strip(), local_path(_word(given, "next"), "/")
        if not guarded:
            return RedirectResponse("/", 303)
        if len(token) > LONGEST or tokens.holder(token) is None:
            return _page(request, templates, onward, "This token is not known here.", 403)
        response = RedirectResponse(onward, 303)
        keep(response, request, TOKEN, token)
        return response

    @router.post("/logout")
    async def leave(request: Request) -> Response:
        async with request.form(max_files=0, max_fields=10, max_part_size=10_000) as given:
            check_form(request, _word(given, "csrf"))
        response = RedirectResponse("/login" if guarded else "/", 303)
        response.delete_cookie(TOKEN, path="/", httponly=True, samesite="strict")
        return response

    return router


def _page(
    request: Request, templates: Environment, onward: str, problem: str, status: int = 200
) -> Response:
    words = templates.get_template("login.html").render(
        form_token=request.state.form_token, onward=onward, problem=problem
    )
    return Response(words, status, media_type="text/html; charset=utf-8")


def _word(given: FormData, name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""
