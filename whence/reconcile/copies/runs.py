"""Runs of words that stand in two reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.reconcile.copies.sketch import GRAM, CopySketch, Gram

SHORTEST = 6
"""Fewer words in a row than this are chance, or grammar."""
GAP = 3
"""Runs with no more words than this between them, on both sides, are one, lightly edited."""
QUOTED = 0.2
"""What a word in quotation marks weighs: whoever quotes the same speech has not copied."""
CREDITED = 0.6
"""The same where the earlier report is named as a source: it may be the speech's only way here."""
NAME = 0.4
"""What a word of a name weighs: lists of names are the same everywhere."""
CHANCE = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Words [first, last] of the later report that stand at [of_first, of_last] in the earlier."""

    first: int
    last: int
    of_first: int
    of_last: int


@dataclass(frozen=True, slots=True)
class Shared:
    """The runs that two reports share, and how many of the later one's words they hold."""

    later: CopySketch
    earlier: CopySketch
    runs: tuple[Run, ...]
    words: int


def shared(later: CopySketch, earlier: CopySketch) -> Shared | None:
    """What two reports share; None when it is nothing to speak of."""
    common = later.grams.keys() & earlier.grams.keys()
    if not common:
        return None
    runs = tuple(_joined([run for run in _runs(later, earlier, common) if _long(run)]))
    if not runs:
        return None
    return Shared(later, earlier, runs, sum(run.last - run.first + 1 for run in runs))


def weights(item: Shared, credited: bool) -> dict[int, float]:
    """Each shared word of the later report, with what it weighs as a sign of copying. The first
    words of a run weigh nothing: so many are shared by chance."""
    later, earlier = item.later, item.earlier
    found: dict[int, float] = {}
    for run in item.runs:
        for place in range(run.first + CHANCE, run.last + 1):
            of = min(place - run.first + run.of_first, run.of_last)
            quoted = (CREDITED if credited else QUOTED) if later.quoted[place] else 1.0
            named = later.names[place] or earlier.names[of]
            found[place] = min(quoted, NAME if named else 1.0)
    return found


def _runs(later: CopySketch, earlier: CopySketch, common: set[Gram]) -> Iterator[Run]:
    """Maximal runs, from left to right; where a gram stands twice, the run that goes on wins."""
    at = sorted((place, gram) for gram in common for place in later.grams[gram])
    run: Run | None = None
    for place, gram in at:
        if run is not None and place <= run.last - GRAM + 1:
            continue
        if run is not None:
            yield run
        run = max(
            (_grown(later.words, earlier.words, place, of) for of in earlier.grams[gram]),
            key=lambda found: (found.last, -found.of_first),
        )
    if run is not None:
        yield run


def _grown(words: Sequence[str], others: Sequence[str], place: int, of: int) -> Run:
    length = 0
    limit = min(len(words) - place, len(others) - of)
    while length < limit and words[place + length] == others[of + length]:
        length += 1
    return Run(place, place + length - 1, of, of + length - 1)


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Runs with a few words between them made one."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last is not None
            and 0 < run.first - last.last <= GAP + 1
            and 0 < run.of_first - last.of_last <= GAP + 1
        ):
            found[-1] = Run(last.first, run.last, last.of_first, run.of_last)
        elif last is None or run.first > last.last:
            found.append(run)
    return found


def _long(run: Run) -> bool:
    return run.last - run.first + 1 >= SHORTEST
