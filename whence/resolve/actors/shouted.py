"""Names of bodies among capitals, where letters do not tell names from other words."""

from __future__ import annotations

from whence.resolve.actors.kinds import is_body
from whence.resolve.actors.view import View
from whence.resolve.lexicon import is_in

_BEFORE = frozenset(("the", '"', "“"))
_LONG = 7  # words that a name goes on for after a body's word


def shouted(view: View, start: int, stop: int) -> set[int]:
    """The words of bodies' names among capitals, where letters do not tell: "THE RED REEF FRONT",
    "THE SONS OF THE SHORE"."""
    out: set[int] = set()
    for at in range(start + 1, stop):
        if not is_body(view.lows[at]) or view.parsed.words[at].pos not in ("NOUN", "PROPN"):
            continue
        first = at
        while first > start and _may_stand_in(view, first - 1):
            first -= 1
        of = view.lows[at + 1 : at + 2] == ["of"]
        if view.lows[first - 1] not in _BEFORE or not (of or first < at):
            continue
        out.update(range(first, at + 1))
        after = at + 2 + (view.lows[at + 2 : at + 3] == ["the"])
        while of and after < min(stop, at + _LONG) and _may_stand_in(view, after):
            out.add(after)
            after += 1
    return out


def _may_stand_in(view: View, at: int) -> bool:
    small = is_in(view.texts[at], "determiners", "indefinite", "titles")
    tagged = view.parsed.words[at].pos in ("ADJ", "NOUN", "PROPN", "NUM")
    return tagged and view.texts[at].isalpha() and not small
