"""Which words that could tell of an event do: a happening with parts, and no general talk."""

from __future__ import annotations

from whence.extract.event.found import VIOLENT, Found, sort
from whence.extract.event.fuse import is_harm
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree


def tells(tree: Tree, found: Found) -> bool:
    """Whether a word tells of an event that somebody could ask for."""
    done_to = found.recipients or found.targets
    if is_harm(found):
        return bool(found.recipients) and found.sense.outcome not in ("died", "hurt")
    if found.sense.outcome == "carrier":
        return bool(done_to)
    if tree.is_a(found.word, "needy") and not done_to and not found.sense.rest:
        return False
    if found.kind in lexicon().words["personal"] and found.targets and not found.recipients:
        return False
    if found.verb and tree.is_a(found.word, "armed") and not found.means:
        return False
    if _only_speaks(tree, found):
        return False
    if found.verb:
        return bool(found.parts()) or found.sense.type == "ASSAULT"
    return _happening(tree, found)


def _only_speaks(tree: Tree, found: Found) -> bool:
    """Whether somebody only declines to speak, or admits something."""
    clauses = [c for c in tree.children[found.word] if tree.relation(c) in ("xcomp", "ccomp")]
    if found.sense.type == "REJECT":
        return any(tree.is_a(c, "mute") for c in clauses)
    return bool(clauses) and tree.is_a(found.word, "admitting")


def _happening(tree: Tree, found: Found) -> bool:
    """Whether a noun means one happening, or more, and not a kind of them."""
    sided = bool(found.actors or found.recipients or found.targets)
    if not sided and found.sense.type in ("REQUEST", "THREATEN", "SUPPORT", "COOPERATE", "REJECT"):
        return False
    if found.sense.type not in VIOLENT and tree.relation(found.word) == "nmod:poss":
        return False
    if sided or (found.places and found.sense.type in VIOLENT):
        return True
    return _definite(tree, found.word)


def _definite(tree: Tree, word: int) -> bool:
    words = lexicon().words
    for child in tree.children[word]:
        text = tree.texts[child]
        if child < word and (text in words["definite"] or text in words["articles"]):
            return True
        if child < word and tree.pos(child) == "NUM" and sort(tree, child) == "person":
            return True
    return False
