"""Which earlier mention the model takes a mention for, through all that the text calls it."""

from __future__ import annotations

from collections.abc import Iterable

from whence.types import Parsed

_NONE = 0.5  # from this chance of "none" on, a mark goes back to nothing
_FLOOR = 0.2  # an antecedent below this chance is a guess


def antecedents(parsed: Parsed) -> dict[int, int]:
    """For a mark, the earlier mark that it most likely means the same as, marks in other bounds
    around the same words being one. The chances of several antecedents add up against "none",
    since they are often one source themselves."""
    best: dict[int, tuple[float, int]] = {}
    none: dict[int, float] = {}
    for tie in parsed.ties:
        if tie.kind == "same" and tie.to < 0:
            none[tie.of] = tie.score
        elif tie.kind == "same":
            best[tie.of] = max(best.get(tie.of, (_FLOOR, -1)), (tie.score, tie.to))
    one = _speaker_for(parsed)
    out: dict[int, int] = {}
    for of, (_, to) in sorted(best.items(), key=lambda item: (-item[1][0], item[0])):
        here, there = one.get(of, of), one.get(to, to)
        if to >= 0 and none.get(of, 0.0) < _NONE and here != there:
            out.setdefault(here, there)
    return out


def with_antecedents(used: Iterable[int], earlier: dict[int, int]) -> set[int]:
    """The marks and all that they go back to."""
    out: set[int] = set()
    for place in used:
        at: int | None = place
        while at is not None and at not in out:
            out.add(at)
            at = earlier.get(at)
    return out


def _speaker_for(parsed: Parsed) -> dict[int, int]:
    """For an entity mark, the speaker mark with the same first or last word."""
    speakers = [n for n, m in enumerate(parsed.marks) if m.layer == "speaker"]
    first = {parsed.marks[s].first: s for s in speakers}
    last = {parsed.marks[s].last: s for s in speakers}
    out = {}
    for place, mark in enumerate(parsed.marks):
        if mark.layer == "entity":
            found = first.get(mark.first, last.get(mark.last))
            if found is not None:
                out[place] = found
    return out
