"""Which words that could tell of an event do: a happening with parts, and no general talk."""

from __future__ import annotations

from whence.extract.event.clause import passive
from whence.extract.event.found import VIOLENT, Found, sort, strict
from whence.extract.event.fuse import is_harm
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree

_WISH = 8  # words after "asked" in which its wish stands


def tells(tree: Tree, found: Found) -> bool:
    """Whether a word tells of an event that somebody could ask for."""
    done_to = found.recipients or found.targets
    if found.sense.outcome == "damaged":
        return bool(found.actors and (found.targets or found.recipients))
    if is_harm(found):
        return bool(found.recipients) and found.sense.outcome not in ("died", "hurt")
    if strict(tree, found) and not _strictly(tree, found):
        return False
    if found.sense.outcome == "carrier":
        return bool(done_to)
    if tree.is_a(found.word, "needy") and not done_to and not found.sense.rest:
        return False
    personal = lexicon().words["personal"]
    of_people = found.kind in personal or (strict(tree, found) and found.mode in personal)
    if of_people and found.targets and not found.recipients:
        return False
    if tree.is_a(found.word, "agentive") and not found.actors:
        return False
    if found.sense.type not in VIOLENT and _by_nobody(tree, found):
        return False
    if found.sense.type == "CONSULT" and any(tree.is_a(p, "press") for p in found.parts()):
        return False
    if found.verb and tree.is_a(found.word, "armed") and not found.means:
        return False
    if _only_speaks(tree, found):
        return False
    if found.verb:
        return bool(found.parts()) or found.sense.type == "ASSAULT"
    return _happening(tree, found)


def _by_nobody(tree: Tree, found: Found) -> bool:
    """Whether "nobody" is who does it: nothing is told of."""
    return found.occurrence == "denied" and any(
        tree.is_a(c, "nobody") for c in tree.children[found.word]
    )


def _strictly(tree: Tree, found: Found) -> bool:
    """Whether a word of many meanings has somebody or something that violence is done to, and
    somebody or a weapon that does it."""
    done_to = found.recipients or any(tree.is_a(t, "things") for t in found.targets)
    befell = found.kind in ("arson", "execution") and passive(tree, found.word)
    return bool(done_to) and bool(found.actors or found.means or befell)


def _only_speaks(tree: Tree, found: Found) -> bool:
    """Whether somebody only declines to speak or be named, or admits something."""
    if found.sense.type in ("REQUEST", "REJECT") and _unnamed(tree, found.word):
        return True
    clauses = [c for c in tree.children[found.word] if tree.relation(c) in ("xcomp", "ccomp")]
    if found.sense.type == "REJECT":
        return any(tree.is_a(c, "mute") for c in clauses)
    return bool(clauses) and tree.is_a(found.word, "admitting")


def _unnamed(tree: Tree, word: int) -> bool:
    """Whether a source's wish not to be named is all that is told: "asked not to be named", "at his
    request"."""
    end = min(tree.parsed.sentences[tree.sentence[word]][1], word + _WISH)
    if tree.pos(word) != "VERB":
        before = tree.texts[max(0, word - 2) : word]
        return tree.texts[word].startswith("request") and bool({"at", "upon"} & {*before})
    return any(tree.is_a(n, "unnaming") for n in range(word + 1, end))


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
