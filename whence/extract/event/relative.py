"""What a relative pronoun stands for: by the order of the words, and by the tree where it fits."""

from __future__ import annotations

from whence.extract.event.tree import Tree

_BACK = 4  # words between a relative pronoun and its verb
_CLIMB = 3  # nouns to climb, each joined to the next by "of"


def pronoun(tree: Tree, verb: int) -> int | None:
    """The relative pronoun that a verb follows, with only small words between."""
    first = tree.parsed.sentences[tree.sentence[verb]][0]
    for n in range(verb - 1, max(first, verb - _BACK) - 1, -1):
        if tree.is_a(n, "relative") and (tree.texts[n].startswith("who") or tree.pos(n) == "PRON"):
            return n
        if tree.pos(n) not in ("AUX", "ADV", "PART") and tree.texts[n]:
            return None
    return None


def antecedent(tree: Tree, word: int, verb: int) -> int | None:
    """The noun before a relative pronoun, or what that noun is "of": for "who" the nearest that can
    be somebody. The tree decides between these only. None where no noun stands there."""
    chain = _nouns_before(tree, word)
    own = tree.head(verb) if tree.relation(verb).startswith("acl") else None
    if own in chain:
        return own
    if not tree.texts[word].startswith("who"):
        return chain[0] if chain else None
    return next((n for n in chain if _somebody(tree, n)), None)


def _nouns_before(tree: Tree, word: int) -> list[int]:
    first, out = tree.parsed.sentences[tree.sentence[word]][0], list[int]()
    n = word - 1
    if n >= first and tree.texts[n] == ",":
        n -= 1
    while n >= first and len(out) < _CLIMB:
        while n > first and not tree.texts[n]:
            n -= 1
        if not tree.nominal(n):
            break
        out.append(n)
        while n >= first and (tree.pos(n) in ("DET", "ADJ", "NUM", "NOUN", "PROPN")):
            n -= 1
        if n < first or tree.texts[n] != "of":
            break
        n -= 1
    return out


def _somebody(tree: Tree, word: int) -> bool:
    text = tree.texts[word]
    if tree.is_a(word, "people", "somebody") or text in ("those", "many", "some", "several"):
        return True
    label = tree.labels.get(word)
    named = tree.pos(word) in ("PROPN", "NUM") and label != "place"
    return named or label in ("person", "organisation") or text.endswith(("men", "ers", "ists"))
