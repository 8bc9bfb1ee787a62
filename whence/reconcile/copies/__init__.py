"""Copies: which report reuses the wording of which, in what share, credited or not.

Runs of the same words are found by the word n-grams that two reports share. What stands in
quotation marks counts little: two reports that quote one statement have not copied each other. Of
several earlier reports, that is the original which explains most of the shared words; another
counts only for words that the first does not explain.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.reconcile.copies.choosing import chosen
from whence.reconcile.copies.crediting import credited
from whence.reconcile.copies.edits import ClaimChange, Edits, edits
from whence.reconcile.copies.prints import fingerprints
from whence.reconcile.copies.runs import Shared, shared
from whence.reconcile.copies.sketch import CopySketch, sketch
from whence.types import Copy, Passage

__all__ = ["ClaimChange", "CopySketch", "Edits", "copies", "edits", "fingerprints", "sketch"]


def copies(report: CopySketch, near: Sequence[CopySketch]) -> list[Copy]:
    """The copies between a report and those near it, either way; see ``whence.types.Copy``."""
    return [
        *_from(report, [other for other in near if other.order < report.order]),
        *(copy for other in near if report.order < other.order for copy in _from(other, [report])),
    ]


def _from(later: CopySketch, earlier: Sequence[CopySketch]) -> list[Copy]:
    found = [item for other in earlier if (item := shared(later, other)) is not None]
    return [_copy(item, weight) for item, weight in chosen(found)]


def _copy(item: Shared, weight: float) -> Copy:
    later, earlier = item.later, item.earlier
    credit = credited(later, earlier)
    dated = later.published is not None and earlier.published is not None
    return Copy(
        later=later.report,
        earlier=earlier.report,
        share=round(item.words / max(len(later.words), 1), 4),
        credited=credit,
        passages=tuple(
            Passage(
                later.starts[run.first],
                later.ends[run.last],
                earlier.starts[run.of_first],
                earlier.ends[run.of_last],
            )
            for run in item.runs
        ),
        score=weight if dated else round(weight * 0.8, 4),
        reason=_reason(item, credit, dated),
    )


def _reason(item: Shared, credit: bool, dated: bool) -> str:
    share = item.words / max(len(item.later.words), 1)
    words = f"{item.words} of {len(item.later.words)} words ({share:.0%}) stand in the earlier one"
    longest = max(run.last - run.first + 1 for run in item.runs)
    tail = "credited" if credit else "not credited"
    doubt = "" if dated else "; which came first is not dated"
    return f"{words}, {longest} in a row; {tail}{doubt}"
