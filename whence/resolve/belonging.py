"""What stands around a phrase's head: its role's words, and whom the source belongs to.

All ranges are places [first, stop) in a list of chunks.
"""

from __future__ import annotations

from collections.abc import Sequence

from whence.resolve.chunks import Chunk
from whence.resolve.lexicon import is_in, words
from whence.resolve.naming import joins, run_before

Range = tuple[int, int]

_BELONGS = frozenset("of for at with within to".split())
PREPOSITIONS = _BELONGS | frozenset(
    "in on from near by inside outside among behind after before under over about into through "
    "close against between as".split()
)
_JOINED = frozenset("of at in".split())  # as in "chief of police", "editor at large"
_STOPS = frozenset("and or but who which whose that while when where".split())


def is_clause(row: Sequence[Chunk], start: int, at: int) -> bool:
    """Whether a clause or an adverb begins, there being a noun before it."""
    if row[at].pos not in ("VERB", "AUX", "ADV") or (at + 1 < len(row) and row[at + 1].capital):
        return False
    return any(c.capital or c.pos in ("NOUN", "PROPN") for c in row[start:at])


def role_of(row: Sequence[Chunk], first: int, stop: int) -> Range | None:
    """Lower-case words as a role, unless they mean a body or something written."""
    none = ("bodies", "documents", "pronouns", "courtesy", "times")
    if first >= stop or is_in(row[stop - 1].text, *none):
        return None
    return first, stop


def owner(row: Sequence[Chunk], start: int, stop: int) -> Range | None:
    """The body named before ``stop``, or the possessor: "the rebels' | spokesman"."""
    if stop <= start:
        return None
    begin = max(start, run_before(row, stop))
    if begin < stop:
        people = all(c.pos == "ADJ" for c in row[begin:stop]) and not row[stop - 1].owner
        return None if people else (begin, stop)
    while begin > 0 and (row[begin - 1].low not in ("and", "or") and not row[begin - 1].mark):
        begin -= 1
    return (begin, stop) if row[stop - 1].owner else None


def belongs(row: Sequence[Chunk], start: int) -> Range | None:
    """The body after the first "of", "for", "at" or "with"; a name without its article."""
    while start < len(row) and not row[start].mark:
        end = _phrase_end(row, start + 1)
        if row[start].low in _BELONGS and end > start + 1:
            begin = run_before(row[start + 1 : end], end - start - 1) + start + 1
            first = begin if begin < end else start + 1
            return (first, end) if _is_body(row, first, end) else None
        start = max(end, start + 1)
    return None


def long_role(row: Sequence[Chunk], role: Range, stop: int) -> int:
    """The end of a role that goes on: "editor at large", "chief of police", "Minister of Trade"."""
    for more in (3, 2):
        long = row[stop - 1 : stop + more]
        if " ".join(c.low for c in long) in words("roles"):
            return stop - 1 + len(long)
    if stop + 1 >= len(row) or row[stop].low not in _JOINED:
        return stop
    after = row[stop + 1]
    last = _phrase_end(row, stop + 1)
    if after.capital and row[stop].low == "of" and row[stop - 1].low in words("portfolios"):
        return last
    bare = not after.capital and after.pos == "NOUN" and last == stop + 2
    return last if bare and not is_in(after.text, "determiners", "indefinite") else stop


def _phrase_end(row: Sequence[Chunk], start: int) -> int:
    for at in range(start, len(row)):
        small = not row[at].capital and not joins(row, at)
        if row[at].mark or (small and (row[at].low in PREPOSITIONS or row[at].low in _STOPS)):
            return at
        if small and at > start and is_clause(row, start, at):
            return at
    return len(row)


def _is_body(row: Sequence[Chunk], first: int, end: int) -> bool:
    """Whether somebody can belong to what the words mean, as far as they show."""
    return row[end - 1].pos not in ("PRON", "NUM", "VERB") and any(
        c.capital or c.pos in ("NOUN", "PROPN", "ADJ") for c in row[first:end]
    )
