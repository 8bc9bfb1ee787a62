"""Actors, events and relations read back: listings across reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from whence.plain import restore
from whence.store import listings
from whence.store.contract import ActorRow, EventFilter, EventRow, RelationFilter, RelationRow
from whence.store.cursor import BATCH, Asking
from whence.store.rows import Row
from whence.types import Claim, Event, Place, Report

Key = tuple[str, str | None]


class LayerView(Asking):
    """What is said to have happened, who does it, and who is tied to whom."""

    def actors(self) -> Iterator[ActorRow]:
        """Everybody who acts or is acted on, those in most claims first, newest versions only."""
        for row in self._rows(listings.ACTORS):
            ids = tuple((scheme, name) for scheme, name in row["ids"])
            yield ActorRow(**{**row, "ids": ids})

    def events(self, where: EventFilter) -> Iterator[EventRow]:
        """The events that ``where`` lets through. Raises InputError for a type, date, number or
        limit that is none, StoreError for a report that is not there."""
        report = None if where.report is None else self._report_id(where.report)
        rows = self._rows(*listings.events(where, report))
        return self._event_rows(rows)

    def relations(self, where: RelationFilter) -> Iterator[RelationRow]:
        """The relations that ``where`` lets through. Raises as ``events`` does."""
        report = None if where.report is None else self._report_id(where.report)
        rows = self._rows(*listings.relations(where, report))
        return self._relation_rows(rows)

    def _event_rows(self, rows: Iterable[Row]) -> Iterator[EventRow]:
        for batch in _batches(rows):
            reports = self._reports(batch)
            places = self._places(list(reports))
            claims = self._telling(batch)
            for row in batch:
                report = reports[row["report"]]
                event = restore(Event, row, report.text)
                place = places.get((report.id, event.place))
                told = [
                    claims[key] for name in event.claims if (key := (report.id, name)) in claims
                ]
                yield EventRow(
                    report=report,
                    event=event,
                    place=None if place is None else restore(Place, place, report.text),
                    claims=tuple(restore(Claim, claim, report.text) for claim in told),
                )

    def _relation_rows(self, rows: Iterable[Row]) -> Iterator[RelationRow]:
        for batch in _batches(rows):
            reports = self._reports(batch)
            for row in batch:
                report = reports[row["report"]]
                claim = restore(Claim, row, report.text)
                yield RelationRow(report, claim, claim.relations[row["which"]])

    def _reports(self, rows: Iterable[Row]) -> dict[str, Report]:
        """The reports of some rows, by id, in their order."""
        ids = list(dict.fromkeys(row["report"] for row in rows))
        return {row["id"]: restore(Report, row) for row in self._rows(listings.REPORTS, [ids])}

    def _places(self, reports: list[str]) -> dict[Key, Row]:
        return {(row["report"], row["id"]): row for row in self._rows(listings.PLACES, [reports])}

    def _telling(self, events: Iterable[Row]) -> dict[Key, Row]:
        """The claims that tell of some events."""
        keys = [(event["report"], name) for event in events for name in event["claims"]]
        values = [[report for report, _ in keys], [name for _, name in keys]]
        return {(row["report"], row["id"]): row for row in self._rows(listings.TELLING, values)}


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    source = iter(rows)
    while batch := list(islice(source, BATCH)):
        yield batch
