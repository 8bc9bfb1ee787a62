"""Limits: no request may be larger or stranger than the desk has use for."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST = 25_000_000
"""Bytes of a request's body; what is imported may be so large."""
LONGEST = 8_000
"""Characters of an address with its query."""


class TooLarge(HTTPException):
    """A body that goes on beyond its limit."""

    def __init__(self) -> None:
        super().__init__(413, f"a request may have {LARGEST:,} bytes")


class Limits:
    """Refuses requests that are too large (ASGI), whatever length they say they have."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if len(scope["path"]) + len(scope["query_string"]) > LONGEST:
            await _refuse(414, f"an address may have {LONGEST} characters", scope, receive, send)
            return
        taken, answered = 0, False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > LARGEST:
                raise TooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal answered
            answered = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except (TooLarge, ExceptionGroup) as error:
            # Between here and whoever reads the body stand groups of tasks, which wrap it.
            if isinstance(error, ExceptionGroup) and error.split(TooLarge)[1] is not None:
                raise
            if not answered:
                await _refuse(413, TooLarge().detail, scope, receive, send)


async def _refuse(status: int, why: str, scope: Scope, receive: Receive, send: Send) -> None:
    await JSONResponse({"error": why}, status)(scope, receive, send)
