"""The verb over a noun, and whose the noun is: "have made a pact", "broke off ties", "its base"."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.relation.after import before
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.frames import is_held, is_undoing
from whence.extract.relation.group import group
from whence.extract.relation.pairs import actors
from whence.extract.relation.subject import subject
from whence.extract.relation.view import Range, View

_BETWEEN = frozenset("to into of out off in from on up with".split())


@dataclass(frozen=True, slots=True)
class Holder:
    """The verb over a noun: its subjects, which lists it is in (``making``, ``giving``,
    ``receiving``), and whether it turns the noun into its opposite."""

    verb: int
    kinds: frozenset[str]
    row: tuple[Chunk, ...]
    subjects: tuple[Range, ...]
    negated: bool


def holder_of(view: View, chunk: Chunk) -> Holder | None:
    """The verb just before a noun phrase, over prepositions and phrases joined to it by "and"."""
    start = view.sentence[chunk.first][0]
    first = before(view, chunk)[0].first
    at = first - 1
    while at > start and (view.classes[at] == "adverb" or view.lower[at] in _BETWEEN):
        at -= 1
    if at < start or view.classes[at] not in ("verb", "auxiliary"):
        return None
    if view.lower[at] in ("is", "are", "was", "were", "been", "be") or first - at > 4:
        return None
    its = group(view, at)
    undone = is_undoing(view.lower, at)
    kinds = {k for k in ("making", "giving", "receiving") if is_held(view.lower, at, k)}
    if undone:
        kinds.add("making")
    doer = subject(view, at)
    row = before(view, doer) if doer is not None else ()
    return Holder(at, frozenset(kinds), row, actors(view, row), its.negated != undone)


def owner(view: View, chunk: Chunk, holder: Holder | None) -> tuple[Range, ...]:
    """Whose it is, in the phrase itself: "Ostrene's backing"; "its" is the verb's subject's."""
    if view.classes[chunk.first] == "possessive":
        if holder is not None and holder.subjects and view.lower[chunk.first] in ("its", "their"):
            return holder.subjects
        return ((chunk.first, chunk.first),)
    for at in range(chunk.head - 1, chunk.first, -1):
        if view.lower[at] == "s" and view.lower[at - 1] in ("'", "’"):
            return ((chunk.first, at),)
        if view.lower[at] in ("'", "’") and view.lower[at - 1].endswith("s"):
            return ((chunk.first, at),)
    return ()
