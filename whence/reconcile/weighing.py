"""What stands behind the groups: independent roots, copies and denials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from whence.reconcile.grouping import decisions
from whence.reconcile.judging import holding
from whence.reconcile.roots import Tree, roots, tree
from whence.reconcile.shelf import Shelf
from whence.store.contract import GroupRow, Ledger, Picture
from whence.types import Citation, Claim, Copy, Reading

Member = tuple[Reading, Claim]


def weigh(ledger: Ledger, shelf: Shelf, groups: Mapping[str, Mapping[str, str]]) -> None:
    """Keep in the store what stands behind groups: by label, claim ids with their reports' ids."""
    everyone = {claim: home for members in groups.values() for claim, home in members.items()}
    weigher = Weigher(ledger, shelf, everyone)
    ledger.weigh([weigher.row(label, list(members)) for label, members in groups.items()])


class Weigher:
    """Roots of groups whose reports are on a shelf; what ties these reports is asked once."""

    def __init__(self, picture: Picture, shelf: Shelf, members: Mapping[str, str]) -> None:
        """``members``: claim id to the id of its report."""
        self._shelf, self._report = shelf, members
        reports = list(dict.fromkeys(members.values()))
        shelf.fetch(reports)
        self._copies: dict[str, list[Copy]] = defaultdict(list)
        for copy in holding(Copy, picture.findings("copy", reports)):
            self._copies[copy.later].append(copy)
        self._citations: dict[str, list[Citation]] = defaultdict(list)
        for citation in holding(Citation, picture.findings("citation", reports)):
            self._citations[citation.report].append(citation)
        keys = [f"{name}/{s.id}" for name in reports for s in shelf.reading(name).sources]
        keys += [f"{name}/" for name in reports]  # whoever speaks in a report's own voice
        self._decisions = decisions(picture.findings("same-source", keys))

    def members(self, claims: Iterable[str]) -> list[Member]:
        """Claims with the readings that hold them."""
        wanted: dict[str, set[str]] = {}
        for claim in claims:
            wanted.setdefault(self._report[claim], set()).add(claim)
        return [
            (reading, claim)
            for reading in self._shelf.readings(list(wanted))
            for claim in reading.claims
            if claim.id in wanted[reading.report.id]
        ]

    def tree(self, claims: Sequence[str]) -> Tree:
        """The way from the roots of claims to the reports that carry them."""
        return tree(*self._tied(claims))

    def copies(self, reports: Sequence[str]) -> list[Copy]:
        """Which of these reports copy which of these."""
        copies = (item for name in reports for item in self._copies.get(name, ()))
        return [item for item in copies if item.earlier in reports]

    def citations(self, reports: Sequence[str]) -> list[Citation]:
        """What these reports cite."""
        return [item for name in reports for item in self._citations.get(name, ())]

    def row(self, group: str, claims: Sequence[str]) -> GroupRow:
        """What the store keeps of a group."""
        tied = self._tied(claims)
        members, copies = tied[0], tied[1]
        here = {self._report[claim] for claim in claims}
        copied = {item.later for item in copies}
        denials = sum(claim.status == "denied" for _, claim in members)
        return GroupRow(group, roots(*tied), len(claims), len(here), len(copied), denials)

    def _tied(
        self, claims: Sequence[str]
    ) -> tuple[list[Member], list[Copy], list[Citation], dict[frozenset[str], bool]]:
        here = list(dict.fromkeys(self._report[claim] for claim in claims))
        return self.members(claims), self.copies(here), self.citations(here), self._decisions
