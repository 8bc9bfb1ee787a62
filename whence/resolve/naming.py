"""Runs of name words: where they are, what in them is a title and what the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.resolve.chunks import Chunk, is_particle
from whence.resolve.lexicon import is_in, words

_BRIDGES = frozenset("of for on and in &".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A run of capitals taken apart, as places [first, stop) in a list of chunks; empty ranges
    are (0, 0)."""

    name: tuple[int, int] = (0, 0)
    role: tuple[int, int] = (0, 0)
    body: tuple[int, int] = (0, 0)


def run_before(row: Sequence[Chunk], stop: int) -> int:
    """Where the run of name words that ends before ``stop`` begins; ``stop`` when there is none."""
    start = stop
    while start > 0 and _continues(row, start, stop):
        start -= 1
    if start < stop and start > 0 and is_particle(row[start - 1]) and not row[start - 1].owner:
        start -= 1
    while start < stop and row[start].low in _BRIDGES:
        start += 1
    return start


def _continues(row: Sequence[Chunk], start: int, stop: int) -> bool:
    """Whether the chunk before ``start`` belongs to the run."""
    chunk = row[start - 1]
    if chunk.mark or (chunk.owner and start < stop and not _of_a_class(chunk)):
        return False
    if chunk.capital:
        return True
    return start < stop and start > 1 and (is_particle(chunk) or joins(row, start - 1))


def _of_a_class(chunk: Chunk) -> bool:
    """Whether it says whose a body calls itself, as in "People's Front"."""
    return chunk.capital and any(chunk.low + end in words("possessors") for end in ("'s", "'"))


def joins(row: Sequence[Chunk], place: int) -> bool:
    """Whether the small word at ``place`` stands inside a name: "Ministry of Defence", "Globe and
    Mail", "Office of the Prosecutor"."""
    if row[place].low == "the":
        return place > 1 and row[place - 1].low in ("of", "for") and joins(row, place - 1)
    if row[place].low not in _BRIDGES or place == 0 or row[place - 1].owner:
        return False
    after = place + 1
    if after < len(row) and row[after].low == "the" and row[place].low in ("of", "for"):
        after += 1
    if after >= len(row) or not row[place - 1].capital or not row[after].capital:
        return False
    return row[place].low in ("and", "&") or is_in(row[place - 1].text, "bodies")


def take_apart(row: Sequence[Chunk], start: int, stop: int, described: bool) -> Named:
    """Titles off the front of the run [start, stop). ``described``: a determiner or a possessor
    stands before it, so that a bare title or body is a description and no name."""
    if is_in(row[stop - 1].text, "bodies"):
        alone = described and stop - start == 1
        return Named() if alone else Named(name=(start, stop))
    cut = next((k for k in range(stop - 1, start, -1) if _ends_title(row, k)), start)
    ends_title = is_in(row[stop - 1].text, "titles") and (
        described or _bare_title(row, start, stop)
    )
    if ends_title:
        cut = stop
    if cut == start:
        return Named(name=(start, stop))
    body = _after_body(row, start, cut)
    role = body
    while role < cut and is_in(row[role].text, "courtesy"):
        role += 1
    return Named((cut, stop), (role, cut), (start, body))


def _ends_title(row: Sequence[Chunk], place: int) -> bool:
    """Whether a title stands before ``place`` and a person's name may stand there, unlike in
    "General Staff" and "Justice Ministry"."""
    title = row[place - 1].capital and is_in(row[place - 1].text, "courtesy", "titles")
    name = row[place].capital or is_particle(row[place])
    return title and name and not is_in(row[place].text, "bodies")


def _bare_title(row: Sequence[Chunk], start: int, stop: int) -> bool:
    return " ".join(chunk.low for chunk in row[start:stop]) in words("titles")


def _after_body(row: Sequence[Chunk], start: int, stop: int) -> int:
    """The place after the last body among the chunks: "Interior Ministry | Spokesman"."""
    return next((k for k in range(stop, start, -1) if is_in(row[k - 1].text, "bodies")), start)
