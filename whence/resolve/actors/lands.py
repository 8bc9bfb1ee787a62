"""Places and countries that a report's own words show to be such, whether any list has them or not.

A name nobody knows is a place where the report says "in Tolm", and a country's where it has an
army or a minister of its own or people who are called after it ("Tolmian").
"""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.actors.roles import acts
from whence.resolve.actors.view import View
from whence.resolve.lexicon import is_in

_WHERE = frozenset(("in", "at", "near"))
_ENDINGS = ("n", "an", "ian", "ese", "i", "ish")
_REACH = 3  # words between a country and its army or minister
_JOINT = frozenset("-‐‑–")


def place_words(view: View) -> set[int]:
    """The words that name such places, each a name of one word: a capital that stands alone, with
    no neighbour that is part of the same name."""
    capitals = [n for n in range(len(view.lows)) if _capital(view, n)]
    single = [n for n in capitals if not _capital(view, n - 1) and not _glued(view, n)]
    names = {view.lows[n] for n in single}
    persons = {view.lows[n] for n in capitals if n and is_in(view.texts[n - 1], "courtesy")}
    persons |= {view.lows[b] for a, b in view.names if b > a and _person(view, a, b)}
    shown = {view.lows[n] for n in single if _shows(view, n)} - persons
    shown |= {low for low in names - persons if any(low + end in names for end in _ENDINGS)}
    shown |= {low + end for low in shown for end in _ENDINGS if low + end in names}
    return {n for n in single if view.lows[n] in shown}


def _capital(view: View, at: int) -> bool:
    if not 0 <= at < len(view.texts):
        return False
    text = view.texts[at]
    if not (text[:1].isupper() and text[1:].islower() and len(text) > 2):
        return False
    times = view.lows[at] in lexicon.words("proper", "times")
    return not times and not is_in(text, "determiners", "pronouns", "indefinite", "titles")


def _glued(view: View, at: int) -> bool:
    after = at + 1
    if after >= len(view.texts):
        return False
    return view.texts[after] in _JOINT or (
        _capital(view, after) and view.parsed.words[after].pos == "PROPN"
    )


def _person(view: View, first: int, last: int) -> bool:
    """Whether a run of capitals is taken for a person's full name."""
    person = view.labels.get(view.head(first, last)) == "person"
    return person and "of" not in view.lows[first:last]


def _shows(view: View, at: int) -> bool:
    """Whether the words around a name show that it is a place or a country."""
    before = view.lows[at - 1] if at else ""
    if before in _WHERE and view.past_owner(at + 1) == at + 1:
        return view.labels.get(at) != "person" or not _acts_somewhere(view, at)
    if before in lexicon.words("lands", "sides"):
        return True
    if before in ("of", "from") and at > 1 and not _describes(view, at):
        return view.lows[at - 2] in lexicon.words("lands", "own")
    after = view.past_owner(at + 1)
    if after == at + 1 or view.labels.get(at) == "person":
        return False
    return any(low in lexicon.words("lands", "own") for low in view.lows[after : after + _REACH])


def _describes(view: View, at: int) -> bool:
    """Whether a noun follows that the name goes with: "Sorn" in "a guard of Sorn fighters"."""
    return at + 1 < len(view.texts) and view.parsed.words[at + 1].pos == "NOUN"


def _acts_somewhere(view: View, at: int) -> bool:
    """Whether the name does something in the report, as a person taken for a place would."""
    return any(acts(view, n) for n, low in enumerate(view.lows) if low == view.lows[at])
