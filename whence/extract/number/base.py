"""Bases worded elsewhere: "12 dead, including three children", "four of them", "of 31, 22 were"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from whence.extract.number.numeral import either
from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene
from whence.lexicon import lists

_FRONTED = re.compile(
    r"(?:(?:^|[,;:—–(\"“]\s?)(?:out\s+)?of|\bif|\bfor\s+every|\bout\s+of\s+every)\s+"
    r"(?:(?:the|these|those|some|about)\s+)?$",
    re.I,
)
_OF_THESE = re.compile(r"(?:^|[,;:—–(\"“]\s?)of\s+(?:these|them|those|this\s+number),?\s+$", re.I)
_OPENS_LIST = re.compile(r"[:,(—–-]")
_LONE = re.compile(r"[^.;]*?(?:,|\band)\s+(?:an?|one|his|her|their|its|the)\s+[^\W\d_]", re.I)
_LIST = re.compile(r"\s+[^.;:\d]*?(?:,|\band)\s+", re.I)


def based(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the bases that the words before them give."""
    return _fronted(at, _anaphoric(at, _summed(at, _enclosed(at, found))))


def _together(at: Scene, one: Quantity, two: Quantity) -> bool:
    return at.sentence(at.word(one.start)) == at.sentence(at.word(two.start))


@cache
def _part_words() -> re.Pattern[str]:
    words = either(lists("number")["parts"])
    return re.compile(rf"\b(?:{words})\s+(?:(?:at least|about|some)\s+)?$", re.I)


def _enclosed(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """ "12 dead, including three children and a monk": three of 12; what is joined to it, too."""
    out: list[Quantity] = []
    whole: Quantity | None = None
    for quantity in found:
        last = out[-1] if out else None
        if last is None or not _together(at, last, quantity) or quantity.of or quantity.unit:
            whole = None
        elif _part_words().search(at.before(quantity.start)):
            whole = last
        elif whole and not _joined(at, last, quantity):
            whole = None
        out.append(_part(quantity, whole))
    return out


def _part(quantity: Quantity, whole: Quantity | None) -> Quantity:
    if whole is None or whole.unit or whole.low is None or quantity.size >= whole.low:
        return quantity
    if whole.high not in (None, whole.low):
        return quantity
    return replace(quantity, of=whole.low)


def _joined(at: Scene, one: Quantity, two: Quantity) -> bool:
    gap = at.text[one.end : two.start]
    return len(gap) < 60 and bool(_LIST.fullmatch(gap))


def _summed(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """ "Seven died: five soldiers and two civilians", "seven, six of them and a guard": parts after
    a colon, comma or dash that add up to the whole."""
    out = list(found)
    for n, whole in enumerate(found):
        for p in _parts(at, found, n):
            out[p] = out[p] if out[p].of else replace(out[p], of=whole.size)
    return out


def _parts(at: Scene, found: list[Quantity], n: int) -> range:
    """The places of the quantities after the n-th that make it up, none where they do not."""
    whole, total = found[n], 0.0
    if whole.unit or whole.low != whole.high or whole.size < 2 or n + 1 == len(found):
        return range(0)
    if not _OPENS_LIST.search(at.text[whole.end : found[n + 1].start]):
        return range(0)
    for k in range(n + 1, len(found)):
        part = found[k]
        if part.unit or part.vague or part.of or not _together(at, whole, part):
            return range(0)
        total += part.size
        lone = re.split(r"[.;]", at.after(part.end, 60), maxsplit=1)[0]
        one_more = total + 1 == whole.size and _LONE.match(lone)
        if one_more or (total == whole.size and k > n + 1):
            return range(n + 1, k + 1)
    return range(0)


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf"\s+of\s+(?:{either(lists('number')['anaphors'])})\b", re.I)


def _anaphoric(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """ "Four of them": of the number that was counted last before, in this sentence or the one
    before it."""
    out = list(found)
    for n, quantity in enumerate(out):
        if quantity.of is not None:
            continue
        them = _of_them().match(at.after(quantity.end))
        if them or _OF_THESE.search(at.before(quantity.start)):
            end = quantity.end + (len(them[0]) if them else 0)
            core = max(end, quantity.core) if them else quantity.core
            out[n] = replace(quantity, end=end, core=core, of=_antecedent(at, out, n))
    return out


def _antecedent(at: Scene, found: list[Quantity], n: int) -> float | None:
    here, _ = at.sentence(at.word(found[n].start))
    for other in reversed(found[max(0, n - 3) : n]):
        first, last = at.sentence(at.word(other.start))
        if first != here and last != here:
            return None
        ranged = other.high is not None and other.high != other.low
        if not (other.unit or ranged) and (other.low or 0) > found[n].size:
            return other.low
    return None


def _fronted(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """ "Of 31 craters measured, 22 were made by shells": 22 of 31."""
    out = list(found)
    for n, whole in enumerate(out[:-1]):
        part = out[n + 1]
        if part.of or part.unit or whole.unit or whole.of or not _together(at, whole, part):
            continue
        fronted = _FRONTED.search(at.before(whole.start))
        if fronted and whole.low == whole.high and part.size <= whole.size:
            out[n] = replace(whole, base=True)
            out[n + 1] = replace(part, of=whole.low)
    return out
