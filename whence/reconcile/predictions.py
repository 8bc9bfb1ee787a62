"""What was predicted, when it was to happen, and which later claims bear on it.

A prediction stays open until its time has passed. Whether it came true is never said: the claims
that bear on it are there to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from whence.reconcile import vectors
from whence.reconcile.conflicts.rows import reach
from whence.reconcile.conflicts.wording import wording
from whence.types import Claim, Interval, Reading

PredictionState = Literal["open", "due", "borne-on"]
ALIKE = 0.6
"""The cosine from which a later claim that shares a name with a prediction bears on it."""
AHEAD = ("predicted", "requested")
"""Statuses of claims about what has not happened yet."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """A predicted claim, by its id, and what has become of it by a given day.

    ``due`` is the time that its own words set, None where they set none. ``borne_on_by`` are the
    ids of later claims about the same, in the order of publication. It is ``open`` before its time
    has passed, ``due`` once it has and nothing bears on it, else ``borne-on``; one without a time
    is open until something bears on it.
    """

    claim: str
    due: Interval | None
    state: PredictionState
    borne_on_by: tuple[str, ...]


def predictions(
    reading: Reading, near: Sequence[Reading], group_of: Mapping[str, str], today: str
) -> list[Prediction]:
    """The predictions of a report, as they stand on the day ``today`` (ISO 8601), with what the
    reports near it say later. ``group_of``: claim id to the label of the claims that say the same.
    """
    made = [claim for claim in reading.claims if claim.status == "predicted"]
    if not made:
        return []
    later = [claim for other in _later(reading, near) for claim in other.claims]
    later = [claim for claim in later if claim.status not in AHEAD]
    bearing = _bearing(made, later, group_of)
    return [
        _prediction(claim, due(reading, claim), found, today)
        for claim, found in zip(made, bearing, strict=True)
    ]


def due(reading: Reading, claim: Claim) -> Interval | None:
    """The last time that a claim's words name, if it ends on or after the day of the report."""
    start, end = reach(claim)
    day = (reading.report.published or "")[:10]
    named = (t.interval for t in reading.times if start <= t.span.start < end)
    ahead = [i for i in named if i and i.end and not _passed(i.end, day)]
    return max(ahead, key=lambda interval: interval.end or "", default=None)


def _prediction(
    claim: Claim, time: Interval | None, bearing: tuple[str, ...], today: str
) -> Prediction:
    passed = time is None or (time.end is not None and _passed(time.end, today))
    state: PredictionState = "open"
    if passed and bearing:
        state = "borne-on"
    elif passed and time:
        state = "due"
    return Prediction(claim.id, time, state, bearing)


def _passed(end: str, day: str) -> bool:
    """Whether a stretch of the calendar that ends so lies wholly before a day; both may be less
    precise than a day."""
    size = min(10, len(end), len(day))
    return end[:size] < day[:size]


def _later(reading: Reading, near: Sequence[Reading]) -> list[Reading]:
    order = _order(reading)
    return sorted((other for other in near if _order(other) > order), key=_order)


def _order(reading: Reading) -> tuple[str, str, str]:
    return reading.report.published or "", reading.report.doc, reading.report.id


def _bearing(
    made: Sequence[Claim], later: Sequence[Claim], group_of: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    """For each prediction the later claims of its group, and those much like it."""
    alike = vectors.vectors(list(map(_text, made))) @ vectors.vectors(list(map(_text, later))).T
    names = [wording(claim).names for claim in later]
    for row, claim in zip(alike, made, strict=True):
        own = wording(claim).names
        label = group_of.get(claim.id, claim.id)
        yield tuple(
            other.id
            for other, cosine, called in zip(later, row, names, strict=True)
            if group_of.get(other.id) == label or (cosine >= ALIKE and own & called)
        )


def _text(claim: Claim) -> str:
    return " ".join(span.text for span in claim.content)
