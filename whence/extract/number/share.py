"""Shares with their base beside them: "three of the last ten", "one in five", "46 per cent"."""

from __future__ import annotations

import re
from dataclasses import replace

from whence.extract.number.quantity import Quantity
from whence.extract.number.scene import Scene

_CENT = re.compile(r"\s?(?:%|per\s?cent\b|percent\b|pc\b)", re.I)
_HIGHER = re.compile(r"\s+or\s+(?:(?P<up>more|higher|over)|less|lower|fewer|under)\b", re.I)
_TIMES = re.compile(r"\s+times\b", re.I)
_WORD = r"(?!(?:it|that|he|she|there|what)[’']s\b)[^\W\d_][\w’'-]*"
_HYPHENED = re.compile(r"[-‑](?:of|in|out[-‑]of)[-‑]", re.I)
_FOR = re.compile(rf"\s+(?:{_WORD}\s+){{1,2}}for\s+every\s+", re.I)
_ONE_FOR = re.compile(rf"\s+(?:{_WORD}\s+)?(?:for|per)\s+", re.I)
_EVERY_ONE = re.compile(r"\b(?:every|each)\s+$", re.I)
_EVERY = r"(?:(?:every|each)\s+)?"
_IN = re.compile(rf"\s+(?:{_WORD}\s+)?(?P<in>in|out\s+of)\s+(?P<every>{_EVERY})", re.I)
_OUT = re.compile(rf"\s+(?:{_WORD}\s+){{0,4}}out\s+of\s+{_EVERY}(?:the\s+)?", re.I)
_OF = re.compile(
    rf"\s+of\s+(?!(?:them|whom|which)\b)(?:{_WORD}\s+(?!(?:is|are|was|were)\b)){{0,5}}", re.I
)
_NOUN_OF = re.compile(
    rf"\s+(?:{_WORD}\s+){{1,2}}of\s+(?:the|its|their|his|her|those|these|our)\s+(?:{_WORD}\s+){{0,2}}",
    re.I,
)


def shared(at: Scene, found: list[Quantity]) -> list[Quantity]:
    """The quantities with the bases that are worded right after them; such a base is no quantity
    of its own."""
    out: list[Quantity] = []
    for quantity in (_in_hundred(at, q) for q in found):
        part = out[-1] if out else None
        if part and _is_base(at, part, quantity):
            part = _every(at, part, quantity)
            core = part.core if _NOUN_OF.match(at.text, part.core) else quantity.end
            out[-1] = replace(part, end=quantity.end, core=core, of=quantity.low)
        else:
            out.append(quantity)
    return out


def _every(at: Scene, part: Quantity, whole: Quantity) -> Quantity:
    """ "Every one of the 52" is all of them."""
    every = _EVERY_ONE.search(at.before(part.start))
    if part.size != 1 or not every:
        return part
    return replace(part, start=part.start - len(every[0]), low=whole.low, high=whole.high)


def _in_hundred(at: Scene, quantity: Quantity) -> Quantity:
    """A quantity in per cent is of 100; "three times" is measured in times."""
    after = at.after(quantity.end)
    cent = _CENT.match(after)
    if at.text[quantity.start : quantity.end].lower() in ("twice", "thrice"):
        return replace(quantity, unit="times")
    if not cent:
        times = _TIMES.match(after)
        return (
            replace(quantity, end=quantity.end + len(times[0]), unit="times") if times else quantity
        )
    end = quantity.end + len(cent[0])
    share = replace(quantity, end=end, core=end, of=100.0, unit="per cent")
    higher = _HIGHER.match(at.after(end))
    if not higher:
        return share
    end += len(higher[0])
    return replace(share, end=end, high=None) if higher["up"] else replace(share, end=end, low=None)


def _is_base(at: Scene, part: Quantity, whole: Quantity) -> bool:
    gap = at.text[part.end : whole.start]
    if part.of is not None or part.unit or whole.unit or whole.low != whole.high:
        return False
    if len(gap) > 60 or part.size > whole.size or whole.size < 2:
        return False
    if _HYPHENED.fullmatch(gap) or _FOR.fullmatch(gap):
        return True
    if _OF.fullmatch(gap) or _NOUN_OF.fullmatch(gap) or _OUT.fullmatch(gap):
        return True
    if part.size == 1 and _ONE_FOR.fullmatch(gap):
        return True
    ratio = _IN.fullmatch(gap)
    if not ratio or part.size >= whole.size:
        return False
    return bool(ratio["every"]) or not gap.strip().count(" ") or _closes(at, whole)


def _closes(at: Scene, whole: Quantity) -> bool:
    """Whether no noun follows that the whole counts: "three workers in ten", not "three men in two
    boats"."""
    after, words = at.word(whole.end - 1) + 1, at.parsed.words
    return after >= len(words) or words[after].pos not in ("NOUN", "ADJ", "PROPN", "NUM")
