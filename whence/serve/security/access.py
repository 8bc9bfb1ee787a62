"""Who may ask for what: hosts, tokens, roles, and requests that another site tries to make."""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from hmac import new as hmac
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response

from whence.serve.security.headers import known_host
from whence.serve.security.tokens import Holder, Role, Tokens

TOKEN, SESSION = "whence_token", "whence_session"
SAFE = ("GET", "HEAD", "OPTIONS")
OPEN = re.compile(r"/login|/static/.*")
"""What is answered without a token: the way in, and nothing that is stored."""
Next = Callable[[Request], Awaitable[Response]]
LOCAL = Holder("", "admin", "", "")
"""Whoever sits at this machine, where the desk answers nobody else."""


class Refused(Exception):
    """A request that is not answered: its HTTP status and why, in one line."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


@dataclass(frozen=True, slots=True)
class Gate:
    """Checks every request before it is answered. ``guarded`` asks for tokens."""

    tokens: Tokens
    hosts: tuple[str, ...]
    guarded: bool
    secret: bytes

    async def __call__(self, request: Request, answer: Next) -> Response:
        """The answer to a request, or why there is none."""
        try:
            request.state.holder = self._holder(request)
            request.state.session = request.cookies.get(SESSION) or secrets.token_urlsafe(16)
            request.state.form_token = self._form_token(request.state.session)
            if request.method not in SAFE:
                _from_here(request)
        except Refused as refused:
            return refusal(request, refused)
        response = await answer(request)
        if request.cookies.get(SESSION) != request.state.session:
            keep(response, request, SESSION, request.state.session)
        return response

    def _holder(self, request: Request) -> Holder:
        if not known_host(request.headers.get("host", ""), self.hosts):
            raise Refused(421, "this desk does not answer for that host; see --host")
        if not self.guarded:
            return LOCAL
        if OPEN.fullmatch(request.scope["path"]):
            return Holder("", "read", "", "")
        found = self.tokens.holder(_token(request))
        if found is None:
            raise Refused(401, "a token is needed: whence token makes one")
        return found

    def _form_token(self, session: str) -> str:
        return hmac(self.secret, session.encode(), sha256).hexdigest()


def require(request: Request, role: Role) -> Holder:
    """Who asks, if they may. Raises Refused."""
    holder: Holder = request.state.holder
    if not holder.may(role):
        raise Refused(403, f"this needs the role {role}; this token's is {holder.role}")
    return holder


def check_form(request: Request, given: str) -> None:
    """Refuse a form that did not come from a page of this desk's. A request that carries its token
    in a header is no browser's form. Raises Refused."""
    if _bearer(request):
        return
    if not compare_digest(given.encode(), request.state.form_token.encode()):
        raise Refused(403, "this form is not from this session: load the page again")


def keep(response: Response, request: Request, name: str, value: str) -> None:
    """Set a cookie that scripts and other sites do not see."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, httponly=True, samesite="strict", secure=secure, path="/")


def refusal(request: Request, refused: Refused) -> Response:
    """What a refused request gets: a page's reader without a token is shown the way in."""
    path = request.scope["path"]
    if path.startswith("/api/") or path.endswith((".json", ".csv")):
        return JSONResponse({"error": refused.why}, refused.status)
    if refused.status == 401 and request.method in SAFE:
        query = request.scope["query_string"].decode("latin-1")
        onward = quote(f"{path}?{query}" if query else path, safe="/")
        return RedirectResponse(f"/login?next={onward}", 303)
    return PlainTextResponse(f"{refused.why}\n", refused.status)


def _token(request: Request) -> str:
    return _bearer(request) or request.cookies.get(TOKEN, "")


def _bearer(request: Request) -> str:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    return given.strip() if scheme.casefold() == "bearer" else ""


def _from_here(request: Request) -> None:
    """Refuse what a page of another site makes a browser send."""
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused(403, "a request from another site is not answered")
    origin = request.headers.get("origin")
    if origin and origin.partition("://")[2] != request.headers.get("host"):
        raise Refused(403, "a request from another site is not answered")
