"""Listings: reports, claims, actors, sources."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from whence.serve.api.shapes import (
    ClaimItem,
    Limit,
    Offset,
    Paged,
    ReportItem,
    heading,
    item_of,
    paged,
)
from whence.serve.desk import Desk
from whence.store.contract import ActorRow, ClaimFilter, SourceRow
from whence.types import Reading, Status

Word = Annotated[str | None, Query(max_length=500)]
Day = Annotated[str | None, Query(pattern=r"^\d{4}-\d\d-\d\d$", examples=["2022-09-14"])]


def asked(
    words: Word = None,
    source: Word = None,
    status: Status | None = None,
    actor: Word = None,
    place: Word = None,
    outlet: Word = None,
    since: Day = None,
    until: Day = None,
    depth: Annotated[int | None, Query(ge=0, le=50)] = None,
    anonymous: bool = False,
    event: Word = None,
    relation: Word = None,
    killed: Word = None,
    report: Word = None,
) -> ClaimFilter:
    """Which claims are asked for; see ``whence.store.contract.ClaimFilter``."""
    return ClaimFilter(
        words=words, source=source, status=status, actor=actor, place=place, outlet=outlet,
        since=since, until=until, depth=depth, anonymous=anonymous, event=event,
        relation=relation, killed=killed, report=report,
    )  # fmt: skip


def search(desk: Desk) -> APIRouter:
    """The routes of listings."""
    router = APIRouter(tags=["search"])

    @router.get("/reports")
    def reports(limit: Limit = 20, offset: Offset = 0) -> Paged[ReportItem]:
        """Reports, newest versions, by publication."""
        with desk.reading() as picture:
            rows = (item_of(reading) for reading in picture.readings("newest"))
            return paged(rows, limit, offset)

    @router.get("/reports/{report}")
    def report(report: str) -> Reading:
        """All that is read in one report, by its id, how it begins, or its doc."""
        with desk.reading() as picture:
            return picture.report(report)

    @router.get("/claims")
    def claims(
        where: Annotated[ClaimFilter, Depends(asked)], limit: Limit = 20, offset: Offset = 0
    ) -> Paged[ClaimItem]:
        """Claims with their reports; every condition given must hold."""
        with desk.reading() as picture:
            rows = (ClaimItem(heading(owner), claim) for owner, claim in picture.claims(where))
            return paged(rows, limit, offset)

    @router.get("/actors")
    def actors(limit: Limit = 20, offset: Offset = 0) -> Paged[ActorRow]:
        """Who acts or is acted on, those in most claims first."""
        with desk.reading() as picture:
            return paged(picture.actors(), limit, offset)

    @router.get("/sources")
    def sources(limit: Limit = 20, offset: Offset = 0) -> Paged[SourceRow]:
        """Who speaks, the most frequent first."""
        with desk.reading() as picture:
            return paged(picture.sources(), limit, offset)

    return router
