"""Who does what to whom, where and with what, around a verb."""

from __future__ import annotations

from whence.extract.event.clause import objects, obliques, participle, passive, subjects
from whence.extract.event.found import VIOLENT, Found, give, locate, sort
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree, preposition


def read(tree: Tree, found: Found) -> None:
    """Fill in the parts of an event that a verb tells of."""
    verb = found.word
    suffers = passive(tree, verb) or (_personal(found) and participle(tree, verb))
    above = _has_no_subject(tree, verb)
    found.inherited = above and tree.texts[verb].endswith("ing")
    for subject in subjects(tree, verb):
        if subject > verb and not suffers and found.sense.type in VIOLENT:
            continue
        give(tree, found, subject, "recipient" if suffers else "actor")
    if tree.texts[verb] in ("die", "died", "dies", "dying", "perish", "perished"):
        found.recipients, found.actors = found.actors, []
    for thing in objects(tree, verb):
        give(tree, found, thing, "recipient")
    for word in obliques(tree, verb):
        _oblique(tree, found, word, suffers)
    for word in (*found.words[1:], *objects(tree, verb), *obliques(tree, verb)):
        _nested(tree, found, word)
    for part in (*found.recipients, *found.targets, *found.means):
        for child in tree.children[part]:
            if tree.relation(child) == "nmod" and preposition(tree, child) != "of":
                locate(tree, found, child)


def _personal(found: Found) -> bool:
    """Whether the verb always has somebody whom it is done to."""
    people = lexicon().words["personal"]
    transitive = found.sense.outcome in ("killed", "injured", "displaced")
    return transitive or found.sense.mode in people or found.sense.kind in people


def _has_no_subject(tree: Tree, verb: int) -> bool:
    return not any(tree.relation(c).startswith("nsubj") for c in tree.children[verb])


def _oblique(tree: Tree, found: Found, word: int, suffers: bool) -> None:
    brought, words = preposition(tree, word), lexicon().words
    toward = brought in (r.removeprefix("+") for r in found.sense.rest) and brought != "from"
    if brought == "by":
        if suffers:
            give(tree, found, word, "actor")
    elif brought == "with" and sort(tree, word) == "weapon":
        give(tree, found, word, "actor")
    elif word > found.word and (toward or brought in _onto(found)):
        give(tree, found, word, "recipient")
    elif brought in words["where"]:
        locate(tree, found, word)


def _nested(tree: Tree, found: Found, word: int) -> None:
    """The other side that hangs on a noun of the phrase: "held talks with"."""
    if word in found.parts() or not tree.nominal(word):
        return
    for child in tree.children[word]:
        if tree.relation(child) == "nmod" and preposition(tree, child) in _onto(found):
            give(tree, found, child, "recipient")


def _onto(found: Found) -> frozenset[str]:
    """Prepositions that bring in whom it is done to; a clash is with its other side."""
    own = lexicon().words[f"on {found.sense.type}"] - {"of"}
    return own | {"with"} if found.kind == "clash" else own
