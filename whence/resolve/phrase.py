"""One noun phrase of a mention: its name, the head that describes it, role and affiliation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.resolve.belonging import (
    PREPOSITIONS,
    Range,
    belongs,
    is_clause,
    long_role,
    owner,
    role_of,
)
from whence.resolve.chunks import Chunk
from whence.resolve.lexicon import is_in, words
from whence.resolve.naming import Named, joins, run_before, take_apart


@dataclass(frozen=True, slots=True)
class Phrase:
    """Ranges [first, stop) of chunks; None where the words show none. ``head`` is the common noun
    that the phrase is about, in lower case, empty when it is only a name."""

    name: Range | None = None
    head: str = ""
    role: Range | None = None
    affiliation: Range | None = None
    described: bool = False


def analyse(row: Sequence[Chunk]) -> Phrase:
    """Read a phrase without commas."""
    start = _opening(row)
    stop = _core_end(row, start)
    if stop == start:
        return _partitive(row, stop) if start else Phrase(affiliation=belongs(row, 0))
    described = start > 0 or any(chunk.owner for chunk in row[start : stop - 1])
    begin = max(start, run_before(row, stop))
    found = (
        _with_name(row, start, begin, stop, described)
        if begin < stop
        else _without_name(row, start, stop)
    )
    found = _follow(row, found, stop)
    return replace(found, affiliation=None) if _belongs_to_none(row, found) else found


def _belongs_to_none(row: Sequence[Chunk], found: Phrase) -> bool:
    """Kin belong to no body, and "a group of men" not to the men."""
    if found.head in words("kin"):
        return True
    body = found.affiliation
    made_of = body and not row[body[1] - 1].capital and not row[body[1] - 1].owner
    return bool(made_of and found.head in words("bodies"))


def _opening(row: Sequence[Chunk]) -> int:
    """Past articles, counts and quotation marks."""
    at = 0
    while at < len(row) and (
        row[at].mark
        or counts(row[at])
        or (not row[at].capital and is_in(row[at].text, "determiners"))
    ):
        at += 1
    return at


def counts(chunk: Chunk) -> bool:
    """Whether it is an indefinite article or a number."""
    low = chunk.low
    return not chunk.capital and (low in words("indefinite") or low.isdigit() or chunk.pos == "NUM")


def _core_end(row: Sequence[Chunk], start: int) -> int:
    """Where what follows the head begins: a preposition, a verb, a mark."""
    for at in range(start, len(row)):
        chunk = row[at]
        loose = not chunk.capital and not joins(row, at)
        small = chunk.low in PREPOSITIONS or is_in(chunk.text, "pronouns")
        if chunk.mark or (loose and (small or is_clause(row, start, at))):
            return at
    return len(row)


def _partitive(row: Sequence[Chunk], stop: int) -> Phrase:
    """ "One of the drivers": what the part is of tells the role."""
    if stop >= len(row) or row[stop].low != "of":
        return Phrase()
    inner = analyse(row[stop + 1 :])
    moved = [r and (r[0] + stop + 1, r[1] + stop + 1) for r in (inner.role, inner.affiliation)]
    return Phrase(None, inner.head, moved[0], moved[1], True)


def _with_name(row: Sequence[Chunk], start: int, begin: int, stop: int, described: bool) -> Phrase:
    """A phrase that ends in name words: "the ministry spokesman Col. Ana Brel"."""
    lower = _lower_before(row, start, begin)
    if lower < begin and row[lower].low in ("and", "&"):
        return Phrase((start, stop))  # several bodies, one source
    parts = take_apart(row, begin, stop, described and lower == begin)
    head = row[begin - 1].low if lower < begin else ""
    role = role_of(row, lower, begin)
    if parts.role[0] < parts.role[1]:
        role = role and (role[0], parts.role[1]) if lower < begin else parts.role
        head = head or row[parts.role[1] - 1].low
    name = parts.name if parts.name[0] < parts.name[1] else None
    if name is None and not head:
        head = row[stop - 1].low
    owned = owner(row, start, lower) if lower == begin or role else None
    return Phrase(name, head, role, _body(parts) or owned, bool(head))


def _body(parts: Named) -> Range | None:
    return parts.body if parts.body[0] < parts.body[1] else None


def _without_name(row: Sequence[Chunk], start: int, stop: int) -> Phrase:
    """A phrase that ends in a common noun: "a Foreign Ministry official", "the Unison agency"."""
    lower = _lower_before(row, start, stop)
    head = row[stop - 1].low
    begin = max(start, run_before(row, lower))
    counted = start > 0 and is_in(row[start - 1].text, "indefinite")
    if begin < lower and head in words("bodies") and not row[lower - 1].owner and not counted:
        return Phrase((begin, stop), head, None, owner(row, start, begin), True)
    return Phrase(None, head, role_of(row, lower, stop), owner(row, start, lower), True)


def _lower_before(row: Sequence[Chunk], start: int, stop: int) -> int:
    """Where the lower-case words that end before ``stop`` begin."""
    at = stop
    while at > start and not row[at - 1].capital and not (row[at - 1].owner and at < stop):
        at -= 1
    if start < at < stop and row[at - 1].capital and is_in(row[at - 1].text, "titles"):
        at -= 1  # "Major general"
    return at


def _follow(row: Sequence[Chunk], found: Phrase, stop: int) -> Phrase:
    """With what comes after the head: the rest of a role, and whom the source belongs to."""
    role = found.role
    if role and role[1] == stop and found.head:
        stop = long_role(row, role, stop)
        role = role[0], stop
    affiliation = found.affiliation or (belongs(row, stop) if found.head or found.name else None)
    return replace(found, role=role, affiliation=affiliation)
