"""What a report has from others and what they have from it, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.reconcile.judging import holding
from whence.store.browsing.base import Head
from whence.store.browsing.reports import Reports
from whence.store.duckdb import DuckStore
from whence.types import Citation, Copy, Report


@dataclass(frozen=True, slots=True)
class Shared:
    """Wording that a report shares with another: ``passages`` as they stand in this one."""

    other: Head
    share: float
    credited: bool
    score: float
    reason: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A report named as a source: ``other`` is the other end, None where what is named is not in
    the store; ``claims`` are ids of the claims that have something from it."""

    other: Head | None
    name: str
    score: float
    reason: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """What a report copied from where, who copied it, whom it cites and who cites it."""

    copied: tuple[Shared, ...]
    copied_by: tuple[Shared, ...]
    cites: tuple[Named, ...]
    cited_by: tuple[Named, ...]


def between(picture: DuckStore, report: Report) -> Between:
    """What stands between a report and the others, as it was judged."""
    copies = holding(Copy, picture.findings("copy", [report.id]))
    cited = holding(Citation, picture.findings("citation", [report.id]))
    ends = [end for copy in copies for end in (copy.later, copy.earlier)]
    ends += [end for item in cited for end in (item.report, item.cited) if end]
    heads = Reports.over(picture).heads(list(dict.fromkeys(ends)))
    mine = [item for item in cited if item.report == report.id]
    return Between(
        copied=_shared(report, heads, (item for item in copies if item.later == report.id)),
        copied_by=_shared(report, heads, (item for item in copies if item.earlier == report.id)),
        cites=tuple(_named(item, heads.get(item.cited or "")) for item in mine),
        cited_by=tuple(
            _named(item, heads.get(item.report)) for item in cited if item.cited == report.id
        ),
    )


def _shared(
    report: Report, heads: Mapping[str, Head], copies: Iterable[Copy]
) -> tuple[Shared, ...]:
    rows = []
    for copy in copies:
        later = copy.later == report.id
        other = heads.get(copy.earlier if later else copy.later)
        if other is None:
            continue
        ends = [
            (item.start, item.end) if later else (item.of_start, item.of_end)
            for item in copy.passages
        ]
        words = tuple(report.text[start:end] for start, end in ends)
        rows.append(Shared(other, copy.share, copy.credited, copy.score, copy.reason, words))
    return tuple(sorted(rows, key=lambda row: -row.share))


def _named(item: Citation, other: Head | None) -> Named:
    claims = dict.fromkeys(claim for claim, _ in item.links)
    return Named(other, item.name, item.score, item.reason, tuple(claims))
