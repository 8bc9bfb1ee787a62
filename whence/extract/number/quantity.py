"""From numerals to quantities: ranges, bounds, currency signs ("between 300 and 400", "$5m")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from whence.extract.number.numeral import Numeral, either
from whence.extract.number.scene import Scene
from whence.lexicon import lists


@dataclass(frozen=True, slots=True)
class Quantity:
    """Code points [start, end) that word a quantity; ``core`` ends its numeral, where what it
    counts may follow. ``unit`` is what it is measured in where that is worded with it: "per cent",
    a currency sign, "times". ``base`` is true for one that only serves another as its whole."""

    start: int
    end: int
    core: int
    low: float | None
    high: float | None
    of: float | None = None
    vague: str | None = None
    unit: str | None = None
    base: bool = False

    @property
    def size(self) -> float:
        """The number itself, whichever bound it is."""
        return self.low if self.low is not None else self.high or 0


_TO = re.compile(r"\s+to\s+|\s?[-–—]\s?|\s+and\s+up\s+to\s+", re.I)
_OR = re.compile(r",?\s+or\s+(?:even\s+|perhaps\s+)?", re.I)
_AND = re.compile(r"\s+and\s+", re.I)
_SIGN = re.compile(r"(?:\b(?:US|NZ|AU|CA|HK|A|C))?\s?[$€£¥₹]\s?$")
_BETWEEN = re.compile(r"\bbetween\s+(?:(?:about|some|around)\s+)?$", re.I)
_FROM = re.compile(r"\bfrom\s+$", re.I)


def quantities(at: Scene, numerals: Iterable[Numeral]) -> list[Quantity]:
    """The quantities of the numerals, which come in order, with their bounds."""
    out: list[Quantity] = []
    waiting: Numeral | None = None
    for numeral in numerals:
        if waiting and _is_score(at, waiting, numeral):
            waiting = None
            continue
        joined = waiting and _range(at, waiting, numeral)
        if joined:
            out.append(bounded(at, joined))
            waiting = None
            continue
        if waiting:
            out.append(bounded(at, _alone(at, waiting)))
        waiting = numeral
    if waiting:
        out.append(bounded(at, _alone(at, waiting)))
    return out


def _is_score(at: Scene, one: Numeral, two: Numeral) -> bool:
    """ "4-1": what stands on either side of a dash and does not rise is a result."""
    gap = at.text[one.end : two.start]
    return one.digits and two.digits and gap in ("-", "–", "‑") and two.low <= one.low


def _alone(at: Scene, numeral: Numeral) -> Quantity:
    sign = _SIGN.search(at.before(numeral.start))
    start = numeral.start - len(sign[0].lstrip()) if sign else numeral.start
    unit = sign[0].strip() if sign else None
    return Quantity(
        start, numeral.end, numeral.end, numeral.low, numeral.high, None, numeral.vague, unit
    )


def _range(at: Scene, one: Numeral, two: Numeral) -> Quantity | None:
    """The range that two numerals word together, if they do."""
    gap = re.sub(r"[$€£]", "", at.text[one.end : two.start])
    if len(gap) > 16 or one.high is None:
        return None
    before = at.before(one.start)
    between = _BETWEEN.search(before)
    low = one.low * two.scaled if one.scaled == 1 and one.low < two.low / two.scaled else one.low
    if _OR.fullmatch(gap):
        ok = two.vague is None and max(low, two.low) <= 4 * max(1, min(low, two.low))
    elif between:
        ok = bool(_AND.fullmatch(gap)) and low < two.low
    else:
        ok = bool(_TO.fullmatch(gap)) and low < two.low and not _FROM.search(before)
    if not ok:
        return None
    whole = _alone(at, one)
    high = two.high
    ends = sorted((low, high)) if high is not None else [low, high]
    start = one.start - len(between[0]) if between else whole.start
    vague = one.vague or two.vague
    return Quantity(start, two.end, two.end, ends[0], ends[1], None, vague, whole.unit)


@cache
def _left(name: str) -> re.Pattern[str]:
    words = either(lists("number")[name])
    return re.compile(rf"(?<!\w)(?:{words})\s+(?:the\s+)?[\"“‘'(]?$", re.IGNORECASE)


@cache
def _right(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s+)(?:{either(lists('number')[name])})(?!\w)", re.IGNORECASE)


def bounded(at: Scene, quantity: Quantity) -> Quantity:
    """The quantity with the end that a word beside it opens, "at least" or "up to"."""
    before, after = at.before(quantity.start, 30), at.after(quantity.end, 20)
    sides = (("at_most", "high"), ("at_least", "low"), ("rough", ""))
    left = [(len(m[0]), side) for name, side in sides if (m := _left(name).search(before))]
    if left:
        reach, side = max(left)
        return _open(replace(quantity, start=quantity.start - reach), side)
    for name, side in (("least_after", "low"), ("most_after", "high")):
        right = _right(name).match(after)
        if right:
            return _open(replace(quantity, end=quantity.end + len(right[0])), side)
    return quantity


def _open(quantity: Quantity, side: str) -> Quantity:
    if side == "low":
        return replace(quantity, high=None)
    if side == "high":
        return replace(quantity, low=None, high=quantity.high)
    return quantity
