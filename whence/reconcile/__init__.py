"""Across reports: copies, citations, the same claim, the same incident, roots and conflicts.

Fresh reports are compared with those near them, slice by slice; what is found is appended to the
store as judgements, and the groups that it touches are made and weighed again. People's judgements
stand above the machine's and are never withdrawn by it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from whence.store.contract import Ledger

SLICE = 1_000
"""Reports taken in at once: one transaction, and what must fit into memory."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a slice of reports brought: numbers of reports taken in, and of findings."""

    reports: int
    copies: int
    citations: int
    claims: int
    incidents: int
    conflicts: int

    def __add__(self, other: Progress) -> Progress:
        """Both together."""
        return Progress(*(getattr(self, f) + getattr(other, f) for f in self.__slots__))


def reconcile(ledger: Ledger, *, afresh: bool = False, size: int = SLICE) -> Iterator[Progress]:
    """Reconcile what is new in the store, at most ``size`` reports in a transaction; each is safe
    once its progress is yielded. ``afresh`` does all of it again: rules' judgements are withdrawn
    first (dated, never deleted), people's stand.

    Raises StoreError when the store cannot be written.
    """
    from whence.reconcile.slices import take_in

    if afresh:
        with ledger.change():
            ledger.forget(now())
    while fresh := ledger.fresh(size):
        with ledger.change(), _uncollected():
            counts = take_in(ledger, fresh, now())
        yield Progress(len(fresh), *counts)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for cyclic garbage: a slice makes millions of small objects and no cycles,
    and looking through them costs a tenth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def now() -> str:
    """This second, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
