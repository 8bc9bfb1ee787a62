"""Who does what to whom, around a noun that tells of an event, and the verb it leans on."""

from __future__ import annotations

from whence.extract.event.clause import objects, obliques, passive, subjects
from whence.extract.event.found import Found, Role, give, locate, sort
from whence.extract.event.lexicon import lexicon
from whence.extract.event.relative import pronoun
from whence.extract.event.tree import Tree, conjuncts, preposition

_LED = ("", "in", "for", "of", "with", "out", "on")  # "took part in", "collaborated on"
_AFTER = frozenset("after before since during despite following until against from".split())
_AIMED = ("at", "against", "on", "through", "into")


def read(tree: Tree, found: Found) -> None:
    """Fill in the parts of an event that a noun tells of."""
    for child in tree.children[found.word]:
        relation = tree.relation(child)
        if relation == "nmod:poss" or (relation in ("compound", "amod") and child < found.word):
            _before(tree, found, child, relation)
        elif relation.startswith("nmod") or relation == "obl":
            _after(tree, found, child)
        elif relation.startswith("acl") and tree.pos(child) == "VERB":
            _clause(tree, found, child)
    top = _carried(tree, found.word)
    head = tree.head(top)
    if head is not None and tree.pos(head) == "VERB":
        _lean(tree, found, top, head)


def _before(tree: Tree, found: Found, word: int, relation: str) -> None:
    kind = sort(tree, word, "recipient" if relation == "compound" else "actor")
    if tree.texts[word] in found.sense.rest or tree.pos(word) == "NUM":
        return
    if relation == "amod":
        if tree.raw(word)[:1].isupper() and tree.pos(word) == "ADJ" and not found.actors:
            found.actors.append(word)
    elif tree.is_a(word, "counting"):
        return
    elif relation == "nmod:poss" or kind in ("person", "place"):
        role: Role = "recipient" if tree.is_a(found.word, "suffered") else "actor"
        if role == "actor" and kind == "place" and relation == "compound":
            found.places.append(word)
        else:
            give(tree, found, word, role)
    elif kind in ("weapon", "thing") and found.sense.type in ("ASSAULT", "COERCE"):
        give(tree, found, word, "recipient")


def _after(tree: Tree, found: Found, word: int) -> None:
    brought, words = preposition(tree, word), lexicon().words
    onto = words[f"on {found.sense.type}"]
    if brought == "between":
        for party in conjuncts(tree, word):
            give(tree, found, party, "actor")
    elif brought == "by" or (brought == "with" and sort(tree, word) == "weapon"):
        give(tree, found, word, "actor")
    elif brought in onto or (brought == "with" and found.kind == "clash"):
        if sort(tree, word) != "none":
            give(tree, found, word, "recipient")
        for child in tree.children[word]:
            if tree.relation(child) == "nmod" and preposition(tree, child) != "of":
                locate(tree, found, child)
    elif brought in words["where"]:
        locate(tree, found, word)


def _clause(tree: Tree, found: Found, verb: int) -> None:
    """What a clause that hangs on the noun adds: "carried out by", "that targeted"."""
    words, text = lexicon().words, tree.texts[verb]
    if passive(tree, verb) or (text.endswith("ed") and not objects(tree, verb)):
        for word in obliques(tree, verb):
            if preposition(tree, word) == "by":
                if _done_by(tree, verb):
                    give(tree, found, word, "actor")
            elif preposition(tree, word) in words["where"]:
                locate(tree, found, word)
    elif text in words["bearing forms"]:
        for word in (*objects(tree, verb), *_aims(tree, verb)):
            if word != found.word:
                give(tree, found, word, "recipient")
    elif text in words["light forms"] and pronoun(tree, verb) is None:
        for word in subjects(tree, verb):
            if word != found.word:
                give(tree, found, word, "actor")


def _done_by(tree: Tree, verb: int) -> bool:
    """Whether whom "by" brings in did it: "staged by", not "listed by", "foiled by"."""
    words, text = lexicon().words, tree.texts[verb]
    blamed = text in words["blaming forms"] or text in words["opposing forms"]
    return text in words["light forms"] and not blamed


def _is_led(tree: Tree, verb: int, top: int) -> bool:
    """Whether a verb's subject does what its noun tells of: "took part in", not "began after"."""
    between = tree.texts[min(verb, top) + 1 : max(verb, top)]
    if top < verb:
        return False
    return preposition(tree, top) in _LED and not any(t in _AFTER for t in between)


def _aims(tree: Tree, verb: int) -> list[int]:
    return [w for w in obliques(tree, verb) if preposition(tree, w) in _AIMED]


def _carried(tree: Tree, word: int) -> int:
    """The noun that stands for the event in its clause: "a spate of attacks"."""
    head = tree.head(word)
    for _ in range(3):
        if head is None or tree.pos(head) not in ("NOUN", "NUM"):
            break
        of = tree.relation(word) == "nmod" and preposition(tree, word) in ("of", "in", "for")
        joined = tree.relation(word) == "conj" and sort(tree, head) == "event"
        if not joined and not (of and tree.is_a(head, "transparent", "leaning")):
            break
        word, head = head, tree.head(head)
    return word


def _lean(tree: Tree, found: Found, top: int, verb: int) -> None:
    """What the verb gives that the noun is object, subject or complement of."""
    words, text, relation = lexicon().words, tree.texts[verb], tree.relation(top)
    subject = relation.startswith("nsubj") and not preposition(tree, top)
    if text in words["bearing forms"] and subject and not passive(tree, verb):
        for word in (*objects(tree, verb), *_aims(tree, verb)):
            give(tree, found, word, "recipient")
    if text not in words["light forms"]:
        return
    found.light = verb
    suffers = passive(tree, verb)
    if text in words["blaming forms"]:
        blamed = subjects(tree, verb) if suffers else objects(tree, verb)
        blamed += [w for w in obliques(tree, verb) if preposition(tree, w) in ("on", "to")]
        actors = [w for w in blamed if w != top]
    elif text in words["opposing forms"]:
        actors = []
    elif suffers and subject:
        done = _done_by(tree, verb)
        actors = [w for w in obliques(tree, verb) if done and preposition(tree, w) == "by"]
    else:
        led = not subject and not found.actors and _is_led(tree, verb, top)
        actors = subjects(tree, verb) if led else []
    for word in actors:
        if word not in (top, found.word):
            give(tree, found, word, "actor")
    for word in obliques(tree, verb):
        if word != top and preposition(tree, word) in words["where"]:
            locate(tree, found, word)
        elif word != top and preposition(tree, word) in ("against", "with"):
            give(tree, found, word, "recipient")
