"""A clause's subjects, objects and obliques, and its voice: by the tree, and by the order of the
words where the tree is silent or cannot be."""

from __future__ import annotations

from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree, preposition

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
    a relative pronoun gives way to what it stands for."""
    own = [
        c
        for c in tree.children[verb]
        if tree.relation(c).startswith("nsubj") and tree.nominal(c) and not preposition(tree, c)
    ]
    relation, head = tree.relation(verb), tree.head(verb)
    before_verb = [c for c in own if c < verb]
    own = _namesake(tree, (before_verb[-1:] or own)[:1])
    if own:
        before = _relative_head(tree, verb)
        return [
            before if before is not None and tree.is_a(c, "relative") else c
            for c in own
            if before is not None or not tree.is_a(c, "relative") or tree.texts[c] == "who"
        ]
    if head is None or depth == _DEPTH or tree.pos(verb - 1) == "AUX":
        left = _left(tree, verb)
        if left or head is None or depth == _DEPTH:
            return left
    if relation in ("acl:relcl", "acl"):
        if tree.texts[verb - 1] == "to" and tree.nominal(head):
            above = tree.head(head)
            return subjects(tree, above, depth + 1) if above is not None else []
        return [head] if tree.nominal(head) else []
    if relation == "xcomp":
        return _controller(tree, head, depth)
    if relation in ("conj", "advcl") and tree.pos(head) in ("VERB", "AUX", "ADJ"):
        return subjects(tree, head, depth + 1)
    return _left(tree, verb)


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


def _left(tree: Tree, verb: int) -> list[int]:
    """The noun right before a finite verb, where no preposition brings it in."""
    n = verb - 1
    first = tree.parsed.sentences[tree.sentence[verb]][0]
    while n > first and (tree.pos(n) in ("ADV", "AUX") or tree.texts[n] == ""):
        n -= 1
    able = n >= first and tree.nominal(n) and not preposition(tree, n)
    return [n] if able and not tree.texts[verb].endswith("ing") else []


def _controller(tree: Tree, head: int, depth: int) -> list[int]:
    """Who does what a complement names: the object of "ask", else the subject."""
    causing = tree.texts[head] in lexicon().words["causing forms"]
    if causing and not passive(tree, head):
        asked = [c for c in obliques(tree, head) if preposition(tree, c) in ("for", "on", "upon")]
        found = [c for c in (*objects(tree, head), *asked) if _able(tree, c)]
        if found:
            return found
    return subjects(tree, head, depth + 1)


def _relative_head(tree: Tree, verb: int) -> int | None:
    """The noun that the relative clause of a verb hangs on."""
    at: int | None = verb
    for _ in range(_DEPTH):
        if at is None:
            return None
        if tree.relation(at).startswith("acl"):
            return tree.head(at)
        at = tree.head(at) if tree.relation(at) in ("conj", "xcomp", "ccomp", "advcl") else None
    return None


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
    ]
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
