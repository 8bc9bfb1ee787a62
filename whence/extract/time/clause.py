"""Which time a clause is placed by."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from whence.types import Parsed, Time

_CLAUSES = frozenset(("root", "ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "csubj"))
_SPOKEN = frozenset(("ccomp", "parataxis"))
_DEEP = 12


def when(parsed: Parsed, times: Sequence[Time], word: int) -> Time | None:
    """The time that the clause around ``word`` is placed by: one that depends on the word, else one
    in its clause, else one of a clause that it is part of (but not of the clause that only reports
    it: "said on Tuesday that ..."), else the nearest left in its sentence. None where there is
    none. ``times`` are those of the report, in order."""
    near = _in_sentence(parsed, times, word)
    if not near:
        return None
    above = _clauses_above(parsed, word)
    reporting = _reporting(parsed, word)
    ranked = []
    for time, first, last in near:
        head = _head(parsed, first, last)
        clause = _clause(parsed, parsed.words[head].head if head != word else head)
        if parsed.words[head].head == word:
            rank = 0
        elif clause in above:
            rank = 1 + above.index(clause)
        else:
            rank = _DEEP + 1 + (clause in reporting)
        ranked.append((rank, abs(first - word), first, time))
    best = min(ranked, key=lambda entry: entry[:3])
    return best[3] if best[0] <= _DEEP + 1 else None


def _in_sentence(parsed: Parsed, times: Sequence[Time], word: int) -> list[tuple[Time, int, int]]:
    """The times that tell when, with their first and last words, in the sentence of the word."""
    begins = [first for first, _ in parsed.sentences]
    sentence = parsed.sentences[max(0, bisect_right(begins, word) - 1)]
    start, end = parsed.words[sentence[0]].start, parsed.words[sentence[1] - 1].end
    starts = [w.start for w in parsed.words[sentence[0] : sentence[1]]]
    out = []
    for time in times[bisect_left(times, start, key=lambda t: t.span.start) :]:
        if time.span.start >= end:
            break
        if time.interval or time.kind in ("DATE", "TIME"):
            first = max(0, bisect_right(starts, time.span.start) - 1) + sentence[0]
            last = max(0, bisect_left(starts, time.span.end) - 1) + sentence[0]
            out.append((time, first, max(first, last)))
    placed = [entry for entry in out if entry[0].interval]
    return placed or out


def _head(parsed: Parsed, first: int, last: int) -> int:
    """The word of a range that depends on one outside it."""
    for n in range(last, first - 1, -1):
        if not first <= parsed.words[n].head <= last:
            return n
    return last


def _clause(parsed: Parsed, word: int) -> int:
    """The head of the clause that a word is in."""
    for _ in range(_DEEP):
        here = parsed.words[word]
        if here.head == word or here.relation in _CLAUSES:
            return word
        word = here.head
    return word


def _clauses_above(parsed: Parsed, word: int) -> list[int]:
    """The heads of the clauses around a word, innermost first, up to where it is reported."""
    out: list[int] = []
    for _ in range(_DEEP):
        clause = _clause(parsed, word)
        if clause in out:
            break
        out.append(clause)
        if parsed.words[clause].relation in _SPOKEN:
            break
        word = parsed.words[clause].head
    return out


def _reporting(parsed: Parsed, word: int) -> set[int]:
    """The heads of the clauses that report the word's own."""
    out: set[int] = set()
    last = _clauses_above(parsed, word)[-1]
    for _ in range(_DEEP):
        if parsed.words[last].head == last:
            break
        last = _clause(parsed, parsed.words[last].head)
        if last in out:
            break
        out.add(last)
    return out
