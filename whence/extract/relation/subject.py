"""Who does what a verb tells: found on the surface first, since a parser errs more often on what is
far away."""

from __future__ import annotations

from whence.extract.relation.after import before
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.group import group
from whence.extract.relation.relative import antecedent, back, beside, outermost
from whence.extract.relation.view import View
from whence.extract.relation.words import LOOSE

_DEEP = 4  # verbs that hold one another


def subject(view: View, verb: int) -> Chunk | None:
    """The noun phrase that a verb's subject is, the name rather than "a militia" in "X, a militia
    that ..., has"; None where none is found."""
    found = _subject(view, verb)
    return beside(view, found) if found is not None else None


def _subject(view: View, verb: int, depth: int = 0) -> Chunk | None:
    first = group(view, verb).first
    start = view.sentence[verb][0]
    at = back(view, first - 1, start)
    if at < start:
        return _governed(view, verb)
    if view.classes[at] == "relative":
        return antecedent(view, at)
    chunk = view.chunk[at]
    if chunk is not None:
        near, told = outermost(view, chunk), _governed(view, verb)
        return near if told is None or told in before(view, near) else told
    if depth < _DEEP and view.classes[at] == "verb":
        return _subject(view, at, depth + 1)
    if depth < _DEEP and view.lower[at] in ("and", "or", "nor", "but", ","):
        return _shared(view, verb, at, depth)
    if view.classes[at] == "preposition":
        held = back(view, at - 1, start)
        if view.lower[at] in LOOSE or view.lower[at] in ("by", "without", "while"):
            return _shared(view, verb, at, depth) if depth < _DEEP else None
        return view.chunk[held] if held >= start else None
    return _governed(view, verb)


def _shared(view: View, verb: int, at: int, depth: int) -> Chunk | None:
    """The subject of a verb after "and" or a comma: a parenthesis that the parser looks over, or
    that of the verb before it."""
    found = _governed(view, verb)
    if found is not None:
        return found
    start = view.sentence[at][0]
    if view.lower[at] == ",":
        return _before_parenthesis(view, at, start)
    for earlier in range(at - 1, max(start, at - 15) - 1, -1):
        if view.classes[earlier] == "verb":
            return _subject(view, earlier, depth + 1)
    return None


def _before_parenthesis(view: View, comma: int, start: int) -> Chunk | None:
    for earlier in range(comma - 1, start, -1):
        if view.lower[earlier] == ",":
            chunk = view.chunk[earlier - 1]
            return outermost(view, chunk) if chunk else None
    chunk = view.chunk[comma - 1] if comma > start else None
    return outermost(view, chunk) if chunk else None


def _governed(view: View, verb: int) -> Chunk | None:
    """The nearest phrase on the left that the parser calls the verb's subject."""
    words = view.parsed.words
    for at in range(verb - 1, view.sentence[verb][0] - 1, -1):
        if words[at].head == verb and words[at].relation.startswith("nsubj"):
            if view.classes[at] == "relative":
                return antecedent(view, at)
            if view.chunk[at] is not None:
                return view.chunk[at]
    return None
