"""Events as clauses tell of them: PLOVER's types (Halterman, Schrodt and others 2023), with roles
read off the dependency trees."""

from __future__ import annotations

from whence.extract.event.accused import only_accused
from whence.extract.event.draft import draft
from whence.extract.event.found import Found
from whence.extract.event.fuse import fuse
from whence.extract.event.lexicon import lexicon
from whence.extract.event.noun import read as read_noun
from whence.extract.event.occurrence import occurrence
from whence.extract.event.sieve import tells
from whence.extract.event.toll import tolls
from whence.extract.event.tree import Tree, tree
from whence.extract.event.triggers import triggers
from whence.extract.event.verb import read as read_verb
from whence.types import EventDraft, Number, Parsed, Time

__all__ = ["events"]


def events(
    parsed: Parsed, numbers: tuple[Number, ...], times: tuple[Time, ...]
) -> tuple[EventDraft, ...]:
    """The events that a report tells of, clause by clause, in the order of their triggers.

    ``numbers`` and ``times`` are those of the report; a toll is given by places in ``numbers``.
    """
    trees = tree(parsed)
    found = [one for one in triggers(trees) if _fill(trees, one)]
    told = [one for one in fuse(trees, found) if tells(trees, one)]
    told, toll = tolls(trees, told, numbers)
    return tuple(draft(trees, one, tuple(toll.get(one.word, ())), times) for one in told)


def _fill(trees: Tree, one: Found) -> bool:
    """Read an event's parts; False for one that is only imagined."""
    (read_verb if one.verb else read_noun)(trees, one)
    only_accused(trees, one)
    told = occurrence(trees, one)
    if told is None:
        return False
    one.occurrence = told
    if one.kind in (None, "attack"):
        for word in one.means:
            mode, kind = lexicon().makes[trees.texts[word]]
            one.mode, one.kind = mode or one.mode, kind or one.kind
    return True
