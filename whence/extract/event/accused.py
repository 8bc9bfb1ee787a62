"""Who may be named as the one who did something: nobody whom the words do not accuse."""

from __future__ import annotations

from whence.extract.event.found import Found
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree, ends_between, phrase

_BEFORE = ("amod", "compound")
_BY_ARMIES = ("air strike", "drone strike", "shelling")
_SPOKEN = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "CONSULT", "SUPPORT", "CONCEDE")


def only_accused(tree: Tree, found: Found) -> None:
    """Leave out the actors of an event where the grammar is unsure of them: the source that tells
    of it, whoever is cited, whom another sentence holds. What is done by words is its speaker's."""
    if found.sense.type not in _SPOKEN:
        found.actors = [w for w in found.actors if not _doubtful(tree, found, w)]


def _doubtful(tree: Tree, found: Found, actor: int) -> bool:
    return (
        tree.is_a(actor, "relative")
        or _empty(tree, found, actor)
        or _only_before(tree, found, actor)
        or _cited(tree, actor)
        or ends_between(tree, actor, found.word)
        or (_is_heard(tree, found, actor) and not _tells_of_itself(tree, found, actor))
    )


def _empty(tree: Tree, found: Found, actor: int) -> bool:
    """Whether an "it" stands for nobody: "it is reported that", or after what it would do."""
    if tree.texts[actor] != "it":
        return False
    return tree.relation(actor) == "expl" or actor > found.word or tree.pos(actor + 1) == "AUX"


def _only_before(tree: Tree, found: Found, actor: int) -> bool:
    """Whether a name right before a noun may as well say where or when ("the Velm bombing") as who:
    an adjective does where armies act or where it is told on whom, a noun where it means people."""
    if found.verb or tree.head(actor) != found.word or tree.relation(actor) not in _BEFORE:
        return False
    if tree.pos(actor) == "ADJ":
        return not (found.recipients or found.targets or found.kind in _BY_ARMIES)
    somebody = tree.labels.get(actor) in ("person", "organisation")
    return not (somebody or tree.is_a(actor, "people"))


def _cited(tree: Tree, actor: int) -> bool:
    """Whether a verb of citing brings somebody in: "citing an officer"."""
    first, _ = phrase(tree, actor)
    return first > 0 and tree.texts[first - 1] in lexicon().words["citing"]


def _is_heard(tree: Tree, found: Found, actor: int) -> bool:
    """Whether a claim that tells of the event comes from the actor, who stands outside it."""
    return any(
        speaker[0] <= actor <= speaker[1]
        and claim[0] <= found.word <= claim[1]
        and not claim[0] <= actor <= claim[1]
        for claim, speaker in tree.heard
    )


def _tells_of_itself(tree: Tree, found: Found, actor: int) -> bool:
    """Whether somebody tells of their own doing: "claimed the raid", "admitted killing two"."""
    if not found.verb:
        return (
            found.light is not None and tree.texts[found.light] in lexicon().words["owning forms"]
        )
    head = tree.head(found.word)
    owned = head is not None and tree.texts[head] in lexicon().words["owning forms"]
    bare = tree.texts[found.word].endswith("ing") or tree.texts[found.word - 1] == "to"
    return owned and bare and head is not None and actor < head
