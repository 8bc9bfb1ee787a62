"""Whether a noun does something or has something done to it."""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.actors.view import View

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_OBJECTS = frozenset(("obj", "iobj"))


def leader(view: View, word: int) -> int:
    """The first of the words that a word is coordinated with."""
    here = view.parsed.words
    for _ in range(6):
        if here[word].relation != "conj" or here[word].head == word:
            break
        word = here[word].head
    return word


def acts(view: View, word: int) -> bool:
    """Whether it is the subject of a verb that only somebody does, or a passive's agent."""
    place = leader(view, word)
    mine = view.parsed.words[place]
    verb = view.lows[mine.head]
    if mine.relation == "nsubj" and mine.head != place:
        return verb in lexicon.acting() or "-" in verb
    return (
        mine.relation in ("obl", "nmod")
        and view.cases.get(place) == "by"
        and (verb in lexicon.acting() or verb in lexicon.words("harm"))
    )


def takes_part(view: View, word: int) -> bool:
    """Whether it has a part in what a verb or a noun tells, rather than standing in a name or
    saying where."""
    place = leader(view, word)
    mine = view.parsed.words[place]
    if mine.relation in _SUBJECTS or mine.relation in _OBJECTS:
        return True
    case = view.cases.get(place)
    if mine.relation == "obl":
        return case is None or case in lexicon.words("roles", "towards")
    if mine.relation == "nmod":
        return case in lexicon.words("roles", "towards")
    return mine.relation in ("root", "appos", "parataxis", "dep", "list")


def violent(view: View, word: int) -> bool:
    """Whether it does or suffers violence."""
    place = leader(view, word)
    mine = view.parsed.words[place]
    verb = view.lows[mine.head]
    if mine.head == place:
        return False
    if mine.relation in _SUBJECTS or mine.relation in _OBJECTS:
        return verb in lexicon.verbs("violence")
    if mine.relation in ("obl", "nmod"):
        if verb in lexicon.words("roles", "parts") and mine.relation == "nmod":
            return violent(view, mine.head)
        return verb in lexicon.words("harm") or (
            view.cases.get(place) == "by" and verb in lexicon.verbs("violence")
        )
    return False


def answers(view: View, word: int) -> bool:
    """Whether a place's name stands for its government: it acts, is blamed or gives support."""
    if acts(view, word):
        return True
    mine = view.parsed.words[leader(view, word)]
    near = view.lows[mine.head]
    if mine.relation in _OBJECTS:
        return near in lexicon.words("roles", "blamed")
    before = view.lows[word - 2 : word] if word > 1 else ["", ""]
    return before[1] in ("from", "of", "by") and before[0] in lexicon.words("roles", "backing")
