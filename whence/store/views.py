"""What is stored, read back: every listing in one fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb

from whence.errors import StoreError
from whence.plain import attribution_of, claim_of, report_of, source_of, spans_of
from whence.store import queries
from whence.store.contract import ClaimFilter, Counts, SourceRow, Which
from whence.types import Aside, Claim, Reading, Report

BATCH = 200
CANDIDATES = 4

Row = dict[str, Any]


def failure(path: Path, what: str, error: duckdb.Error) -> StoreError:
    """What the database says, in one line."""
    first = str(error).split("\n", 1)[0]
    return StoreError(f"{path}: {what}: {first}")


class DuckView:
    """The View of contract.py over one connection; listings may be read while others are."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self._connection = connection
        self._path = path

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

    def _report_id(self, given: str) -> str:
        query = "SELECT id FROM reports WHERE id = $1 OR doc = $1 ORDER BY id = $1 DESC, seq DESC"
        for exact in self._rows(query, [given]):
            return str(exact["id"])
        return self._begins("report", "SELECT id FROM reports", given)

    def _begins(self, what: str, ids: str, given: str) -> str:
        """The one id that begins with ``given``, or is it."""
        query = f"SELECT id FROM ({ids}) WHERE starts_with(id, ?) ORDER BY id LIMIT {CANDIDATES}"
        found = [row["id"] for row in self._rows(query, [given])] if given else []
        if len(found) == 1 or given in found:
            return str(found[0])
        if found:
            raise StoreError(f"several {what}s begin with {given!r}: {', '.join(found)}")
        raise StoreError(f"no {what} {given!r} in {self._path}")

    def _with_reports(self, rows: Iterable[Row]) -> Iterator[tuple[Report, Claim]]:
        report: Report | None = None
        for row in rows:
            if report is None or report.id != row["report"]:
                query = "SELECT * FROM reports WHERE id = ?"
                report = report_of(next(self._rows(query, [row["report"]])))
            yield report, claim_of(row)

    def _whole(self, ids: list[str]) -> Iterator[Reading]:
        """The readings of a few reports, in the order of their ids here."""
        parts = {table: self._parts(table, ids) for table in ("claims", "sources", "attributions")}
        query = "SELECT * FROM reports WHERE id IN (SELECT unnest(?))"
        reports = {row["id"]: row for row in self._rows(query, [ids])}
        for report in ids:
            yield Reading(
                report=report_of(reports[report]),
                claims=tuple(map(claim_of, parts["claims"][report])),
                sources=tuple(map(source_of, parts["sources"][report])),
                attributions=tuple(map(attribution_of, parts["attributions"][report])),
                notes=spans_of(reports[report]["notes"]),
            )

    def _parts(self, table: str, ids: list[str]) -> dict[str, list[Row]]:
        query = f"SELECT * FROM {table} WHERE report IN (SELECT unnest(?)) ORDER BY report, ord"
        found = defaultdict(list)
        for row in self._rows(query, [ids]):
            found[row["report"]].append(row)
        return found

    def _rows(self, query: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Each row as a dict, on a cursor of its own so that listings do not disturb each other."""
        try:
            cursor = self._connection.cursor()
            cursor.execute(query, list(values))
            names = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(BATCH):
                for row in rows:
                    yield dict(zip(names, row, strict=True))
        except duckdb.Error as error:
            raise failure(self._path, "cannot be read", error) from error
