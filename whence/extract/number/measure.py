"""What a quantity counts: the killed, the injured, attacks ... or its unit."""

from __future__ import annotations

import re

from whence.extract.number.meaning import named, phrases, words_of
from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene
from whence.extract.number.spot import listed
from whence.extract.number.thing import is_person, is_thing
from whence.extract.number.verb import after, before, by_tree, following_state

# Nouns that settle the measure whatever verb follows ("three deaths were reported").
_SETTLED = ("killed", "attacks")
_OF_PEOPLE = frozenset({"killed", "injured", "arrested", "abducted", "casualties", "attackers"})
_NOBODY = ("nobody", "no one", "no-one", "none")
Words = tuple[int, int]
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees"}
_LISTED = re.compile(r"(?:^|[.\n(;]\s*)([^\W\d_]+)[^.;:\n]*:\s*$")
_LATER_CLAUSE = re.compile(r"[;.:—]")
_EARLIER_CLAUSE = re.compile(r"[;:—,]")


def unit(quantity: Quantity) -> str | None:
    """The unit worded with the quantity."""
    if quantity.unit is None:
        return None
    return _SIGNS.get(quantity.unit[-1], quantity.unit)


def befallen(at: Scene, quantity: Quantity, noun: tuple[int, int] | None) -> str | None:
    """The measure that a noun, a verb or a phrase of the lexicon gives; None without one. Things
    come to no harm that people come to."""
    head = at.low[noun[1]] if noun else ""
    measure = _befallen(at, quantity, noun, head)
    return None if measure in _OF_PEOPLE and is_thing(head) else measure


def _befallen(at: Scene, quantity: Quantity, noun: Words | None, head: str) -> str | None:
    nouns = words_of("")
    if nouns.get(head) in _SETTLED:
        return nouns[head]
    return (
        following_state(at, quantity, noun)
        or by_tree(at, quantity, noun)
        or after(at, quantity, noun)
        or before(at, quantity)
        or _heading(at, quantity)
        or _lost(at, quantity, noun)
        or _phrase(at, quantity)
        or named(head)
        or (nouns.get(at.low[noun[0]]) if noun else None)
    )


def _lost(at: Scene, quantity: Quantity, noun: Words | None) -> str | None:
    """ "They lost 40 men", "lost no one": the killed, where people are counted."""
    nobody = at.text[quantity.start : quantity.end].lower() in _NOBODY
    if not nobody and not (noun and is_person(at.low[noun[1]])):
        return None
    word = at.word(quantity.start)
    first, _ = at.sentence(word)
    return "killed" if at.low[max(first, word - 1)] in listed("losing") else None


def _heading(at: Scene, quantity: Quantity) -> str | None:
    """ "Dead: 24", "Displaced to Port Anil: 131": a line that begins with the measure."""
    heading = _LISTED.search(at.text, max(0, quantity.start - 60), quantity.start)
    return named(heading[1].lower()) if heading else None


def _phrase(at: Scene, quantity: Quantity) -> str | None:
    """The phrase nearest to the quantity in its clause, one after it before one ahead of it."""
    later = _LATER_CLAUSE.split(at.after(quantity.core, 45), maxsplit=1)[0]
    earlier = _EARLIER_CLAUSE.split(at.before(quantity.start, 36))[-1]
    for text, nearest in ((later, min), (earlier, max)):
        hits = [
            (m.start(), measure)
            for pattern, measure in phrases()
            if (m := pattern.search(text)) and not text[: m.start()].endswith("of ")
        ]
        if hits:
            return nearest(hits)[1]
    return None
