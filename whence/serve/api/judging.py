"""Judgements: their history, and people's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field

from whence.reconcile.review import judge, undo
from whence.reconcile.things import whole
from whence.serve.desk import Desk
from whence.serve.security.access import require
from whence.types import Judgement, JudgementKind

Thing = Annotated[str, Field(min_length=1, max_length=200)]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person says of two things: by their ids, or how these begin. ``by`` names the person
    where the token does not."""

    kind: JudgementKind
    left: Thing
    right: Thing
    holds: bool
    reason: Annotated[str, Field(max_length=2_000)] = ""
    by: Annotated[str, Field(max_length=200)] = ""


def judging(desk: Desk) -> APIRouter:
    """The routes of judgements."""
    router = APIRouter(tags=["judgements"])

    @router.get("/judgements")
    def history(
        about: Annotated[list[str], Query(min_length=1, max_length=100)],
    ) -> list[Judgement]:
        """Every judgement on these things, by their whole ids, withdrawn or not, in order."""
        with desk.reading() as picture:
            return picture.judgements(about)

    @router.get("/judgements/{judgement}")
    def one(judgement: str) -> Judgement:
        """One judgement, by its id or how it begins."""
        with desk.reading() as picture:
            return picture.judgement(judgement)

    @router.post("/judgements", status_code=201)
    def add(request: Request, verdict: Verdict) -> Judgement:
        """Say that something between two things holds, or does not. It stands above the machine."""
        holder = require(request, "review")
        with desk.writing() as ledger:
            pair = (whole(ledger, verdict.left)[0], whole(ledger, verdict.right)[0])
            by = holder.name or verdict.by
            made = judge(ledger, verdict.kind, [pair], verdict.holds, by, verdict.reason)
        return made[0]

    @router.post("/judgements/{judgement}/undo")
    def take_back(request: Request, judgement: str) -> Judgement:
        """Take a person's judgement back; it stays in the history, with the date."""
        require(request, "review")
        with desk.writing() as ledger:
            undo(ledger, ledger.judgement(judgement))
            return ledger.judgement(judgement)

    return router
