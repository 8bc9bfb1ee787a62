"""The interface for programs, under ``/api/v1``: JSON over HTTP, described by OpenAPI."""

from __future__ import annotations

from fastapi import APIRouter

from whence.serve.api.judging import judging
from whence.serve.api.picture import picture
from whence.serve.api.reading import reading
from whence.serve.api.search import search
from whence.serve.desk import Desk

PREFIX = "/api/v1"


def api(desk: Desk) -> APIRouter:
    """All of the interface on one store."""
    router = APIRouter(prefix=PREFIX)
    for part in (search, picture, judging, reading):
        router.include_router(part(desk))
    return router
