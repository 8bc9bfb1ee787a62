"""Which incidents claims tell of: figures for two of them do not compete."""

from __future__ import annotations

from collections.abc import Sequence

from whence.reconcile.grouping import labels
from whence.store.contract import Picture
from whence.types import Conflict, Reading


class Happenings:
    """The incidents that the claims of some readings tell of."""

    def __init__(self, picture: Picture, readings: Sequence[Reading]) -> None:
        self._events = {
            claim.id: [f"{reading.report.id}/{name}" for name in claim.events]
            for reading in readings
            for claim in reading.claims
        }
        keys = [key for events in self._events.values() for key in events]
        self._incident = labels(picture, "same-incident", keys)

    def apart(self, conflict: Conflict) -> bool:
        """Whether two figures are of incidents that have nothing to do with one another."""
        left, right = self._of(conflict.left), self._of(conflict.right)
        return conflict.differs == "number" and bool(left and right) and not left & right

    def _of(self, claim: str) -> set[str]:
        return {self._incident[key] for key in self._events.get(claim, ())}
