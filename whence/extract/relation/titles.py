"""Who leads a body, by title: "Front commander Ana Brel", "the Reds' chief, Ana Brel", "X, leader
of the Y", "the commander of the Reds, Ana Brel", "rebel leader Ana Brel of the Y"."""

from __future__ import annotations

from whence.extract.relation.after import before
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.draft import drafts
from whence.extract.relation.ends import actor
from whence.extract.relation.kinds import bodies
from whence.extract.relation.subject import subject
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import closed
from whence.lexicon import word_set
from whence.types import RelationDraft


def from_titles(view: View) -> list[RelationDraft]:
    """The relations of all titles of a report."""
    leader = word_set("relation_titles", "leader")
    found: list[RelationDraft] = []
    for at, word in enumerate(view.lower):
        if word in leader and view.chunk[at] is not None:
            found += _of_title(view, at, view.chunk[at])
    return found


def _of_title(view: View, at: int, chunk: Chunk | None) -> list[RelationDraft]:
    if chunk is None or _besides(view, chunk, at):
        return []
    body, last = _body(view, chunk, at)
    person = _person(view, chunk, at, last)
    if body is None or person is None:
        return []
    return drafts("led_by", bodies(view, (body,)), (person,), False, (at, at))


def _besides(view: View, chunk: Chunk, at: int) -> bool:
    return any(
        view.lower[n] in word_set("relation_titles", "besides") for n in range(chunk.first, at)
    )


def _body(view: View, chunk: Chunk, at: int) -> tuple[Range | None, int]:
    """What is led, and the last word of the whole description."""
    if _is_of(view, at + 1, at):
        inner = view.chunk[at + 2]
        found = actor(view, inner) if inner is not None else None
        return found, found[1] if found else chunk.last
    if at < chunk.last and view.named(chunk.last) and _is_of(view, chunk.last + 1, at):
        inner = view.chunk[chunk.last + 2]
        return (actor(view, inner) if inner is not None else None), chunk.last
    if at == chunk.first:
        return None, chunk.last
    first = chunk.first
    if view.classes[first] == "possessive":
        return ((first, first) if at - first <= 2 else None), chunk.last
    if view.classes[first] == "determiner":
        first += 1
    last = at - 1
    while last > first and view.lower[last] in ("s", "'", "’"):
        last -= 1
    owned = last < at - 1 and view.lower[last] in closed("body")
    if last < first or not (owned or any(view.named(n) for n in range(first, last + 1))):
        return None, chunk.last
    return (chunk.first, last), chunk.last


def _is_of(view: View, at: int, title: int) -> bool:
    """Whether "of" and something more stand at a word of the title's sentence."""
    return at + 1 < view.sentence[title][1] and view.lower[at] == "of"


def _person(view: View, chunk: Chunk, at: int, last: int) -> Range | None:
    """The name in the phrase itself, after it, before it, or as the subject of "is"."""
    if at < chunk.last and view.named(at + 1):
        return at + 1, chunk.last
    stop = view.sentence[at][1]
    ahead = last + 1
    if ahead < stop and view.lower[ahead] in (",", "'", "’"):
        ahead += 1
        if ahead < stop and view.lower[ahead] == ",":
            ahead += 1
        following = _name(view, view.chunk[ahead]) if ahead < stop else None
        return following or _earlier(view, chunk)
    if ahead < stop and view.chunk[ahead] is not None and view.chunk[ahead] is not chunk:
        return _name(view, view.chunk[ahead])
    return _earlier(view, chunk)


def _earlier(view: View, chunk: Chunk) -> Range | None:
    at = chunk.first - 1
    start = view.sentence[chunk.first][0]
    if at <= start:
        return None
    if view.lower[at] == ",":
        return _name(view, view.chunk[at - 1])
    if view.lower[at] in closed("copula"):
        doer = subject(view, at)
        row = before(view, doer) if doer is not None else ()
        return _name(view, row[0]) if len(row) == 1 else None
    return None


def _name(view: View, chunk: Chunk | None) -> Range | None:
    """A phrase that names a person, or a pronoun for one."""
    if chunk is None:
        return None
    if view.lower[chunk.head] in ("he", "she"):
        return chunk.first, chunk.last
    if not view.named(chunk.head) or view.lower[chunk.first] in closed("determiner"):
        return None
    things = view.things.get(chunk.head, frozenset())
    return (chunk.first, chunk.last) if "person" in things or not things else None
