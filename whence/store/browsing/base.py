"""What all looking around shares: pages, and what stands behind a claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from whence.errors import InputError
from whence.store.cursor import Asking
from whence.store.rows import Row

PAGE = 50
"""Rows on a page."""
CURRENT = "report NOT IN (SELECT previous FROM reports WHERE previous IS NOT NULL)"
"""That a row belongs to the newest version of its report."""
BEHIND = """
LEFT JOIN groups m ON m.kind = 'same-claim' AND m.member = c.id
LEFT JOIN roots g ON g."group" = coalesce(m."group", c.id)
"""
"""Joins what is known of the roots of ``claims c``, as ``g``."""


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a claim: at least ``certain`` and at most ``possible`` roots, in how many
    ``reports``; ``group`` is the id of the earliest claim that says the same."""

    group: str
    certain: int
    possible: int
    reports: int


@dataclass(frozen=True, slots=True)
class Head:
    """A report by what it is called."""

    id: str
    doc: str
    outlet: str | None
    title: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop of a chain, or an origin: who speaks."""

    name: str
    kind: str
    named: bool


class Browsing(Asking):
    """Looks around in a store that is open already."""

    @classmethod
    def over(cls, store: Asking) -> Self:
        """The same connection, looked at another way."""
        return cls(store._connection, store._path)


def offset(page: int) -> int:
    """The rows before a page, the first being 1. Raises InputError for one that is none."""
    if not 1 <= page <= 1_000_000:
        raise InputError(f"page is {page}: 1 or more is accepted")
    return (page - 1) * PAGE


def behind(row: Row) -> Behind | None:
    """What the columns of ``BEHIND`` say; None where nothing was reconciled yet."""
    if row["root_group"] is None:
        return None
    return Behind(row["root_group"], row["certain"], row["possible"], row["root_reports"])


def head(row: Row) -> Head:
    """The report of a row with its columns."""
    names = "report", "doc", "outlet", "title", "published"
    return Head(*[row[name] for name in names])


def stop(value: Any) -> Stop:
    """A link of a chain as it is stored."""
    return Stop(value["name"], value["kind"], value["named"])


def total(rows: list[Row]) -> int:
    """How many rows there are on all pages: the ``total`` of the first."""
    return int(rows[0]["total"]) if rows else 0
