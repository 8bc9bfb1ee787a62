"""What is stored, read back: every listing in one fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from whence.plain import restore
from whence.store import queries
from whence.store.contract import ClaimFilter, Counts, SourceRow, Which
from whence.store.cursor import BATCH
from whence.store.layers import LayerView
from whence.store.rows import Row
from whence.types import Aside, Claim, Reading, Report

LAYERS = (
    "claims", "sources", "attributions", "actors", "places", "times", "events", "templates",
)  # fmt: skip


class DuckView(LayerView):
    """The View of contract.py over one connection; listings may be read while others are."""

    def claims(self, where: ClaimFilter) -> Iterator[tuple[Report, Claim]]:
        """The claims that ``where`` lets through. Raises InputError for a date, depth or limit
        that is none, StoreError for a report that is not there."""
        report = None if where.report is None else self._report_id(where.report)
        return self._with_reports(self._rows(*queries.claims(where, report)))

    def claim(self, claim_id: str) -> tuple[Report, Claim]:
        """The claim whose id begins so. Raises StoreError when none or several do."""
        found = self._begins("claim", "SELECT DISTINCT id FROM claims", claim_id)
        return next(self._with_reports(self._rows(queries.CLAIM, [found])))

    def report(self, report_id: str) -> Reading:
        """The report whose doc it is (its newest version then), or whose id begins so. Raises
        StoreError when there is none, or several ids begin so."""
        return next(self._whole([self._report_id(report_id)]))

    def readings(self, which: Which = "all") -> Iterator[Reading]:
        """``all`` of them, the ``newest`` version at each address, or the newest of each doc."""
        query = f"SELECT r.id {queries.WHICH[which]} ORDER BY {queries.ORDER}"
        ids = [row["id"] for row in self._rows(query)]
        for start in range(0, len(ids), BATCH):
            yield from self._whole(ids[start : start + BATCH])

    def sources(self) -> Iterator[SourceRow]:
        """Everybody who stands in a chain, the most frequent first, newest versions only."""
        for row in self._rows(queries.SPEAKERS):
            yield SourceRow(**{**row, "through": tuple(row["through"])})

    def asides(self) -> Iterator[Aside]:
        """What was set aside, in the order it was met."""
        for row in self._rows("SELECT address, reason FROM asides ORDER BY seq"):
            yield Aside(**row)

    def previous(self) -> dict[str, str]:
        """For each report id that is a newer version, the id of the version just before it."""
        query = "SELECT id, previous FROM reports WHERE previous IS NOT NULL ORDER BY seq"
        return {row["id"]: row["previous"] for row in self._rows(query)}

    def counts(self) -> Counts:
        """How much is stored."""
        return Counts(**next(self._rows(queries.COUNTS)))

    def _with_reports(self, rows: Iterable[Row]) -> Iterator[tuple[Report, Claim]]:
        report: Report | None = None
        for row in rows:
            if report is None or report.id != row["report"]:
                query = "SELECT * FROM reports WHERE id = ?"
                report = restore(Report, next(self._rows(query, [row["report"]])))
            yield report, restore(Claim, row, report.text)

    def _whole(self, ids: list[str], layers: Sequence[str] = LAYERS) -> Iterator[Reading]:
        """The readings of a few reports, in the order of their ids here; of the ``layers`` left
        out there is nothing in them."""
        parts = {table: self._parts(table, ids) if table in layers else {} for table in LAYERS}
        query = "SELECT * FROM reports WHERE id IN (SELECT unnest(?))"
        reports = {row["id"]: row for row in self._rows(query, [ids])}
        for report in ids:
            row = reports[report]
            rows = {table: parts[table].get(report, []) for table in LAYERS}
            yield restore(Reading, {"report": row, "notes": row["notes"], **rows}, row["text"])

    def _parts(self, table: str, ids: list[str]) -> dict[str, list[Row]]:
        query = f"SELECT * FROM {table} WHERE report IN (SELECT unnest(?)) ORDER BY report, ord"
        found = defaultdict(list)
        for row in self._rows(query, [ids]):
            found[row["report"]].append(row)
        return found
