"""The verb group of a verb: its auxiliaries and adverbs, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.relation.frames import is_base, is_undoing
from whence.extract.relation.view import View
from whence.extract.relation.words import QUOTES, closed

_MOST = 12  # words that a verb group may have
_OVER = frozenset("since years decades months weeks always again".split())


@dataclass(frozen=True, slots=True)
class Group:
    """Words [first, verb] of a verb group. ``passive``: its subject undergoes. ``lasting``: its
    tense tells of more than one occasion."""

    first: int
    verb: int
    negated: bool
    passive: bool
    lasting: bool
    present: bool


def group(view: View, verb: int) -> Group:
    """The verb group that ends in ``verb``, with verbs that hold it by "to" ("agreed to share")."""
    first = _first(view, verb)
    before = view.lower[first:verb]
    be = any(w in closed("be") for w in before)
    form = view.lower[verb]
    participle = not form.endswith(("ing", "s")) and form not in closed("auxiliary")
    bare = not any(view.classes[at] in ("auxiliary", "verb") for at in range(first, verb))
    passive = participle and (be or (bare and _next(view, verb) == "by"))
    present = form in ("is", "are") or (form == "been" and "had" not in before)
    lasting = (passive and bare) or _lasting(view, first, verb)
    return Group(first, verb, negated(view, first, verb), passive, lasting, present)


def negated(view: View, first: int, stop: int) -> bool:
    """Whether the words [first, stop) turn what follows into its opposite."""
    turns = 0
    for at in range(first, stop):
        word = view.lower[at]
        longer = word == "no" and view.lower[at + 1] == "longer"
        turns += (
            longer
            or _is_negation(view, at)
            or (view.classes[at] == "verb" and is_undoing(view.lower, at))
        )
    return turns % 2 == 1


def _is_negation(view: View, at: int) -> bool:
    word = view.lower[at]
    if word == "t":
        return at > 0 and view.lower[at - 1] in ("'", "’")
    return word in closed("negation") and view.lower[at + 1 : at + 2] != ("only",)


def _first(view: View, verb: int) -> int:
    start = view.sentence[verb][0]
    at = verb
    while at > start and verb - at < _MOST and _belongs(view, at - 1, at):
        at -= 1
    while at < verb and view.lower[at] in QUOTES:
        at += 1
    return at


def _belongs(view: View, at: int, following: int) -> bool:
    """Whether word ``at`` stands in the same verb group as the word after it."""
    kind, word = view.classes[at], view.lower[at]
    if kind in ("auxiliary", "adverb") or word in ("to", "no", "neither", "nor"):
        return True
    if word in QUOTES:
        return True
    if kind == "verb":
        return view.lower[following] == "to" or (
            view.lower[following].endswith("ing") and is_undoing(view.lower, at)
        )
    return False


def _next(view: View, verb: int) -> str:
    for at in range(verb + 1, view.sentence[verb][1]):
        if view.classes[at] != "adverb" and view.lower[at] not in QUOTES:
            return view.lower[at]
    return ""


def _lasting(view: View, first: int, verb: int) -> bool:
    """Perfect, progressive, present or habitual; or a stretch of time, or years, named after it."""
    before = view.lower[first:verb]
    form = view.lower[verb]
    if form.endswith("ing") or any(w in closed("have") for w in before):
        return True
    if form in ("is", "are") or any(w in ("is", "are") for w in before):
        return True
    if form.endswith("s") or (first == verb and is_base(form)):
        return True
    after = view.lower[verb + 1 : view.sentence[verb][1]][:16]
    return any(w in _OVER or _is_year(w) for w in after)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[0] in "12"
