"""A clause's subjects, objects and obliques, and its voice: by the tree, and by the order of the
words where the tree is silent or cannot be."""

from __future__ import annotations

from whence.extract.event.lexicon import lexicon
from whence.extract.event.relative import antecedent, pronoun
from whence.extract.event.tree import Tree, ends_between, preposition, preposition_before

_DEPTH = 4  # clauses to climb for a subject that a clause shares with the one above
_REACH = 6  # words between a verb and its auxiliary
_BE = frozenset("be is are was were been being am get gets got 's ’s".split())
_OTHER = frozenset("has have had having will would can could may might must do does did to".split())
_RUN = ("DET", "ADJ", "NUM", "NOUN", "PROPN")


def passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is in the passive: after a form of "be", or a bare participle of its noun."""
    if tree.texts[verb].endswith("ing"):
        return False
    voice = _auxiliary(tree, verb)
    if voice is not None:
        return voice
    follows = _run(tree, verb + 1)
    relation = tree.relation(verb)
    subjects = [tree.relation(c) for c in tree.children[verb]]
    if relation == "conj" and not any(r.startswith("nsubj") for r in subjects) and not follows:
        head = tree.head(verb)
        return head is not None and tree.pos(head) == "VERB" and passive(tree, head)
    if follows or not tree.texts[verb].endswith(("ed", "n", "t", "d")):
        return False
    if relation.startswith("acl"):
        return not any(r.startswith("nsubj") for r in subjects)
    return "nsubj:pass" in subjects or _next(tree, verb) == "by"


def _auxiliary(tree: Tree, verb: int) -> bool | None:
    """Whether the auxiliary before a verb makes it passive; None where it has none."""
    first = max(tree.parsed.sentences[tree.sentence[verb]][0], verb - _REACH)
    for n in range(verb - 1, first - 1, -1):
        if tree.texts[n] in _BE:
            return True
        if tree.texts[n] in _OTHER:
            return False
        joined = tree.pos(n) in ("ADV", "PART", "CCONJ", "AUX", "PUNCT") or tree.texts[n] == ""
        if not joined and not (tree.pos(n) == "VERB" and tree.pos(n + 1) == "CCONJ"):
            return None
    return None


def participle(tree: Tree, verb: int) -> bool:
    """Whether a verb could be a bare participle: without an auxiliary and without an object."""
    bare = _auxiliary(tree, verb) is None and not tree.texts[verb].endswith(("ing", "s"))
    return bare and not objects(tree, verb)


def _next(tree: Tree, word: int) -> str:
    return tree.texts[word + 1] if word + 1 < len(tree.texts) else ""


def _run(tree: Tree, start: int) -> int | None:
    """The head of the noun phrase that begins at a word; None where none does."""
    head, end = None, len(tree.texts)
    sentence = tree.sentence[start] if start < end else -1
    start = _past_bounds(tree, start)
    while start < end and tree.sentence[start] == sentence:
        own = tree.pos(start) in _RUN or tree.relation(start) in ("nmod:poss", "word", "case")
        if tree.pos(start) == "PRON" and head is None:
            return start if tree.relation(start) != "nmod:poss" else _run(tree, start + 1)
        if not own or (tree.pos(start) == "ADP"):
            break
        if tree.nominal(start):
            head = start
        start += 1
    return head


def _past_bounds(tree: Tree, start: int) -> int:
    """Past the words that bound a number: "at least six", "up to six"."""
    n = start
    while n < min(start + 4, len(tree.texts)) and tree.is_a(n, "bounds"):
        n += 1
    return n if n < len(tree.texts) and tree.pos(n) == "NUM" else start


def _able(tree: Tree, word: int) -> bool:
    """Whether a noun can stand for somebody who does something."""
    return tree.pos(word) == "PROPN" or tree.is_a(word, "people", "somebody") or word in tree.labels


def subjects(tree: Tree, verb: int, depth: int = 0) -> list[int]:
    """The grammatical subjects of a verb, those of the clause above where it has none of its own;
    a relative pronoun gives way to what it stands for, and where that is not clear to nothing."""
    relation, head = tree.relation(verb), tree.head(verb)
    own = _namesake(tree, _own(tree, verb))
    who = pronoun(tree, verb)
    if who is None and own and tree.is_a(own[0], "relative"):
        who = own[0]
    if who is not None:
        meant = antecedent(tree, who, verb)
        return [] if meant is None else [meant]
    if own:
        return own
    if head is None or depth == _DEPTH or tree.pos(verb - 1) == "AUX":
        left = _left(tree, verb)
        if left or head is None or depth == _DEPTH:
            return left
    if relation in ("acl:relcl", "acl"):
        if tree.texts[verb - 1] == "to" and tree.nominal(head):
            return _of_plan(tree, head, depth)
        return [head] if tree.nominal(head) and head < verb else []
    if relation == "xcomp":
        return [] if _tells_of(tree, head, verb) else _controller(tree, head, depth)
    if relation in ("conj", "advcl") and tree.pos(head) in ("VERB", "AUX", "ADJ"):
        return _shared(tree, verb, head, depth)
    return _left(tree, verb)


def _shared(tree: Tree, verb: int, head: int, depth: int) -> list[int]:
    """The subject of the clause above, where a finite verb has no noun right before it, nor a
    conjunction ("after", "when") that wants a subject of its own, nor is what is told above."""
    finite = not tree.texts[verb].endswith("ing") and tree.texts[verb - 1] != "to"
    if finite and (left := _left(tree, verb)):
        return left
    marked = any(tree.relation(c) == "mark" for c in tree.children[verb] if c < verb)
    if (finite and marked) or _tells_of(tree, head, verb):
        return []
    return subjects(tree, head, depth + 1)


def _own(tree: Tree, verb: int) -> list[int]:
    """The subject that the tree gives a verb, the nearest before it; that of a participle which the
    tree took for the subject: "two men supplying the group were arrested"."""
    given = [
        c
        for c in tree.children[verb]
        if tree.relation(c).startswith("nsubj") and not preposition(tree, c)
    ]
    own = [c for c in given if tree.nominal(c)]
    before = [c for c in own if c < verb]
    if not before:
        clauses = [c for c in given if c < verb and tree.texts[c].endswith("ing")]
        before = [
            c
            for clause in clauses
            for c in tree.children[clause]
            if tree.relation(c) == "nsubj" and c < clause and tree.nominal(c)
        ]
    return before[-1:] or own[:1]


def _namesake(tree: Tree, own: list[int]) -> list[int]:
    """The subject, or in "the rebels, called the Front, attacked" the one that the name is for."""
    if not own:
        return own
    n = own[0] - 1
    while n > 0 and (tree.relation(n) in ("det", "compound", "amod") and tree.pos(n) != "VERB"):
        n -= 1
    if n < 0 or not tree.is_a(n, "naming") or tree.pos(n) != "VERB" or tree.pos(n - 1) == "AUX":
        return own
    named = [c for c in tree.children[n] if tree.relation(c).startswith("nsubj") and c < n]
    return named[-1:] or own


def _of_plan(tree: Tree, noun: int, depth: int) -> list[int]:
    """Who does what a noun's infinitive names: whose it is ("his plan to kill"), else the subject
    of a verb that lends it ("they made a plan to kill")."""
    owners = [c for c in tree.children[noun] if tree.relation(c) == "nmod:poss"]
    if owners:
        return owners[:1]
    above = tree.head(noun)
    if above is None or tree.texts[above] not in lexicon().words["light forms"]:
        return []
    return subjects(tree, above, depth + 1)


def _tells_of(tree: Tree, head: int, verb: int) -> bool:
    """Whether a verb above only tells of what a finite verb says, so that its subject is not to be
    taken for the one below: "they said rebels attacked"."""
    bare = tree.texts[verb].endswith("ing") or tree.texts[verb - 1] == "to"
    return not bare and tree.texts[head] in lexicon().words["telling forms"]


def _left(tree: Tree, verb: int) -> list[int]:
    """The noun right before a finite verb, where no preposition or participle brings it in."""
    n = verb - 1
    first = tree.parsed.sentences[tree.sentence[verb]][0]
    while n > first and (tree.pos(n) in ("ADV", "AUX") or tree.texts[n] == ""):
        n -= 1
    able = n >= first and tree.nominal(n) and not preposition(tree, n)
    if not able or tree.texts[verb].endswith("ing") or tree.is_a(n, "relative"):
        return []
    before = n - 1
    while before > first and tree.pos(before) in ("DET", "ADJ", "NUM", "PROPN"):
        before -= 1
    if before >= first and tree.pos(before) == "VERB":
        return _own(tree, before) if tree.texts[before].endswith("ing") else []
    return [n]


def _controller(tree: Tree, head: int, depth: int) -> list[int]:
    """Who does what a complement names: the object of "ask", else the subject."""
    causing = tree.texts[head] in lexicon().words["causing forms"]
    if causing and not passive(tree, head):
        asked = [c for c in obliques(tree, head) if preposition(tree, c) in ("for", "on", "upon")]
        found = [c for c in (*objects(tree, head), *asked) if _able(tree, c)]
        if found:
            return found
    return subjects(tree, head, depth + 1)


def objects(tree: Tree, verb: int) -> list[int]:
    """The objects of a verb: what the tree calls so, else the noun phrase right after it, else the
    noun that its relative clause hangs on. A verb joined to the next shares its objects."""
    children = tree.children[verb]
    own = [
        c
        for c in children
        if tree.relation(c) in ("obj", "iobj")
        and tree.nominal(c)
        and c > verb
        and not preposition(tree, c)
        and not ends_between(tree, verb, c)
    ]
    own = [c for c in own if c == own[0] or not preposition_before(tree, c)]
    if passive(tree, verb):
        return own
    if own:
        return [n for n in own if n + 1 not in own]
    after = _run(tree, verb + 1)
    if after is not None:
        return [after]
    joined = verb + 2
    if _next(tree, verb) in ("and", "or") and joined < len(tree.texts):
        return objects(tree, joined) if tree.pos(joined) == "VERB" else []
    return _relative_object(tree, verb)


def _relative_object(tree: Tree, verb: int) -> list[int]:
    head = tree.head(verb)
    subject = [c for c in tree.children[verb] if tree.relation(c).startswith("nsubj")]
    relative = all(tree.is_a(c, "relative") for c in subject)
    if tree.relation(verb) != "acl:relcl" or head is None or relative:
        return []
    return [head]


def obliques(tree: Tree, verb: int) -> list[int]:
    """The nouns that prepositions bring in under a verb, whatever the parser calls them."""
    return [
        c
        for c in tree.children[verb]
        if tree.relation(c).split(":")[0] in ("obl", "nmod", "obj", "nsubj", "dep", "advcl")
        and tree.nominal(c)
        and preposition(tree, c)
    ]
