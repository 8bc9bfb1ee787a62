"""Quantities that count nothing new: "one" for somebody, "the two sides", "a passenger ferry"."""

from __future__ import annotations

import re

from whence.extract.number.numeral import values
from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene
from whence.extract.number.spot import listed

_DEFINITE = re.compile(r"([^\W\d_]+)\s+(?:same\s+)?$")


def idle(at: Scene, quantity: Quantity, noun: tuple[int, int] | None, befell: str | None) -> bool:
    """Whether the quantity, for all its form, counts nothing. ``befell`` is its measure where
    something befell those counted."""
    written = at.text[quantity.start : quantity.end].lower()
    if quantity.low == 0 and quantity.of is None:
        return _vain(at, quantity, noun, written)
    first = written.split()[0]
    if first in listed("single") and quantity.core == quantity.start + len(first):
        return noun is None or at.low[noun[1]] not in listed("persons")
    if re.search(r"\bone of (?:them|those|these|whom|which)$", written):
        return befell is None
    if quantity.size == 1 and written.endswith("one") and not (quantity.of or quantity.unit):
        return noun is None or (befell is None and not _leads(at, noun))
    return written not in values("ordinals") and _known(at, quantity, befell)


def _leads(at: Scene, noun: tuple[int, int]) -> bool:
    """Whether the noun is what its clause is about ("one casing was found")."""
    return at.parsed.words[noun[1]].relation in ("nsubj", "nsubj:pass")


def _known(at: Scene, quantity: Quantity, befell: str | None) -> bool:
    """ "The two sides": a small number with an article, of those that were told of before."""
    said = _DEFINITE.search(at.before(quantity.start))
    definite = bool(said and said[1].lower() in listed("definite"))
    return definite and befell is None and quantity.of is None and quantity.size <= 10


def _vain(at: Scene, quantity: Quantity, noun: tuple[int, int] | None, written: str) -> bool:
    """ "No" and "without" count those harmed, and harms; "no man's land" nothing."""
    if written.endswith("zero"):
        return noun is None
    if written not in ("no", "without"):
        return False
    direct = noun is not None and noun[0] <= at.word(quantity.core - 1) + 3
    if not direct or noun is None:
        return True
    head = at.low[noun[1]]
    return head not in listed("harms") and head.removesuffix("s") not in listed("persons")
