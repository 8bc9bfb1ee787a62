"""Entity tags (RFC 9110): what has not changed since it was fetched is not sent again."""

from __future__ import annotations

from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from whence.serve.desk import Desk
from whence.serve.security.access import Next

TAGGED = ("/api/", ".json", ".csv")
MOVING = "/import"
"""What changes without the store: how far an import has come."""


class Tags:
    """Tags answers for programs with the state of the store that they are of."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def __call__(self, request: Request, answer: Next) -> Response:
        """The answer, or that nothing changed."""
        path = request.url.path
        tagged = path.startswith("/api/") or path.endswith(TAGGED[1:])
        if request.method != "GET" or not tagged or path.startswith(MOVING):
            return await answer(request)
        tag = await run_in_threadpool(self._tag, request)
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        response = await answer(request)
        if response.status_code == 200:
            response.headers["ETag"] = tag
            response.headers["Cache-Control"] = "private, no-cache"
        return response

    def _tag(self, request: Request) -> str:
        with self._desk.reading() as picture:
            state = picture.state()
        words = f"{request.url.path}?{request.url.query}#{state}"
        return f'W/"{sha256(words.encode()).hexdigest()[:20]}"'
