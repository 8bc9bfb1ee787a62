"""The Python API: the verbs of the command line on readings and stores."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

from whence.errors import InputError
from whence.store.contract import (
    ActorRow,
    ClaimFilter,
    EventFilter,
    EventRow,
    RelationFilter,
    RelationRow,
    SourceRow,
)
from whence.trace import Trace, trace
from whence.types import Aside, Claim, Reading, Report

Filter = TypeVar("Filter", ClaimFilter, EventFilter, RelationFilter)


class SetAside(UserWarning):
    """Something that could not be read as a report, and why."""


def read_reports(
    paths: Sequence[str], outlet: str | None = None, published: str | None = None
) -> Iterator[Reading]:
    """Read paths and yield readings; what is set aside is left out with a warning."""
    from whence.pipeline import batched, understand
    from whence.read import ReadOptions, read

    for batch in batched(read(paths, ReadOptions(outlet=outlet, published=published))):
        reports = [item for item in batch if isinstance(item, Report)]
        asides = [item for item in batch if isinstance(item, Aside)]
        for result in (*asides, *understand(reports)):
            if isinstance(result, Reading):
                yield result
            else:
                warnings.warn(f"{result.address}: {result.reason}", SetAside, stacklevel=2)


class Opened:
    """A store opened for asking; a context manager. Nothing in it can be changed from here."""

    def __init__(self, path: str) -> None:
        from whence.store import open_store

        self._store = open_store(path, read_only=True)

    def claims(
        self, where: ClaimFilter | None = None, **fields: Any
    ) -> Iterator[tuple[Report, Claim]]:
        """Claims with their reports; the filters are the fields of ClaimFilter.

        Raises InputError for a filter that there is not.
        """
        return self._store.claims(_narrowed("claims", where or ClaimFilter(), fields))

    def events(self, where: EventFilter | None = None, **fields: Any) -> Iterator[EventRow]:
        """Events with their reports, places and the claims that tell of them; the filters are the
        fields of EventFilter. Raises InputError for a filter that there is not."""
        return self._store.events(_narrowed("events", where or EventFilter(), fields))

    def relations(
        self, where: RelationFilter | None = None, **fields: Any
    ) -> Iterator[RelationRow]:
        """Relations with the claims that word them; the filters are the fields of RelationFilter.
        Raises InputError for a filter that there is not."""
        return self._store.relations(_narrowed("relations", where or RelationFilter(), fields))

    def actors(self) -> Iterator[ActorRow]:
        """Who acts or is acted on, in how many claims, reports and events."""
        return self._store.actors()

    def trace(self, claim_id: str) -> Trace:
        """The claim whose id begins so, with its chain, its status and why.

        Raises StoreError when none or several do.
        """
        report, claim = self._store.claim(claim_id)
        return trace(self._store.report(report.id), claim)

    def sources(self) -> Iterator[SourceRow]:
        """Who speaks in the store, how often, in how many reports, through whom."""
        return self._store.sources()

    def report(self, report_id: str) -> Reading:
        """The report whose id begins so, or whose doc it is. Raises StoreError."""
        return self._store.report(report_id)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()


def _narrowed(what: str, where: Filter, fields: dict[str, Any]) -> Filter:
    accepted = where.__dataclass_fields__
    unknown = sorted(set(fields) - set(accepted))
    if unknown:
        known = ", ".join(accepted)
        raise InputError(f"{what} cannot be filtered by {unknown[0]!r}; accepted are {known}")
    return replace(where, **fields)
