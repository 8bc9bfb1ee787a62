"""What some reports changed in the picture: copies, citations, conflicts, and claims said again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.reconcile.judging import holding
from whence.reconcile.shelf import Shelf
from whence.reconcile.weighing import Weigher
from whence.store.contract import GroupRow, Picture
from whence.types import Citation, Conflict, Copy


@dataclass(frozen=True, slots=True)
class Change:
    """What stands behind a proposition, without some reports and with them."""

    before: GroupRow
    after: GroupRow


@dataclass(frozen=True, slots=True)
class Changes:
    """What some reports brought; ``claims`` are those that others had made before."""

    copies: tuple[Copy, ...]
    citations: tuple[Citation, ...]
    conflicts: tuple[Conflict, ...]
    claims: tuple[Change, ...]


def changes(picture: Picture, reports: Sequence[str]) -> Changes:
    """What these reports, by whole id, changed in the picture."""
    shelf = Shelf(picture)
    own = [claim.id for reading in shelf.readings(reports) for claim in reading.claims]
    mine = set(own)
    copies = holding(Copy, picture.findings("copy", reports))
    cited = holding(Citation, picture.findings("citation", reports))
    return Changes(
        tuple(item for item in copies if item.later in reports),
        tuple(item for item in cited if item.report in reports),
        tuple(holding(Conflict, picture.findings("conflict", own))),
        tuple(_repeated(picture, shelf, picture.grouped("same-claim", own), mine)),
    )


def _repeated(
    picture: Picture, shelf: Shelf, groups: dict[str, list[str]], mine: set[str]
) -> list[Change]:
    older = {label: [m for m in groups[label] if m not in mine] for label in groups}
    home = picture.ordered("same-claim", [name for names in groups.values() for name in names])
    weigher = Weigher(picture, shelf, home)
    rows = {label: picture.weight(label) for label in groups if older[label]}
    return [
        Change(weigher.row(label, older[label]), after)
        for label, after in rows.items()
        if after is not None
    ]
