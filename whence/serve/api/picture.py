"""What is known over all reports: claims with their roots, incidents, conflicts, circles."""

from __future__ import annotations

from fastapi import APIRouter

from whence.reconcile.listing import (
    Circle,
    Clash,
    Repeated,
    Told,
    circles,
    clashes,
    incidents,
    repeated,
)
from whence.reconcile.viewing import (
    ClaimPicture,
    IncidentPicture,
    claim_picture,
    incident_picture,
)
from whence.serve.api.shapes import Limit, Offset, Paged, paged
from whence.serve.desk import Desk
from whence.trace import Trace, trace


def picture(desk: Desk) -> APIRouter:
    """The routes of what stands behind claims."""
    router = APIRouter(tags=["picture"])

    @router.get("/claims/{claim}")
    def claim(claim: str) -> ClaimPicture:
        """Who else makes a claim, its roots and the ways from them, who denies it, what stands
        against it, and why the machine thinks so."""
        with desk.reading() as store:
            return claim_picture(store, claim)

    @router.get("/claims/{claim}/chain")
    def chain(claim: str) -> Trace:
        """One claim back to its origin inside its report, link by link, with its status and why."""
        with desk.reading() as store:
            report, found = store.claim(claim)
            return trace(store.report(report.id), found)

    @router.get("/repeated")
    def repeat(limit: Limit = 20, offset: Offset = 0) -> Paged[Repeated]:
        """Claims that several reports carry, those in most reports from fewest roots first."""
        with desk.reading() as store:
            return paged(repeated(store, offset + limit + 1), limit, offset)

    @router.get("/incidents")
    def happened(limit: Limit = 20, offset: Offset = 0) -> Paged[Told]:
        """Happenings that several reports tell of, those told by most reports first."""
        with desk.reading() as store:
            return paged(incidents(store, offset + limit + 1), limit, offset)

    @router.get("/incidents/{report}/{event}")
    def incident(report: str, event: str) -> IncidentPicture:
        """One happening: competing figures side by side, each with who gives it."""
        with desk.reading() as store:
            return incident_picture(store, f"{report}/{event}")

    @router.get("/conflicts")
    def conflicts(limit: Limit = 20, offset: Offset = 0) -> Paged[Clash]:
        """Claims that cannot both be true, and in what they differ."""
        with desk.reading() as store:
            return paged(clashes(store), limit, offset)

    @router.get("/circles")
    def circular(limit: Limit = 20, offset: Offset = 0) -> Paged[Circle]:
        """Reports that have a claim from one another, and so from nobody."""
        with desk.reading() as store:
            return paged(circles(store), limit, offset)

    return router
