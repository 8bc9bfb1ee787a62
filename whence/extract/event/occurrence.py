"""Whether what a word tells of happened, was tried, threatened, planned, asked for or denied."""

from __future__ import annotations

from whence.extract.event.found import Found
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree
from whence.types import Occurrence

_ORDER: tuple[tuple[Occurrence, str], ...] = (
    ("attempted", "attempted forms"),
    ("threatened", "threatened forms"),
    ("requested", "requested forms"),
    ("planned", "planned forms"),
    ("denied", "denying forms"),
)
_NOUN_ORDER: tuple[tuple[Occurrence, str], ...] = (
    ("attempted", "attempted_words"),
    ("threatened", "threatened_words"),
    ("planned", "planned_words"),
)


def occurrence(tree: Tree, found: Found) -> Occurrence | None:
    """How it is told of; None for what is only imagined ("if they attacked", "could attack")."""
    if not found.verb:
        return _of_noun(tree, found)
    return _of_verb(tree, found.word)


def _of_noun(tree: Tree, found: Found) -> Occurrence | None:
    words = lexicon().words
    for child in tree.children[found.word]:
        text = tree.texts[child]
        if text == "no" and child < found.word:
            return "denied"
        for name, listed in _NOUN_ORDER:
            if text in words[listed] and child < found.word:
                return name
    head = tree.head(found.word)
    if head is not None and tree.pos(head) == "NOUN":
        if tree.is_a(head, "threatened_words"):
            return "threatened"
        if tree.texts[head] in ("attempt", "attempts", "bid", "plot"):
            return "attempted"
    governor = found.light if found.light is not None else head
    if governor is None or tree.pos(governor) != "VERB":
        return "happened"
    direct = tree.relation(found.word) in ("obj", "nsubj:pass") or found.light is not None
    told = _by_governor(tree, governor) if direct or _for(tree, found.word) else "happened"
    if told != "happened":
        return told
    return _of_verb(tree, governor) if found.light is not None else "happened"


def _for(tree: Tree, word: int) -> bool:
    """Whether "for" brings a noun in: "called for talks"."""
    return any(
        tree.relation(c) == "case" and tree.texts[c] in ("for", "with") for c in tree.children[word]
    )


def _by_governor(tree: Tree, governor: int) -> Occurrence:
    text, words = tree.texts[governor], lexicon().words
    for name, listed in _ORDER:
        if text in words[listed]:
            return name
    return "happened"


def _of_verb(tree: Tree, verb: int) -> Occurrence | None:
    own = _by_auxiliary(tree, verb)
    if own == "happened" and any(_nobody(tree, c) for c in tree.children[verb]):
        return "denied"
    if own != "happened":
        return own
    head, relation = tree.head(verb), tree.relation(verb)
    if head is None:
        return "happened"
    joined = relation == "conj" or (relation == "advcl" and tree.texts[verb].endswith("ing"))
    if joined and tree.pos(head) == "VERB" and not _finite(tree, verb):
        return _of_verb(tree, head)
    infinitive = verb > 0 and tree.texts[verb - 1] == "to"
    if relation in ("xcomp", "ccomp") or (infinitive and relation in ("advcl", "acl")):
        return _governed(tree, head, infinitive, relation)
    return "happened"


def _governed(tree: Tree, head: int, infinitive: bool, relation: str) -> Occurrence | None:
    told = _by_governor(tree, head)
    if infinitive and tree.texts[head] in lexicon().words["imagined forms"]:
        return None
    if told in ("requested", "planned", "threatened", "attempted") and not infinitive:
        return told if relation == "xcomp" else "happened"
    if told == "happened" and infinitive:
        noun = tree.texts[head].removesuffix("s")
        if noun in lexicon().words["planned forms"] or noun in ("attempt", "bid", "call"):
            return "planned"
        if relation == "xcomp":
            return _of_verb(tree, head)
        return "planned" if relation == "advcl" else None
    return told


def _nobody(tree: Tree, word: int) -> bool:
    """Whether a subject is nobody: "no student", "none of them"."""
    if not tree.relation(word).startswith("nsubj"):
        return False
    nobody = tree.texts[word] in ("nobody", "none", "nothing", "neither")
    return nobody or any(tree.texts[c] == "no" for c in tree.children[word] if c < word)


def _by_auxiliary(tree: Tree, verb: int) -> Occurrence | None:
    """What the small words of a verb say: negations, "will", "must", "if"."""
    words = lexicon().words
    children = tree.children[verb]
    texts = {
        tree.texts[c]
        for c in children
        if c < verb and (tree.texts[c] != "without" or tree.relation(c) == "mark")
    }
    have = "have" in texts
    if any(tree.relation(c) == "mark" and tree.is_a(c, "imagined_marks") for c in children):
        return None
    if texts & words["imagined_aux"] and not (have and texts & {"may", "might"}):
        return "planned" if "would" in texts and not have else None
    if any(t in words["negations"] or t.endswith(("n't", "n’t")) for t in texts):
        return "denied"
    if texts & words["requested_aux"]:
        return "requested"
    if texts & words["planned_aux"]:
        return "planned"
    return "happened"


def _finite(tree: Tree, verb: int) -> bool:
    """Whether a clause has a subject or an auxiliary of its own."""
    return any(
        tree.relation(c).startswith(("nsubj", "aux")) for c in tree.children[verb] if c < verb
    )
