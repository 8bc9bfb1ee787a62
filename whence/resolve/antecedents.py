"""Which earlier mention the model takes a mention for, through all that the text calls it."""

from __future__ import annotations

from collections.abc import Iterable

from whence.resolve.lexicon import plain, words
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
    one = {**_whole_for(parsed), **_speaker_for(parsed)}
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


def _whole_for(parsed: Parsed) -> dict[int, int]:
    """For an entity mark that is only the possessor inside a body's name ("The People's"), the
    longest entity mark that begins where it does."""
    entities = [(n, m) for n, m in enumerate(parsed.marks) if m.layer == "entity"]
    longest = {m.first: n for n, m in sorted(entities, key=lambda entry: entry[1].last)}
    text = parsed.report.text
    out = {}
    for place, mark in entities:
        said = plain(text[parsed.words[mark.first].start : parsed.words[mark.last].end])
        if longest[mark.first] != place and said.removeprefix("the ") in words("possessors"):
            out[place] = longest[mark.first]
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
