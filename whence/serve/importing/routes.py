"""The form by which texts, files and addresses are given."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import InputError
from whence.serve.importing.given import FILES, Given, Upload, fetched, pasted, uploaded
from whence.serve.importing.jobs import Imports
from whence.serve.security.access import check_form, require

_FIELD = 2_500_000
"""Bytes of one field: a pasted text of the most characters that are read, in any script."""


def importing(imports: Imports) -> APIRouter:
    """``POST /import``: for the role ``admin``; it leads to the page of the import."""
    router = APIRouter(include_in_schema=False)

    @router.post("/import")
    async def give(request: Request) -> Response:
        holder = require(request, "admin")
        async with request.form(max_files=FILES + 1, max_fields=20, max_part_size=_FIELD) as form:
            check_form(request, word(form, "csrf"))
            given = await run_in_threadpool(given_in, form)
        job = imports.submit(given, holder.name)
        return RedirectResponse(f"/import/{job.id}", 303)

    return router


def given_in(form: FormData) -> Given:
    """What a form gives. Raises InputError when that is nothing, or cannot be read."""
    sort = word(form, "sort")
    makers: dict[str, Callable[[FormData], Given]] = {
        "text": _pasted,
        "files": _uploaded,
        "address": _fetched,
    }
    if sort not in makers:
        raise InputError(f"sort is {sort[:40]!r}: accepted are {', '.join(makers)}")
    return makers[sort](form)


def word(form: FormData, name: str) -> str:
    """A field of words; empty where there is none."""
    value = form.get(name)
    return value if isinstance(value, str) else ""


def _pasted(form: FormData) -> Given:
    return pasted(
        word(form, "text"), word(form, "title"), word(form, "outlet"), word(form, "published")
    )


def _uploaded(form: FormData) -> Given:
    sent = [item for item in form.getlist("files") if isinstance(item, UploadFile)]
    files = [Upload(item.filename, item.file) for item in sent if item.filename]
    return uploaded(files, word(form, "outlet"), word(form, "published"))


def _fetched(form: FormData) -> Given:
    return fetched(word(form, "address"), word(form, "outlet"), word(form, "published"))
