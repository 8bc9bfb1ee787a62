"""What the forms of the desk do: people's judgements, attributed, and their undoing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from whence.errors import InputError
from whence.reconcile.review import judge, merge, split, undo
from whence.reconcile.things import kind_of, whole
from whence.serve.desk import Desk
from whence.serve.reviewer import NAME, as_cookie, reviewer
from whence.serve.security.access import check_form, keep, require
from whence.store.contract import Ledger
from whence.types import Judgement

Form = Mapping[str, str]
Deed = Callable[[Ledger, Form, str], None]
_LARGEST, _LONGEST = 16_384, 500


def routes(desk: Desk) -> APIRouter:
    """The forms of a desk: each asks for the role ``review``, does what it says, and leads back
    to the page that it stood on."""
    router = APIRouter()
    deeds = (("judge", _judge), ("merge", _merge), ("split", _split), ("decide", _decide),
             ("undo", _undo))  # fmt: skip
    for name, deed in deeds:
        answer = _answer(desk, deed)
        router.add_api_route(f"/review/{name}", answer, methods=["POST"], include_in_schema=False)
    return router


def _answer(desk: Desk, deed: Deed) -> Callable[[Request], Any]:
    async def answer(request: Request) -> Response:
        require(request, "review")
        form = await _form(request)
        check_form(request, form.get("csrf", ""))
        by = request.state.holder.name or form.get("by", "").strip() or reviewer(request)
        await run_in_threadpool(_do, desk, deed, form, by)
        response = RedirectResponse(_back(form), 303)
        if form.get("by", "").strip() and not request.state.holder.name:
            keep(response, request, NAME, as_cookie(by))
        return response

    return answer


def _do(desk: Desk, deed: Deed, form: Form, by: str) -> None:
    with desk.writing() as ledger:
        deed(ledger, form, by)


def _judge(ledger: Ledger, form: Form, by: str) -> None:
    """One pair: that a kind holds of it, or does not."""
    pair = (whole(ledger, form.get("left", ""))[0], whole(ledger, form.get("right", ""))[0])
    holds = _one_of(form, "holds", ("yes", "no")) == "yes"
    judge(ledger, kind_of(form.get("kind", "")), [pair], holds, by, _reason(form))


def _merge(ledger: Ledger, form: Form, by: str) -> None:
    """That two things are one."""
    merge(ledger, [form.get("thing", ""), form.get("other", "").strip()], by, _reason(form))


def _split(ledger: Ledger, form: Form, by: str) -> None:
    """That a thing is none of those that it was taken for."""
    split(ledger, [form.get("thing", "")], by, _reason(form))


def _decide(ledger: Ledger, form: Form, by: str) -> None:
    """What is done with a judgement of the queue."""
    act = _one_of(form, "act", ("accept", "reject", "merge", "split", "skip"))
    if act == "skip":
        return
    item = ledger.judgement(form.get("judgement", ""))
    if act == "split":
        _split(ledger, {**form, "thing": item.left}, by)
    elif act == "merge":
        _merge(ledger, {**form, "thing": item.left, "other": item.right}, by)
    else:
        holds = item.holds == (act == "accept")
        judge(ledger, item.kind, [(item.left, item.right)], holds, by, _reason(form))


def _undo(ledger: Ledger, form: Form, by: str) -> None:
    """Take a person's judgement back."""
    found: Judgement = ledger.judgement(form.get("judgement", ""))
    undo(ledger, found)


async def _form(request: Request) -> Form:
    """The fields of a form as a browser posts it (application/x-www-form-urlencoded)."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            raise InputError(f"this form is too long: {_LARGEST} bytes are accepted")
    words = body.decode("utf-8", "replace")
    try:
        return dict(parse_qsl(words, keep_blank_values=True, max_num_fields=20))
    except ValueError as error:
        raise InputError(f"this is no form: {error}") from error


def _back(form: Form) -> str:
    """Where to go on: the page that the form stood on, never another site."""
    if form.get("act"):
        at = form.get("at", "0")
        step = int(form["act"] == "skip")
        place = int(at) + step if at.isascii() and at.isdigit() and len(at) < 6 else 0
        return "/review?" + urlencode({"kind": form.get("kind", ""), "at": place})
    back = form.get("back", "")
    local = back.startswith("/") and not back.startswith("//")
    return back if local and back.isprintable() and "\\" not in back else "/review"


def _reason(form: Form) -> str:
    reason = form.get("reason", "").strip()
    if len(reason) > _LONGEST:
        raise InputError(f"the reason is too long: {_LONGEST} characters are accepted")
    return reason


def _one_of(form: Form, name: str, accepted: tuple[str, ...]) -> str:
    seen = form.get(name, "")
    if seen not in accepted:
        raise InputError(f"{name} is {seen!r}: accepted are {', '.join(accepted)}")
    return seen
