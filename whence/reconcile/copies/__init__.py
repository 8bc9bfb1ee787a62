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
from whence.reconcile.copies.runs import Run, Shared, shared
from whence.reconcile.copies.sketch import CopySketch, sketch
from whence.types import Copy, Passage

__all__ = ["ClaimChange", "CopySketch", "Edits", "copies", "edits", "fingerprints", "sketch"]

BACKGROUND = 0.3
"""An outlet's report that shares less of its words with an older one of its own is a new one."""
UNSURE = 0.8
"""What a copy's probability is worth where it is not known which of the two came first."""


def copies(report: CopySketch, near: Sequence[CopySketch]) -> list[Copy]:
    """The copies between a report and those near it, either way; see ``whence.types.Copy``.

    Which original a later report near it has is found among all that are given, so give the same
    ones for each report of a story, as far as they are known.
    """
    found = _from(report, near)
    for other in near:
        if report.order < other.order and shared(other, report):
            originals = _from(other, [report, *near])
            found += [copy for copy in originals if copy.earlier == report.report]
    return found


def _from(later: CopySketch, others: Sequence[CopySketch]) -> list[Copy]:
    earlier = [other for other in others if other.order < later.order]
    found = (shared(later, other) for other in earlier)
    copied = [item for item in found if item is not None and not _background(item)]
    return [_copy(item, weight) for item, weight in chosen(copied)]


def _background(item: Shared) -> bool:
    """Whether an outlet only says again in a new report what it keeps saying of a matter."""
    later, earlier = item.later, item.earlier
    own = bool(later.outlet) and later.outlet.casefold() == earlier.outlet.casefold()
    return own and not _same_page(later, earlier) and _share(item) < BACKGROUND


def _same_page(one: CopySketch, other: CopySketch) -> bool:
    return bool(one.address) and one.address == other.address


def _copy(item: Shared, weight: float) -> Copy:
    later, earlier = item.later, item.earlier
    same_page = _same_page(later, earlier)
    credit = same_page or credited(later, earlier)
    doubt = _doubt(later, earlier)
    why = [_words(item), "another version of the page" if same_page else _credit(credit)]
    return Copy(
        later=later.report,
        earlier=earlier.report,
        share=_share(item),
        credited=credit,
        passages=tuple(_passage(item, run) for run in item.runs),
        score=round(weight * UNSURE, 4) if doubt else weight,
        reason="; ".join([*why, *doubt]),
    )


def _passage(item: Shared, run: Run) -> Passage:
    later, earlier = item.later, item.earlier
    return Passage(
        later.starts[run.first],
        later.ends[run.last],
        earlier.starts[run.of_first],
        earlier.ends[run.of_last],
    )


def _doubt(later: CopySketch, earlier: CopySketch) -> list[str]:
    """What makes it unsure which of the two came first: they are then in the order of their
    names."""
    (undated, after, *_), (undated_too, before, *_) = later.order, earlier.order
    if undated or undated_too:
        return ["which came first is not dated"]
    if after.startswith(before) or before.startswith(after):
        return ["both of the same time"]
    return []


def _share(item: Shared) -> float:
    return round(item.words / max(len(item.later.words), 1), 4)


def _words(item: Shared) -> str:
    longest = max(run.last - run.first + 1 for run in item.runs)
    return (
        f"{item.words} of {len(item.later.words)} words ({_share(item):.0%}) stand in the earlier "
        f"one, {longest} in a row"
    )


def _credit(credit: bool) -> str:
    return "credited" if credit else "not credited"
