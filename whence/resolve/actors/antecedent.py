"""The noun that a relative pronoun stands for."""

from __future__ import annotations

from whence.resolve.actors.view import View

_DEEP = 4  # words between the pronoun and the verb of its clause
_NOUNS = frozenset(("NOUN", "PROPN"))


def antecedent(view: View, at: int) -> int | None:
    """The noun that the clause of the pronoun at a word hangs on; else, as the parser errs on
    clauses, the last noun before it in its sentence, a comma or preposition aside."""
    here = view.parsed.words
    verb = at
    for _ in range(_DEEP):
        if here[verb].relation.startswith("acl") or here[verb].head == verb:
            break
        verb = here[verb].head
    noun = here[verb].head
    if here[verb].relation.startswith("acl") and noun < at and here[noun].pos in _NOUNS:
        return noun
    before = at - 1
    while before > 0 and here[before].pos in ("PUNCT", "ADP"):
        before -= 1
    return before if before >= 0 and here[before].pos in _NOUNS else None
